//! The documents say what is so.

use crate::modules::{Graph, parsed};
use std::collections::BTreeSet;
use std::path::Path;
use syn::visit::{self, Visit};

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Tables of the views, from the file that declares them.
fn tables_of_views() -> String {
    let mut page = String::new();
    let mut about = String::new();
    let (mut skipped, mut renamed, mut heading) = (false, None, String::new());
    let declared = [
        "page",
        "site",
        "element",
        "entry",
        "fact",
        "referrers",
        "passages",
        "listing",
        "drawing",
        "search",
    ]
    .map(|name| text(&format!("src/view/{name}.rs")))
    .concat();
    for line in declared.lines() {
        if let Some(words) = line.trim().strip_prefix("/// ") {
            about = if about.is_empty() { words.to_owned() } else { format!("{about} {words}") };
        } else if let Some(name) =
            line.strip_prefix("pub struct ").or(line.strip_prefix("pub(crate) struct "))
        {
            let name = name.trim_end_matches(" {");
            page.push_str(&format!(
                "\n### {name}\n\n{about}\n\n| field | type | meaning |\n|---|---|---|\n"
            ));
            about.clear();
        } else if line.contains(" fn ") {
            about.clear();
        } else if let Some(name) = line.strip_prefix("pub(crate) enum ") {
            let name = name.trim_end_matches(" {");
            // Only enums of views are seen by templates as fields.
            heading =
                format!("\n### {name}\n\n{about}\n\n| field | type | meaning |\n|---|---|---|\n");
            about.clear();
        } else if let Some((kind, view)) = variant(line) {
            page.push_str(&std::mem::take(&mut heading));
            let kind = kind.to_lowercase();
            page.push_str(&format!("| `{kind}` | {view} or null | {about} |\n"));
            about.clear();
        } else if line.trim() == "#[serde(skip)]" {
            skipped = true;
        } else if let Some(name) = line.trim().strip_prefix("#[serde(rename = \"") {
            renamed = Some(name.trim_end_matches("\")]"));
        } else if let Some(field) =
            line.strip_prefix("    pub ").or(line.strip_prefix("    pub(crate) "))
        {
            let (name, kind) = field.trim_end_matches(',').split_once(": ").unwrap();
            let name = renamed.take().unwrap_or(name);
            if !std::mem::take(&mut skipped) {
                page.push_str(&format!("| `{name}` | {} | {about} |\n", type_in_words(kind)));
            }
            about.clear();
        } else if !line.trim().starts_with("#[") {
            about.clear();
        }
    }
    page
}

/// A line `    Name(View),` of an enum: what a page may show.
fn variant(line: &str) -> Option<(&str, &str)> {
    let (kind, view) = line.strip_prefix("    ")?.strip_suffix("),")?.split_once('(')?;
    let is_name = kind.chars().all(char::is_alphanumeric);
    let view = view.strip_prefix("Box<").and_then(|view| view.strip_suffix('>')).unwrap_or(view);
    (is_name && view.ends_with("View")).then_some((kind, view))
}

fn type_in_words(kind: &str) -> String {
    if let Some(inner) = kind.strip_prefix("Option<").and_then(|kind| kind.strip_suffix('>')) {
        return format!("{} or null", type_in_words(inner));
    }
    if let Some(inner) = kind.strip_prefix("Vec<").and_then(|kind| kind.strip_suffix('>')) {
        return format!("list of {}", type_in_words(inner));
    }
    match kind {
        "String" | "&'static str" | "State" | "Certainty" => "text".to_owned(),
        "usize" | "u8" => "number".to_owned(),
        "bool" => "true or false".to_owned(),
        "NumberView" => "number or text".to_owned(),
        "Value" => "value".to_owned(),
        view => view.to_owned(),
    }
}

#[test]
fn the_page_for_themes_names_everything_that_templates_see() {
    const MARK: &str = "<!-- views -->\n";
    let page = text("THEME.md");
    let (before, written) = page.split_once(MARK).unwrap();
    let made = tables_of_views();
    if std::env::var_os("UPDATE").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("THEME.md");
        std::fs::write(path, format!("{before}{MARK}{made}")).unwrap();
    } else {
        assert!(written == made, "THEME.md is behind src/view/page.rs: UPDATE=1 writes it");
    }
}

/// The keys that a file asks for: the first text that is given to what reads them.
struct Keys(BTreeSet<String>);

/// What reads a key of the front matter or of `site.toml`.
const READERS: &[&str] =
    &["date", "flag", "number", "one_of", "take", "text", "texts", "translated", "web_address"];

impl Keys {
    fn note<'a>(&mut self, name: &syn::Ident, given: impl Iterator<Item = &'a syn::Expr>) {
        let text = given.filter_map(|given| match given {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        });
        if READERS.iter().any(|reader| name == reader) {
            self.0.extend(text.take(1));
        }
    }
}

impl<'ast> Visit<'ast> for Keys {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.note(&call.method, call.args.iter());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && let Some(last) = path.path.segments.last()
        {
            self.note(&last.ident, call.args.iter());
        }
        visit::visit_expr_call(self, call);
    }
}

/// Words in the code of a page: in its blocks, and between backquotes elsewhere.
fn words_in_code(page: &str) -> BTreeSet<&str> {
    let mut code: Vec<&str> = page.split("```").skip(1).step_by(2).collect();
    let prose = page.split("```").step_by(2);
    code.extend(prose.flat_map(|prose| prose.split('`').skip(1).step_by(2)));
    let word = |letter: char| letter.is_alphanumeric() || "_-".contains(letter);
    code.into_iter().flat_map(|code| code.split(move |letter| !word(letter))).collect()
}

#[test]
fn the_page_of_the_content_model_names_every_property_and_key() {
    let page = text("docs/content-model.md");
    let named = words_in_code(&page);
    let mut keys = Keys(BTreeSet::new());
    for (module, path) in &Graph::read().files {
        let asks = ["config", "kind", "parse", "schema"]
            .iter()
            .any(|floor| module.first().is_some_and(|first| first == floor));
        if asks {
            keys.visit_file(&parsed(path));
        }
    }
    assert!(keys.0.len() > 60, "{:?}", keys.0);
    let missing: Vec<&String> = keys.0.iter().filter(|key| !named.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "docs/content-model.md does not name {missing:?}");
}

#[test]
fn the_program_says_the_version_of_the_changelog() {
    let changelog = text("CHANGELOG.md");
    let version = env!("CARGO_PKG_VERSION");
    let first = changelog.split("\n## ").nth(1).unwrap();
    let is_next = first.starts_with("[Unreleased]") && first.contains(&format!("be {version}."));
    let is_out = first.starts_with(&format!("[{version}]"));
    assert!(is_next || is_out, "the first version of CHANGELOG.md is not {version}");
}

#[test]
fn strings_of_the_theme_exist_in_both_languages() {
    let keys = |code: &str| -> Vec<String> {
        let text = text(&format!("themes/falu/i18n/{code}.ftl"));
        let parsed = fluent_syntax::parser::parse(text).expect(code);
        let mut keys: Vec<String> = parsed
            .body
            .iter()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.clone()),
                _ => None,
            })
            .collect();
        keys.sort();
        keys
    };
    assert_eq!(keys("sv"), keys("en"));
}
