//! `site.toml` → [`Config`].

pub(crate) mod accessibility;
pub(crate) mod limits;
pub(crate) mod search;
pub(crate) mod states;
mod web_address;

use crate::config::accessibility::Accessibility;
use crate::config::limits::Limits;
use crate::config::search::Search;
use crate::config::states::StateLabels;
use crate::config::web_address::web_address;
use crate::diagnostic::{Diagnostics, Outcome, Severity};
use crate::language::{Languages, Translated};
use crate::nearest::nearest;
use crate::path::SourcePath;
use crate::read::SourceFiles;
use crate::rule::invalid_configuration::{invalid_configuration, unknown_theme};
use crate::rule::missing_field::missing_field;
use crate::span::Span;
use crate::syntax::fields::{Fields, one_of};
use crate::syntax::toml;
use crate::syntax::tree::{Key, Node};
use crate::text::SourceFile;

/// The theme of sites that name none; it is in the binary.
const DEFAULT_THEME: &str = "falu";

/// What a site is, apart from its content.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it will stand; ends with a slash.
    pub(crate) base: BaseUrl,
    /// Whether it is to work from a folder, without a server.
    pub(crate) offline: bool,
    /// Its languages, the default first.
    pub languages: Languages,
    /// How dates and numbers are written, by language.
    pub(crate) locales: Vec<String>,
    /// Name of the site.
    pub(crate) title: Translated<String>,
    /// One sentence about it.
    pub(crate) description: Translated<String>,
    /// Names of the folders in `themes/`: the theme, its parent, and so on.
    pub(crate) themes: Vec<String>,
    /// Items of the main menu.
    pub(crate) menu: Vec<MenuItem>,
    /// Items of the menu at the foot.
    pub(crate) footer: Vec<MenuItem>,
    /// What the home page shows.
    pub(crate) home: Home,
    /// How it is searched.
    pub(crate) search: Search,
    /// What it calls an answer that is not there.
    pub(crate) states: StateLabels,
    /// Who is responsible.
    pub(crate) publisher: Option<Publisher>,
    /// Licence of the texts.
    pub(crate) text_license: Option<License>,
    /// Licence of the data.
    pub(crate) data_license: Option<License>,
    /// Addresses for editing.
    pub(crate) edit: EditLinks,
    /// What the statement on accessibility says.
    pub(crate) accessibility: Option<Accessibility>,
    /// How much it may become.
    pub(crate) limits: Limits,
    /// Mailboxes and telephone numbers that belong to a function and not to a person: `info@example.org`,
    /// `@example.org`, digits alone.
    pub(crate) functional: Vec<String>,
    /// Severities that differ from the rules' own, by the names of the rules.
    pub(crate) severities: Vec<(Key, Severity)>,
}

/// Scheme and host, and the path below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// `https://example.org`
    pub(crate) origin: String,
    /// `/bank/`; at least `/`.
    pub(crate) path: String,
}

/// A collection, or a page as `pages/about`.
#[derive(Clone, Debug)]
pub(crate) struct MenuItem {
    /// What is written.
    pub(crate) target: String,
    /// Where.
    pub(crate) span: Span,
}

/// What the home page shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Home {
    /// These collections, with figures and some entries.
    pub(crate) collections: Vec<(String, Span)>,
    /// How many of the newest entries.
    pub(crate) newest: usize,
    /// The page whose map stands there too, such as `pages/map`.
    pub(crate) map: Option<MenuItem>,
}

/// Who is responsible for the site.
#[derive(Clone, Debug)]
pub(crate) struct Publisher {
    /// Name.
    pub(crate) name: Translated<String>,
    /// Address.
    pub(crate) url: Option<String>,
}

/// A licence.
#[derive(Clone, Debug)]
pub(crate) struct License {
    /// Name.
    pub(crate) name: Translated<String>,
    /// Address of its text.
    pub(crate) url: Option<String>,
}

/// Addresses at which a file can be edited, or made, in the browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct EditLinks {
    /// With `{path}`.
    pub(crate) page: Option<String>,
    /// With `{folder}`, `{filename}` and `{template}`.
    pub(crate) new: Option<String>,
    /// With `{path}`: the earlier versions of a file.
    pub(crate) history: Option<String>,
}

/// Reads `site.toml`. Without one, everything has its default.
pub(crate) fn load(sources: &SourceFiles) -> Outcome<Config> {
    let mut diagnostics = Diagnostics::default();
    let path = SourcePath::new("site.toml");
    let empty = SourceFile::new(path.clone(), "");
    let source = sources.texts.get(&path).unwrap_or(&empty);
    let root = toml::parse(source, &mut diagnostics);
    let value = config(&root, source, sources, &mut diagnostics);
    Outcome { value, diagnostics }
}

fn config(
    root: &Node,
    source: &SourceFile,
    sources: &SourceFiles,
    diagnostics: &mut Diagnostics,
) -> Config {
    let mut fields = Fields::of(root, invalid_configuration, diagnostics);
    let languages = languages(&mut fields, diagnostics);
    let base = base(&mut fields, sources, diagnostics);
    let title = fields.translated("title", &languages, diagnostics);
    if title.is_empty() {
        let span = Span::top(&source.path);
        diagnostics.push(missing_field(&span, "title"));
    }
    let (text_license, data_license) = licenses(&mut fields, &languages, diagnostics);
    let config = Config {
        base,
        offline: sources.settings.offline,
        locales: locales(&mut fields, &languages, diagnostics),
        title,
        description: fields.translated("description", &languages, diagnostics),
        themes: themes(&mut fields, sources, diagnostics),
        menu: menu(fields.texts("menu", diagnostics)),
        footer: menu(fields.texts("footer", diagnostics)),
        home: home(&mut fields, diagnostics),
        search: search::read(&mut fields, &languages, diagnostics),
        states: states::read(&mut fields, &languages, diagnostics),
        publisher: publisher(&mut fields, &languages, diagnostics),
        text_license,
        data_license,
        edit: edit(&mut fields, diagnostics),
        accessibility: fields
            .take("accessibility")
            .map(|node| accessibility::read(node, &languages, diagnostics)),
        limits: limits::read(&mut fields, diagnostics),
        functional: functional(&mut fields, diagnostics),
        severities: severities(&mut fields, diagnostics),
        languages,
    };
    fields.finish(diagnostics);
    config
}

/// The languages: codes that can be part of an address, no two alike.
fn languages(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Languages {
    let mut codes: Vec<String> = Vec::new();
    for (code, span) in fields.texts("languages", diagnostics) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let valid = !code.is_empty() && code.len() <= 35 && code.bytes().all(plain);
        if valid && !codes.contains(&code) && codes.len() < 255 {
            codes.push(code);
        } else {
            diagnostics.push(invalid_configuration(&span, "language", &code));
        }
    }
    Languages::new(codes)
}

fn base(fields: &mut Fields<'_>, sources: &SourceFiles, diagnostics: &mut Diagnostics) -> BaseUrl {
    let written = fields.take("base_url");
    let text = written.and_then(Node::text).map(str::to_owned);
    let text =
        sources.settings.base_url.clone().or(text).unwrap_or_else(|| "http://localhost/".into());
    BaseUrl::parse(&text).unwrap_or_else(|| {
        let span = written.map_or_else(|| fields.span.clone(), |node| node.span.clone());
        diagnostics.push(invalid_configuration(&span, "base-url", &text));
        BaseUrl { origin: "http://localhost".into(), path: "/".into() }
    })
}

impl BaseUrl {
    /// Takes an address apart; `None` where it has no scheme or host, or a query.
    pub(crate) fn parse(text: &str) -> Option<BaseUrl> {
        let (scheme, rest) = text.split_once("://")?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let plain = |letter: char| {
            letter.is_ascii_graphic() && !matches!(letter, '?' | '#' | '"' | '<' | '>')
        };
        if !matches!(scheme, "http" | "https") || host.is_empty() || !text.chars().all(plain) {
            return None;
        }
        let path = path.trim_matches('/');
        let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Some(BaseUrl { origin: format!("{scheme}://{host}"), path })
    }
}

fn locales(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let written = fields.translated("locales", languages, diagnostics);
    let locale = |language| match written.get(language) {
        Some((locale, own)) if own == language => locale.clone(),
        _ => languages.code(language).to_owned(),
    };
    languages.iter().map(locale).collect()
}

/// The theme and its parents. A theme that is not is reported.
fn themes(
    fields: &mut Fields<'_>,
    sources: &SourceFiles,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let span = fields.take("theme").map_or_else(|| fields.span.clone(), |node| node.span.clone());
    let mut next =
        Some((fields.text("theme", diagnostics).unwrap_or_else(|| DEFAULT_THEME.to_owned()), span));
    let mut themes: Vec<String> = Vec::new();
    while let Some((name, span)) = next.take() {
        let path = SourcePath::new(&format!("themes/{name}/theme.toml"));
        let (Some(source), false) = (sources.texts.get(&path), themes.contains(&name)) else {
            let near = nearest(&name, theme_names(sources));
            diagnostics.push(unknown_theme(&span, &name, near));
            break;
        };
        let root = toml::parse(source, diagnostics);
        let mut fields = Fields::of(&root, invalid_configuration, diagnostics);
        let place = fields.take("parent").map(|node| node.span.clone());
        next = fields.text("parent", diagnostics).zip(place);
        fields.finish(diagnostics);
        themes.push(name);
    }
    if themes.is_empty() {
        // With pages to show, the other findings can be reported too.
        themes.push(DEFAULT_THEME.to_owned());
    }
    themes
}

fn theme_names(sources: &SourceFiles) -> impl Iterator<Item = &str> {
    let declarations = sources.texts.keys().filter(|path| path.file_name() == "theme.toml");
    declarations.filter_map(|path| path.as_str().split('/').nth(1))
}

fn menu(items: Vec<(String, Span)>) -> Vec<MenuItem> {
    items.into_iter().map(|(target, span)| MenuItem { target, span }).collect()
}

fn home(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Home {
    let Some(node) = fields.take("home") else { return Home { newest: 6, ..Home::default() } };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let collections = fields.texts("collections", diagnostics);
    let newest = fields.number("newest", diagnostics).unwrap_or(6);
    let map = fields.texts("map", diagnostics);
    fields.finish(diagnostics);
    Home { collections, newest, map: menu(map).pop() }
}

fn publisher(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Publisher> {
    let mut fields = Fields::of(fields.take("publisher")?, invalid_configuration, diagnostics);
    let publisher = Publisher {
        name: fields.translated("name", languages, diagnostics),
        url: web_address(&mut fields, "url", diagnostics),
    };
    fields.finish(diagnostics);
    Some(publisher)
}

fn licenses(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> (Option<License>, Option<License>) {
    let Some(node) = fields.take("licenses") else { return (None, None) };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let mut license = |node: Option<&Node>| {
        let mut fields = Fields::of(node?, invalid_configuration, diagnostics);
        let name = fields.translated("name", languages, diagnostics);
        let license = License { name, url: web_address(&mut fields, "url", diagnostics) };
        fields.finish(diagnostics);
        Some(license)
    };
    let both = (license(fields.take("text")), license(fields.take("data")));
    fields.finish(diagnostics);
    both
}

fn edit(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> EditLinks {
    let Some(node) = fields.take("edit") else { return EditLinks::default() };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let edit = EditLinks {
        page: web_address(&mut fields, "page", diagnostics),
        new: web_address(&mut fields, "new", diagnostics),
        history: web_address(&mut fields, "history", diagnostics),
    };
    fields.finish(diagnostics);
    edit
}

fn functional(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<String> {
    let Some(node) = fields.take("personal_data") else { return Vec::new() };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let written = fields.texts("functional", diagnostics);
    fields.finish(diagnostics);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect();
    let known = |(text, _): (String, Span)| {
        if text.contains('@') { text.to_lowercase() } else { digits(&text) }
    };
    written.into_iter().map(known).collect()
}

/// Which names are rules, `schema` says: a bank declares some of its own.
fn severities(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<(Key, Severity)> {
    let Some(node) = fields.take("rules") else { return Vec::new() };
    let fields = Fields::of(node, invalid_configuration, diagnostics);
    let set = |(key, node): &(Key, Node)| {
        one_of(node, Severity::NAMES, diagnostics).map(|severity| (key.clone(), severity))
    };
    fields.rest().filter_map(set).collect()
}
