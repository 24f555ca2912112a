//! The files of the theme and its parents → [`Theme`]: compiled templates, its static files, one hash.

mod below;
mod components;
mod fault;
mod files;
mod module;
mod part;
pub(crate) mod static_file;

use crate::address::addresses::Addresses;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, LABEL_SHOWING, Outcome};
use crate::hash::{Hash, Hasher};
use crate::language::Language;
use crate::locale::Locales;
use crate::path::{SourcePath, Url};
use crate::read::SourceFiles;
use crate::rule::template::template;
use crate::span::Span;
use crate::theme::below::below;
use crate::theme::fault::TemplateFault;
use crate::theme::part::{Faults, Memo, PartFunction};
use crate::theme::static_file::StaticFile;
use fluent_bundle::{FluentArgs, FluentValue};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Kwargs, State, Tera, TeraResult, Value};

/// A theme that can fill in pages.
pub struct Theme {
    /// Hash of everything that decides what it makes of a view.
    pub(crate) hash: Hash,
    /// Its static files, under addresses that change with their content.
    pub files: Vec<StaticFile>,
    /// The address of each static file, by its name.
    addresses: BTreeMap<String, Url>,
    /// What templates see as `theme`, by what addresses begin with.
    views: Memo,
    /// By language; none where the templates cannot be read.
    engines: Vec<Engine>,
    paths: BTreeMap<String, SourcePath>,
}

/// What fills in the pages of a language.
struct Engine {
    tera: Tera,
    faults: Arc<Faults>,
}

/// Prefix of the site's own templates.
const SITE: &str = "site/";

/// Compiles the theme of a site.
pub(crate) fn load(
    sources: &SourceFiles,
    config: &Config,
    locales: &Arc<Locales>,
) -> Outcome<Theme> {
    let mut diagnostics = Diagnostics::default();
    let mut hasher = Hasher::default();
    let templates = templates(sources, config, &mut hasher);
    let (files, addresses) = files::load(sources, config, &mut diagnostics);
    for file in &files {
        hasher.update(file.path.as_str().as_bytes());
    }
    let mut engine = Tera::new();
    // Templates that name a function are refused where it is not known; `speaking` puts the real ones.
    for name in ["t", "part"] {
        let nothing = |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) };
        engine.register_function(name, nothing);
    }
    let folders = std::iter::once(SITE.to_owned());
    let folders = folders.chain(config.themes.iter().map(|theme| format!("{theme}/")));
    // Each is tried for every part of every page.
    let folders = folders.filter(|folder| templates.keys().any(|name| name.starts_with(folder)));
    let texts = templates.iter().map(|(name, path)| (name.as_str(), &*sources.texts[path].text));
    let added =
        engine.set_fallback_prefixes(folders).and_then(|()| engine.add_raw_templates(texts));
    let paths = templates;
    let engines = match added {
        Ok(()) => {
            let engine = |language| speaking(&engine, locales, language);
            config.languages.iter().map(engine).collect()
        }
        Err(error) => {
            let twice = components::duplicates(&paths, sources);
            if twice.is_empty() {
                diagnostics.push(finding(TemplateFault::of(&error), &paths, None));
            }
            diagnostics.extend(twice);
            Vec::new()
        }
    };
    for language in config.languages.iter() {
        hasher.hash(locales.get(language).hash);
    }
    Outcome {
        value: Theme {
            hash: hasher.finish(),
            files,
            addresses,
            views: Memo::default(),
            engines,
            paths,
        },
        diagnostics,
    }
}

impl Theme {
    /// What the templates of a page see as `theme`.
    pub(crate) fn view(&self, addresses: Addresses<'_>) -> Value {
        let make = || {
            let files = self.addresses.iter();
            let files = files.map(|(name, url)| (name.clone(), Value::from(addresses.href(url))));
            let files = Value::from(files.collect::<BTreeMap<_, _>>());
            Ok(Value::from(BTreeMap::from([("static", files)])))
        };
        self.views.get(&addresses.base(), make).unwrap_or_else(|_| Value::none())
    }

    /// Fills in a template, into a buffer. `None` where the theme as a whole cannot be read, which has
    /// been reported.
    pub(crate) fn render(
        &self,
        template: &str,
        language: Language,
        context: &tera::Context,
        shown: &Span,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<(), Box<Diagnostic>>> {
        let engine = self.engines.get(language.index())?;
        let rendered = engine.tera.render_to(template, context, buffer);
        Some(rendered.map_err(|error| {
            let fault = TemplateFault::of(&error);
            let fault = engine.faults.find(&fault.problem).unwrap_or(fault);
            Box::new(finding(fault, &self.paths, Some(shown)))
        }))
    }
}

/// Templates by the name under which they are added: `site/…`, `<theme>/…`.
fn templates(
    sources: &SourceFiles,
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

/// The engine of a language: `t` is a pure function of its arguments, `part` of these and the site.
fn speaking(engine: &Tera, locales: &Arc<Locales>, language: Language) -> Engine {
    let mut tera = engine.clone();
    let locales = Arc::clone(locales);
    let plain = Memo::default();
    tera.register_function("t", move |args: Kwargs, _: &State| -> TeraResult<Value> {
        let key: &str = args.must_get("key")?;
        if args.iter().nth(1).is_none() {
            return plain.get(key, || string(&locales, language, key, &FluentArgs::new()));
        }
        let mut filled = FluentArgs::new();
        for (name, value) in args.iter() {
            let name = name.to_string();
            match (value.as_i64(), value.as_str()) {
                (Some(number), _) => filled.set(name, FluentValue::from(number)),
                (None, Some(text)) => filled.set(name, FluentValue::from(text)),
                (None, None) => filled.set(name, FluentValue::from(value.to_string())),
            }
        }
        string(&locales, language, key, &filled)
    });
    let faults = Arc::new(Faults::default());
    let part =
        PartFunction { engine: tera.clone(), memo: Memo::default(), faults: Arc::clone(&faults) };
    tera.register_function("part", part);
    Engine { tera, faults }
}

fn string(
    locales: &Locales,
    language: Language,
    key: &str,
    args: &FluentArgs<'_>,
) -> TeraResult<Value> {
    let found = locales.get(language).text(key, args);
    let missing = || format!("no string `{key}` in the i18n files of the theme");
    found.map(Value::from).ok_or_else(|| tera::Error::message(missing()))
}

/// What is wrong in a template, at its place; `shown` is the document it was filled in for.
fn finding(
    fault: TemplateFault,
    paths: &BTreeMap<String, SourcePath>,
    shown: Option<&Span>,
) -> Diagnostic {
    let place = fault.place.and_then(|(name, range)| Some(Span::new(paths.get(&name)?, range)));
    let top = || Span::top(&SourcePath::new("site.toml"));
    let span = place.clone().or_else(|| shown.cloned()).unwrap_or_else(top);
    let finding = template(&span, &fault.problem);
    match shown {
        Some(shown) if place.is_some() => finding.label(shown, LABEL_SHOWING),
        _ => finding,
    }
}
