//! `site.toml` → [`Config`].

pub mod accessibility;
pub mod search;

use crate::config::accessibility::Accessibility;
use crate::config::search::Search;
use crate::diagnostic::{Diagnostic, Outcome, Severity, rules};
use crate::language::{Languages, Translated};
use crate::place::{SourcePath, Span};
use crate::read::Sources;
use crate::syntax::fields::{Fields, one_of};
use crate::syntax::toml;
use crate::syntax::tree::{Key, Node};
use crate::text::Source;

/// The theme of sites that name none; it is in the binary.
const DEFAULT_THEME: &str = "falu";

/// What a site is, apart from its content.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it will stand; ends with a slash.
    pub base: BaseUrl,
    /// Whether it is to work from a folder, without a server.
    pub offline: bool,
    /// Its languages, the default first.
    pub languages: Languages,
    /// How dates and numbers are written, by language.
    pub locales: Vec<String>,
    /// Name of the site.
    pub title: Translated<String>,
    /// One sentence about it.
    pub description: Translated<String>,
    /// Names of the folders in `themes/`: the theme, its parent, and so on.
    pub themes: Vec<String>,
    /// Items of the main menu.
    pub menu: Vec<MenuItem>,
    /// Items of the menu at the foot.
    pub footer: Vec<MenuItem>,
    /// What the home page shows.
    pub home: Home,
    /// How it is searched.
    pub search: Search,
    /// Who is responsible.
    pub publisher: Option<Publisher>,
    /// Licence of the texts.
    pub text_license: Option<License>,
    /// Licence of the data.
    pub data_license: Option<License>,
    /// Addresses for editing.
    pub edit: Edit,
    /// What the statement on accessibility says.
    pub accessibility: Option<Accessibility>,
    /// Mailboxes and telephone numbers that belong to a function and not to a person: `info@example.org`,
    /// `@example.org`, digits alone.
    pub functional: Vec<String>,
    /// Severities that differ from the rules' own, by the names of the rules.
    pub severities: Vec<(Key, Severity)>,
}

/// Scheme and host, and the path below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// `https://example.org`
    pub origin: String,
    /// `/bank/`; at least `/`.
    pub path: String,
}

/// A collection, or a page as `pages/about`.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// What is written.
    pub target: String,
    /// Where.
    pub span: Span,
}

/// What the home page shows.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// These collections, with figures and some entries.
    pub collections: Vec<(String, Span)>,
    /// How many of the newest entries.
    pub newest: usize,
    /// The page whose map stands there too, such as `pages/map`.
    pub map: Option<MenuItem>,
}

/// Who is responsible for the site.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// Name.
    pub name: Translated<String>,
    /// Address.
    pub url: Option<String>,
}

/// A licence.
#[derive(Clone, Debug)]
pub struct License {
    /// Name.
    pub name: Translated<String>,
    /// Address of its text.
    pub url: Option<String>,
}

/// Addresses at which a file can be edited, or made, in the browser.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// With `{path}`.
    pub page: Option<String>,
    /// With `{folder}`, `{filename}` and `{template}`.
    pub new: Option<String>,
    /// With `{path}`: the earlier versions of a file.
    pub history: Option<String>,
}

/// Reads `site.toml`. Without one, everything has its default.
pub fn load(sources: &Sources) -> Outcome<Config> {
    let mut told = Vec::new();
    let path = SourcePath::new("site.toml");
    let empty = Source::new(path.clone(), "");
    let source = sources.texts.get(&path).unwrap_or(&empty);
    let root = toml::parse(source, &mut told);
    let value = config(&root, source, sources, &mut told);
    Outcome { value, told }
}

fn config(root: &Node, source: &Source, sources: &Sources, told: &mut Vec<Diagnostic>) -> Config {
    let mut fields = Fields::of(root, rules::INVALID_CONFIGURATION, told);
    let languages = languages(&mut fields, told);
    let base = base(&mut fields, sources, told);
    let title = fields.translated("title", &languages, told);
    if title.is_empty() {
        let span = Span::top(&source.path);
        told.push(Diagnostic::new(rules::MISSING_FIELD, &span).arg("name", "title"));
    }
    let (text_license, data_license) = licenses(&mut fields, &languages, told);
    let config = Config {
        base,
        offline: sources.settings.offline,
        locales: locales(&mut fields, &languages, told),
        title,
        description: fields.translated("description", &languages, told),
        themes: themes(&mut fields, sources, told),
        menu: menu(fields.texts("menu", told)),
        footer: menu(fields.texts("footer", told)),
        home: home(&mut fields, told),
        search: search::read(&mut fields, &languages, told),
        publisher: publisher(&mut fields, &languages, told),
        text_license,
        data_license,
        edit: edit(&mut fields, told),
        accessibility: fields
            .take("accessibility")
            .map(|node| accessibility::read(node, &languages, told)),
        functional: functional(&mut fields, told),
        severities: severities(&mut fields, told),
        languages,
    };
    fields.finish(told);
    config
}

/// An address that a page can link to.
fn web_address(
    fields: &mut Fields<'_>,
    name: &'static str,
    told: &mut Vec<Diagnostic>,
) -> Option<String> {
    let span = fields.take(name).map(|node| node.span.clone());
    let text = fields.text(name, told)?;
    if ["https://", "http://", "mailto:"].iter().any(|scheme| text.starts_with(scheme)) {
        return Some(text);
    }
    let span = span.unwrap_or_else(|| fields.span.clone());
    told.push(Diagnostic::new(rules::UNSAFE_URL, &span).arg("url", text));
    None
}

/// The languages: codes that can be part of an address, no two alike.
fn languages(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Languages {
    let mut codes: Vec<String> = Vec::new();
    for (code, span) in fields.texts("languages", told) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let valid = !code.is_empty() && code.len() <= 35 && code.bytes().all(plain);
        if valid && !codes.contains(&code) && codes.len() < 255 {
            codes.push(code);
        } else {
            let finding = Diagnostic::new(rules::INVALID_CONFIGURATION, &span);
            told.push(finding.arg("expected", "language"));
        }
    }
    Languages::new(codes)
}

fn base(fields: &mut Fields<'_>, sources: &Sources, told: &mut Vec<Diagnostic>) -> BaseUrl {
    let written = fields.take("base_url");
    let text = written.and_then(Node::text).map(str::to_owned);
    let text =
        sources.settings.base_url.clone().or(text).unwrap_or_else(|| "http://localhost/".into());
    BaseUrl::parse(&text).unwrap_or_else(|| {
        let span = written.map_or_else(|| fields.span.clone(), |node| node.span.clone());
        told.push(Diagnostic::new(rules::INVALID_CONFIGURATION, &span).arg("expected", "base-url"));
        BaseUrl { origin: "http://localhost".into(), path: "/".into() }
    })
}

impl BaseUrl {
    /// Takes an address apart; `None` where it has no scheme or host, or a query.
    pub fn parse(text: &str) -> Option<BaseUrl> {
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
    told: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let written = fields.translated("locales", languages, told);
    let locale = |language| match written.get(language) {
        Some((locale, own)) if own == language => locale.clone(),
        _ => languages.code(language).to_owned(),
    };
    languages.iter().map(locale).collect()
}

/// The theme and its parents. A theme that is not there is told.
fn themes(fields: &mut Fields<'_>, sources: &Sources, told: &mut Vec<Diagnostic>) -> Vec<String> {
    let span = fields.take("theme").map_or_else(|| fields.span.clone(), |node| node.span.clone());
    let mut next =
        Some((fields.text("theme", told).unwrap_or_else(|| DEFAULT_THEME.to_owned()), span));
    let mut themes: Vec<String> = Vec::new();
    while let Some((name, span)) = next.take() {
        let path = SourcePath::new(&format!("themes/{name}/theme.toml"));
        let (Some(source), false) = (sources.texts.get(&path), themes.contains(&name)) else {
            told.push(
                Diagnostic::new(rules::INVALID_CONFIGURATION, &span)
                    .arg("expected", "theme")
                    .suggest(&name, theme_names(sources)),
            );
            break;
        };
        let root = toml::parse(source, told);
        let mut fields = Fields::of(&root, rules::INVALID_CONFIGURATION, told);
        let place = fields.take("parent").map(|node| node.span.clone());
        next = fields.text("parent", told).zip(place);
        fields.finish(told);
        themes.push(name);
    }
    if themes.is_empty() {
        // With pages to show, the other findings can be told too.
        themes.push(DEFAULT_THEME.to_owned());
    }
    themes
}

fn theme_names(sources: &Sources) -> impl Iterator<Item = &str> {
    let declarations = sources.texts.keys().filter(|path| path.file_name() == "theme.toml");
    declarations.filter_map(|path| path.as_str().split('/').nth(1))
}

fn menu(items: Vec<(String, Span)>) -> Vec<MenuItem> {
    items.into_iter().map(|(target, span)| MenuItem { target, span }).collect()
}

fn home(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Home {
    let Some(node) = fields.take("home") else { return Home { newest: 6, ..Home::default() } };
    let mut fields = Fields::of(node, rules::INVALID_CONFIGURATION, told);
    let collections = fields.texts("collections", told);
    let newest = fields.number("newest", told).unwrap_or(6);
    let map = fields.texts("map", told);
    fields.finish(told);
    Home { collections, newest, map: menu(map).pop() }
}

fn publisher(
    fields: &mut Fields<'_>,
    languages: &Languages,
    told: &mut Vec<Diagnostic>,
) -> Option<Publisher> {
    let mut fields = Fields::of(fields.take("publisher")?, rules::INVALID_CONFIGURATION, told);
    let publisher = Publisher {
        name: fields.translated("name", languages, told),
        url: web_address(&mut fields, "url", told),
    };
    fields.finish(told);
    Some(publisher)
}

fn licenses(
    fields: &mut Fields<'_>,
    languages: &Languages,
    told: &mut Vec<Diagnostic>,
) -> (Option<License>, Option<License>) {
    let Some(node) = fields.take("licenses") else { return (None, None) };
    let mut fields = Fields::of(node, rules::INVALID_CONFIGURATION, told);
    let mut license = |node: Option<&Node>| {
        let mut fields = Fields::of(node?, rules::INVALID_CONFIGURATION, told);
        let name = fields.translated("name", languages, told);
        let license = License { name, url: web_address(&mut fields, "url", told) };
        fields.finish(told);
        Some(license)
    };
    let both = (license(fields.take("text")), license(fields.take("data")));
    fields.finish(told);
    both
}

fn edit(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Edit {
    let Some(node) = fields.take("edit") else { return Edit::default() };
    let mut fields = Fields::of(node, rules::INVALID_CONFIGURATION, told);
    let edit = Edit {
        page: web_address(&mut fields, "page", told),
        new: web_address(&mut fields, "new", told),
        history: web_address(&mut fields, "history", told),
    };
    fields.finish(told);
    edit
}

fn functional(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Vec<String> {
    let Some(node) = fields.take("personal_data") else { return Vec::new() };
    let mut fields = Fields::of(node, rules::INVALID_CONFIGURATION, told);
    let written = fields.texts("functional", told);
    fields.finish(told);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect();
    let known = |(text, _): (String, Span)| {
        if text.contains('@') { text.to_lowercase() } else { digits(&text) }
    };
    written.into_iter().map(known).collect()
}

/// Which names are rules, `schema` says: a bank declares some of its own.
fn severities(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Vec<(Key, Severity)> {
    let Some(node) = fields.take("rules") else { return Vec::new() };
    let fields = Fields::of(node, rules::INVALID_CONFIGURATION, told);
    let set = |(key, node): &(Key, Node)| {
        one_of(node, Severity::NAMES, told).map(|severity| (key.clone(), severity))
    };
    fields.rest().filter_map(set).collect()
}
