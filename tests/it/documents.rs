//! The documents say what is so.

use std::path::Path;

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Tables of the views, from the file that declares them.
fn tables_of_views() -> String {
    let mut page = String::new();
    let mut about = String::new();
    let (mut skipped, mut heading) = (false, String::new());
    let declared = [
        "page",
        "site",
        "page_view",
        "entry",
        "entry_view",
        "referrers",
        "view_page",
        "search_view",
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
        } else if let Some(field) =
            line.strip_prefix("    pub ").or(line.strip_prefix("    pub(crate) "))
        {
            let (name, kind) = field.trim_end_matches(',').split_once(": ").unwrap();
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

#[test]
fn the_page_of_the_content_model_names_every_property_and_key() {
    let page = text("docs/content-model.md");
    for file in [
        "src/schema/field.rs",
        "src/schema/collection.rs",
        "src/schema/gap.rs",
        "src/config/mod.rs",
        "src/config/search.rs",
        "src/parse/keys.rs",
    ] {
        let code = text(file);
        let takes = [
            "take(\"",
            "text(\"",
            "flag(\"",
            "number(\"",
            "translated(\"",
            "texts(\"",
            "one_of(\"",
        ];
        for take in takes {
            for part in code.split(take).skip(1) {
                let key = part.split('"').next().unwrap();
                assert!(page.contains(key), "docs/content-model.md does not name {key} ({file})");
            }
        }
    }
}

#[test]
fn the_program_says_the_version_of_the_changelog() {
    let changelog = text("CHANGELOG.md");
    assert!(changelog.contains(env!("CARGO_PKG_VERSION")) || changelog.contains("Unreleased"));
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
