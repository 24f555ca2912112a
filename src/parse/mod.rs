//! One file of `content/` → [`Doc`]. Each file alone: whether what it refers to exists is for `link`
//! to say. Broken input gives a document too, and the reasons beside it.

pub mod answer;
pub mod doc;
pub mod headings;
pub mod keys;
pub mod link;
pub mod link_text;
pub mod markdown;
pub mod notes;
pub mod original;
pub mod personal_data;
pub mod prose;
pub mod typography;
pub mod url;
pub mod writer;

use crate::config::Config;
use crate::diagnostic::{self, Diagnostic, Outcome, rules};
use crate::language::Language;
use crate::parse::answer::Reader;
use crate::parse::doc::{Answer, Doc, Name, Role};
use crate::parse::keys::Keys;
use crate::parse::markdown::Markdown;
use crate::place::{SourcePath, Span};
use crate::schema::collection::Collection;
use crate::schema::{DECLARATION, Schemas};
use crate::syntax::fields::Fields;
use crate::syntax::front_matter::{self, Parts};
use crate::syntax::yaml;
use crate::text::{Hash, Source};

/// Reads a file. `None` for files that are no document, which is told.
pub fn parse(source: &Source, schemas: &Schemas, config: &Config) -> Outcome<Option<Doc>> {
    let mut told = Vec::new();
    let value = name(&source.path, schemas, config, &mut told).map(|(name, index)| {
        let context = Context { source, collection: &schemas.collections[index], config, name };
        doc(&context, index, &mut told)
    });
    personal_data::check(source, &config.functional, &mut told);
    diagnostic::limit(&mut told, &source.path);
    Outcome { value, told }
}

/// What a file is read with.
struct Context<'a> {
    source: &'a Source,
    collection: &'a Collection,
    config: &'a Config,
    name: Name,
}

/// Takes `content/<collection>/<id>[.<language>].md` apart; also gives the index of the collection.
fn name(
    path: &SourcePath,
    schemas: &Schemas,
    config: &Config,
    told: &mut Vec<Diagnostic>,
) -> Option<(Name, usize)> {
    let folder = path.folder().strip_prefix("content/").unwrap_or_default();
    let top = folder.split('/').next().unwrap_or_default();
    let Some((index, _)) = schemas.find(top).filter(|_| folder == top) else {
        let ids = schemas.collections.iter().map(|collection| collection.id.as_str());
        let finding =
            Diagnostic::new(rules::MISPLACED_FILE, &Span::top(path)).arg("folder", folder);
        told.push(finding.suggest(folder, ids));
        return None;
    };
    let stem = path.file_name().trim_end_matches(".md");
    let (id, language) = match stem.split_once('.') {
        None => (stem, Some(Language::DEFAULT)),
        Some((id, code)) => {
            (id, config.languages.find(code).filter(|language| *language != Language::DEFAULT))
        }
    };
    let role =
        if id == DECLARATION.trim_end_matches(".md") { Role::Introduction } else { Role::Entry };
    let (Some(language), true) = (language, role == Role::Introduction || is_slug(id)) else {
        let others = config.languages.codes().skip(1).collect::<Vec<_>>().join(", ");
        let others = if others.is_empty() { "none".to_owned() } else { others };
        told.push(
            Diagnostic::new(rules::FILE_NAME, &Span::top(path))
                .arg("name", path.file_name())
                .arg("proposal", slug::slugify(id))
                .arg("languages", others),
        );
        return None;
    };
    Some((Name { id: id.to_owned(), language, role }, index))
}

/// Names that are devices on Windows, where somebody may want to have the bank.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// Whether a text can be part of an address, and the name of a folder anywhere, as it is.
pub fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !DEVICES.contains(&text)
        && !is_port(text)
}

/// `com1` to `lpt9`: devices too.
fn is_port(text: &str) -> bool {
    let number = text.strip_prefix("com").or(text.strip_prefix("lpt"));
    number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
}

fn doc(context: &Context<'_>, collection: usize, told: &mut Vec<Diagnostic>) -> Doc {
    let source = context.source;
    let mut doc = Doc {
        path: source.path.clone(),
        hash: source.hash,
        texts: Hash::default(),
        collection,
        name: context.name.clone(),
        keys: Keys::default(),
        answers: vec![Answer::default(); context.collection.fields.len()],
        body: Markdown::default(),
        sound: false,
    };
    let introduction = doc.name.role == Role::Introduction;
    let translated_introduction = introduction && doc.name.language != Language::DEFAULT;
    let parts = if translated_introduction && !source.text.starts_with("---") {
        Some(Parts { front_matter: 0..0, body: 0..source.text.len() })
    } else {
        front_matter::split(source, told)
    };
    let Some(parts) = parts else { return doc };
    let code = context.config.languages.code(doc.name.language);
    doc.body = writer::parse(source, parts.body.clone(), code, "", told);
    let Some(root) = yaml::parse(source, parts.front_matter, told) else { return doc };
    doc.sound = true;
    if introduction {
        // The front matter of the first language is the schema, which `schema` has read.
        return doc;
    }
    let mut fields = Fields::of(&root, rules::WRONG_VALUE, told);
    doc.keys = Keys::read(&mut fields, &doc.name, context.config, &context.collection.gaps, told);
    let reader = Reader {
        source,
        config: context.config,
        language: code,
        translation: doc.name.language != Language::DEFAULT,
    };
    let declared = &context.collection.fields;
    let body = &source.text[parts.body];
    doc.answers = reader.answers(declared, &fields, keys::KEYS, told);
    if !reader.translation {
        answer::require(declared, &doc.answers, &Span::new(&source.path, 0..3), told);
        doc.texts = original::hash(source, declared, &doc.answers, body);
    }
    doc
}
