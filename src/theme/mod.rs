//! The files of the theme and its parents → [`Theme`]: compiled templates, its static files, one hash.

mod script;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Outcome, rules};
use crate::language::Language;
use crate::locale::Locales;
use crate::place::{OutPath, SourcePath, Span, Url};
use crate::plan::asset::hashed;
use crate::plan::{Content, File};
use crate::read::Sources;
use crate::text::{Hash, Hasher};
use fluent_bundle::{FluentArgs, FluentValue};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// A theme that can fill in pages.
pub struct Theme {
    /// Hash of everything that decides what it makes of a view.
    pub hash: Hash,
    /// Its static files, under names that change with their content.
    pub files: Vec<File>,
    /// What templates see as `theme`.
    pub view: Value,
    /// By language; none where the templates cannot be read.
    engines: Vec<Tera>,
    paths: BTreeMap<String, SourcePath>,
}

/// Prefix of the site's own templates.
const SITE: &str = "site/";

/// Compiles the theme of a site.
pub fn load(sources: &Sources, config: &Config, locales: &Arc<Locales>) -> Outcome<Theme> {
    let mut told = Vec::new();
    let mut hasher = Hasher::default();
    let templates = templates(sources, config, &mut hasher);
    let (files, view) = static_files(sources, config, &mut hasher);
    let mut engine = Tera::new();
    engine
        .register_function("t", |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
    let folders = std::iter::once(SITE.to_owned());
    let folders = folders.chain(config.themes.iter().map(|theme| format!("{theme}/")));
    let texts = templates.iter().map(|(name, path)| (name.as_str(), &*sources.texts[path].text));
    let added =
        engine.set_fallback_prefixes(folders).and_then(|()| engine.add_raw_templates(texts));
    let paths = templates;
    let engines = match added {
        Ok(()) => {
            config.languages.iter().map(|language| speaking(&engine, locales, language)).collect()
        }
        Err(error) => {
            told.push(finding(&error, &paths, &Span::top(&SourcePath::new("site.toml"))));
            Vec::new()
        }
    };
    for language in config.languages.iter() {
        hasher.hash(locales.get(language).hash);
    }
    let view = Value::from([("static", view)].into_iter().collect::<BTreeMap<_, _>>());
    Outcome { value: Theme { hash: hasher.finish(), files, view, engines, paths }, told }
}

impl Theme {
    /// Fills in a template, into a buffer. `None` where the theme as a whole cannot be read, which has
    /// been told.
    pub fn render(
        &self,
        template: &str,
        language: Language,
        context: &tera::Context,
        shown: &Span,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<(), Box<Diagnostic>>> {
        let engine = self.engines.get(language.index())?;
        let rendered = engine.render_to(template, context, buffer);
        Some(rendered.map_err(|error| Box::new(finding(&error, &self.paths, shown))))
    }
}

/// Templates by the name under which they are added: `site/…`, `<theme>/…`.
fn templates(
    sources: &Sources,
    config: &Config,
    hasher: &mut Hasher,
) -> BTreeMap<String, SourcePath> {
    let mut templates = BTreeMap::new();
    let folders = std::iter::once(("templates/".to_owned(), SITE.to_owned()));
    let themes = config
        .themes
        .iter()
        .map(|theme| (format!("themes/{theme}/templates/"), format!("{theme}/")));
    for (folder, prefix) in folders.chain(themes) {
        for (path, source) in below(&sources.texts, &folder) {
            hasher.update(path.as_str().as_bytes()).hash(source.hash);
            templates.insert(format!("{prefix}{}", &path.as_str()[folder.len()..]), path.clone());
        }
    }
    templates
}

fn below<'a, T>(
    files: &'a BTreeMap<SourcePath, T>,
    folder: &str,
) -> impl Iterator<Item = (&'a SourcePath, &'a T)> {
    let folder = folder.to_owned();
    files
        .range(SourcePath::new(&folder)..)
        .take_while(move |(path, _)| path.as_str().starts_with(&folder))
}

/// Files in `static/`; those of the theme win over those of its parents.
fn static_files(sources: &Sources, config: &Config, hasher: &mut Hasher) -> (Vec<File>, Value) {
    let mut found: BTreeMap<String, (SourcePath, Content, Hash)> = BTreeMap::new();
    for theme in config.themes.iter().rev() {
        let folder = format!("themes/{theme}/static/");
        for (path, source) in below(&sources.texts, &folder) {
            let content = Content::Bytes(Arc::from(source.text.as_bytes()));
            found.insert(
                path.as_str()[folder.len()..].to_owned(),
                (path.clone(), content, source.hash),
            );
        }
        for (path, asset) in below(&sources.assets, &folder) {
            let content = Content::Copy(asset.bytes.clone(), asset.hash);
            found.insert(
                path.as_str()[folder.len()..].to_owned(),
                (path.clone(), content, asset.hash),
            );
        }
    }
    publish_scripts(&mut found, config.offline);
    let mut files = Vec::new();
    let mut addresses = BTreeMap::new();
    for (name, (path, content, hash)) in found {
        hasher.update(name.as_bytes()).hash(hash);
        let url = Url::file(&hashed(&format!("static/{name}"), &hash.to_string()));
        addresses.insert(name, Value::from(format!("{}{}", config.base.path, &url.as_str()[1..])));
        let out = OutPath::new(&url.as_str()[1..]);
        files.push(File { path: out, content, span: Span::top(&path) });
    }
    (files, Value::from(addresses))
}

/// Puts scripts in as they are published.
fn publish_scripts(found: &mut BTreeMap<String, (SourcePath, Content, Hash)>, classic: bool) {
    let text = |content: &Content| match content {
        Content::Bytes(bytes) => String::from_utf8(bytes.to_vec()).ok(),
        Content::Copy(..) => None,
    };
    let scripts = found.iter().filter(|(name, _)| name.ends_with(".js"));
    let scripts: BTreeMap<_, _> = scripts
        .filter_map(|(name, (_, content, _))| Some((name.clone(), text(content)?)))
        .collect();
    for (name, script) in script::publish(&scripts, classic) {
        if let Some((_, content, hash)) = found.get_mut(&name) {
            *content = Content::Bytes(script.text.into_bytes().into());
            *hash = script.hash;
        }
    }
}

/// The engine with the strings of a language: a pure function of key and arguments.
fn speaking(engine: &Tera, locales: &Arc<Locales>, language: Language) -> Tera {
    let mut engine = engine.clone();
    let locales = Arc::clone(locales);
    engine.register_function("t", move |args: Kwargs, _: &State| -> TeraResult<String> {
        let key: &str = args.must_get("key")?;
        let mut filled = FluentArgs::new();
        for (name, value) in args.iter() {
            let name = name.to_string();
            match (value.as_i64(), value.as_str()) {
                (Some(number), _) => filled.set(name, FluentValue::from(number)),
                (None, Some(text)) => filled.set(name, FluentValue::from(text)),
                (None, None) => filled.set(name, FluentValue::from(value.to_string())),
            }
        }
        let found = locales.get(language).text(key, &filled);
        found.ok_or_else(|| {
            tera::Error::message(format!("no string `{key}` in the i18n files of the theme"))
        })
    });
    engine
}

/// What went wrong in a template, at its place; `shown` is the document it was shown for.
fn finding(error: &tera::Error, paths: &BTreeMap<String, SourcePath>, shown: &Span) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return Diagnostic::new(rules::TEMPLATE, shown).arg("problem", error.to_string());
    };
    let place =
        paths.get(report.filename()).map(|path| Span::new(path, report.span().range.clone()));
    let finding = Diagnostic::new(rules::TEMPLATE, place.as_ref().unwrap_or(shown));
    let finding = finding.arg("problem", report.message());
    if place.is_some_and(|_| *shown != Span::top(&SourcePath::new("site.toml"))) {
        finding.label(shown, "label-showing")
    } else {
        finding
    }
}
