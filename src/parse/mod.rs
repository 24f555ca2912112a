//! One file of `content/` → [`Doc`]. Each file alone: whether what it refers to exists is for `link`
//! to say. Broken input gives a document too, and the reasons beside it.

pub(crate) mod doc;
pub(crate) mod finding;
pub(crate) mod keys;
pub(crate) mod listing_key;
pub(crate) mod name;
pub(crate) mod original;
pub(crate) mod personal_data;

use crate::config::Config;
use crate::diagnostic::{Diagnostics, Outcome};
use crate::hash::Hash;
use crate::kind::answer::Answer;
use crate::kind::read;
use crate::kind::written::Reader;
use crate::language::Language;
use crate::markdown::text::Markdown;
use crate::markdown::writer;
use crate::parse::doc::Doc;
use crate::parse::keys::{Keys, KeysContext};
use crate::parse::name::{Name, Role};
use crate::path::{SourcePath, is_slug};
use crate::read::SourceFiles;
use crate::rule::file_name::{not_an_id, unknown_language};
use crate::rule::misplaced_file::misplaced_file;
use crate::rule::too_many_findings;
use crate::rule::wrong_value::wrong_value;
use crate::schema::Schemas;
use crate::schema::collection::Collection;
use crate::schema::names::{DECLARATION, ENTRY_KEYS};
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::front_matter::{self, FrontMatterParts};
use crate::syntax::yaml;
use crate::text::SourceFile;
use std::sync::Arc;

/// Reads a file. `None` for files that are no document, which is reported.
pub(crate) fn parse(
    source: &SourceFile,
    schemas: &Schemas,
    config: &Config,
) -> Outcome<Option<Doc>> {
    let mut diagnostics = Diagnostics::default();
    let value = name(&source.path, schemas, config, &mut diagnostics).map(|(name, index)| {
        let collection = &schemas.collections[index];
        let context = DocContext { source, schemas, collection, config, name };
        doc(&context, index, &mut diagnostics)
    });
    personal_data::check(source, &config.functional, &mut diagnostics);
    too_many_findings::limit(&mut diagnostics, &source.path);
    Outcome { value, diagnostics }
}

/// What a file is read with.
struct DocContext<'a> {
    source: &'a SourceFile,
    schemas: &'a Schemas,
    collection: &'a Collection,
    config: &'a Config,
    name: Name,
}

/// Takes `content/<collection>/<id>[.<language>].md` apart; also gives the index of the collection.
fn name(
    path: &SourcePath,
    schemas: &Schemas,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Option<(Name, usize)> {
    let folder = path.folder().strip_prefix("content/").unwrap_or_default();
    let top = folder.split('/').next().unwrap_or_default();
    let Some((index, _)) = schemas.find(top).filter(|_| folder == top) else {
        // Where a declaration belongs, `schema` has said.
        if schemas.is_broken(top) || path.file_name() == DECLARATION {
            return None;
        }
        let ids = schemas.collections.iter().map(|collection| collection.id.as_str());
        diagnostics.push(misplaced_file(path, folder, ids));
        return None;
    };
    let stem = path.file_name().strip_suffix(".md").unwrap_or(path.file_name());
    let (id, language) = match stem.split_once('.') {
        None => (stem, Some(Language::DEFAULT)),
        Some((id, code)) => {
            (id, config.languages.find(code).filter(|language| *language != Language::DEFAULT))
        }
    };
    let role =
        if id == DECLARATION.trim_end_matches(".md") { Role::Introduction } else { Role::Entry };
    let named = role == Role::Introduction || is_slug(id);
    let (Some(language), true) = (language, named) else {
        diagnostics.push(match named {
            true => unknown_language(path),
            false => not_an_id(path, config.languages.codes().skip(1)),
        });
        return None;
    };
    Some((Name { id: id.to_owned(), language, role }, index))
}

/// Endings of files that somebody may take for entries.
const NEARLY: &[&str] = &["bak", "markdown", "md", "mdown", "mdx", "orig", "txt", "yaml", "yml"];

/// Reports files beside the entries of a collection that look like one and are none: without a word,
/// their text would be missing.
pub(crate) fn strays(sources: &SourceFiles, schemas: &Schemas) -> Diagnostics {
    let paths = sources.texts.keys().chain(sources.assets.keys());
    let strays = paths.filter(|path| is_stray(path, schemas));
    strays.map(|path| not_an_id(path, std::iter::empty())).collect()
}

/// Whether a file beside the entries of a collection looks like one and is none.
pub(crate) fn is_stray(path: &SourcePath, schemas: &Schemas) -> bool {
    let folder = path.folder().strip_prefix("content/");
    let beside = folder.is_some_and(|folder| schemas.find(folder).is_some());
    let near = |ending: &str| NEARLY.contains(&ending.to_ascii_lowercase().as_str());
    beside && path.extension() != Some("md") && path.extension().is_none_or(near)
}

fn doc(context: &DocContext<'_>, collection: usize, diagnostics: &mut Diagnostics) -> Doc {
    let source = context.source;
    let mut doc = Doc {
        path: source.path.clone(),
        hash: source.hash,
        text: Arc::clone(&source.text),
        body_start: source.text.len(),
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
        Some(FrontMatterParts { front_matter: 0..0, body: 0..source.text.len() })
    } else {
        front_matter::split(source, diagnostics)
    };
    let Some(parts) = parts else { return doc };
    let code = context.config.languages.code(doc.name.language);
    doc.body_start = parts.body.start;
    doc.body = writer::parse(source, parts.body.clone(), code, "", diagnostics);
    let Some(root) = yaml::parse(source, parts.front_matter, diagnostics) else { return doc };
    doc.sound = true;
    if introduction {
        // The front matter of the first language is the schema, which `schema` has read.
        return doc;
    }
    let mut fields = Fields::of(&root, wrong_value, diagnostics);
    let keys = KeysContext {
        source,
        schemas: context.schemas,
        collection: context.collection,
        config: context.config,
    };
    doc.keys = Keys::read(&mut fields, &doc.name, keys, diagnostics);
    let reader = Reader {
        source,
        config: context.config,
        language: code,
        translation: doc.name.language != Language::DEFAULT,
    };
    let declared = &context.collection.fields;
    let body = &source.text[parts.body];
    doc.answers = read::answers(reader, declared, &fields, ENTRY_KEYS, diagnostics);
    if !reader.translation {
        let top = Span::new(&source.path, 0..3);
        read::require(reader, declared, &doc.answers, (&top, &root.span), diagnostics);
        doc.texts = original::hash(source, declared, &doc, body);
    }
    doc
}
