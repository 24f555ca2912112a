//! A bank as text → sources, without a disk.

use exempelbank::{
    Asset, Diagnostics, Settings, SourceFile, SourceFiles, SourcePath, add_embedded_themes, read,
};
use std::collections::BTreeMap;
use std::path::Path;

/// What is asked of every test build.
pub(crate) fn settings() -> Settings {
    let date = jiff::civil::date(2026, 11, 20);
    Settings { base_url: None, drafts: false, date, offline: false }
}

/// The bank of this repository.
pub(crate) fn real() -> SourceFiles {
    read(Path::new(env!("CARGO_MANIFEST_DIR")), settings()).expect("it can be read")
}

/// Files by path; the theme `plain` of the specs comes along, and a `site.toml` where there is none.
pub(crate) fn sources<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> SourceFiles {
    let mut sources = SourceFiles {
        texts: BTreeMap::new(),
        assets: BTreeMap::new(),
        settings: settings(),
        diagnostics: Diagnostics::default(),
    };
    add(&mut sources, "site.toml", SITE);
    for (path, text) in PLAIN {
        add(&mut sources, path, text);
    }
    for (path, text) in files {
        add(&mut sources, path, text);
    }
    add_embedded_themes(&mut sources);
    sources
}

/// Adds or replaces a file. Beside the entries, those that are no Markdown become assets of their bytes;
/// words in a picture stand for what it shows, four pixels wide and three high.
pub(crate) fn add(sources: &mut SourceFiles, path: &str, text: &str) {
    let path = SourcePath::new(path);
    let beside = path.as_str().starts_with("content/") && path.extension() != Some("md");
    if beside || matches!(path.extension(), Some("png" | "jpg" | "svg" | "geojson")) {
        let head: &[u8] = match path.extension() {
            Some("png") if text.starts_with(char::is_alphabetic) && !text.contains(':') => {
                b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x04\0\0\0\x03"
            }
            _ => b"",
        };
        let bytes = [head, text.as_bytes()].concat();
        sources.assets.insert(path, Asset::in_memory(&bytes));
    } else {
        sources.texts.insert(path.clone(), SourceFile::new(path, text));
    }
}

const SITE: &str = "base_url = \"https://example.org/\"\nlanguages = [\"sv\", \"en\"]\ntheme = \"plain\"\ntitle = \"Bank\"\n";

/// A theme that says in a few words what a page shows.
const PLAIN: &[(&str, &str)] = &[
    ("themes/plain/theme.toml", ""),
    ("themes/plain/i18n/sv.ftl", include_str!("../spec/theme/i18n/sv.ftl")),
    ("themes/plain/i18n/en.ftl", include_str!("../spec/theme/i18n/en.ftl")),
    (
        "themes/plain/templates/components.html",
        include_str!("../spec/theme/templates/components.html"),
    ),
    ("themes/plain/templates/view.html", include_str!("../spec/theme/templates/view.html")),
    ("themes/plain/templates/entry.html", include_str!("../spec/theme/templates/entry.html")),
    ("themes/plain/templates/page.html", include_str!("../spec/theme/templates/entry.html")),
    (
        "themes/plain/templates/collection.html",
        include_str!("../spec/theme/templates/collection.html"),
    ),
    (
        "themes/plain/templates/referrers.html",
        include_str!("../spec/theme/templates/referrers.html"),
    ),
    ("themes/plain/templates/home.html", include_str!("../spec/theme/templates/home.html")),
    ("themes/plain/templates/search.html", include_str!("../spec/theme/templates/search.html")),
    ("themes/plain/templates/found.html", include_str!("../spec/theme/templates/found.html")),
    ("themes/plain/templates/redirect.html", "to {{ page.redirect.url }}\n"),
    ("themes/plain/templates/404.html", "{{ page.title.text }}\n"),
];
