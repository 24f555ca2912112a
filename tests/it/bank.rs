//! A bank as text → sources, without a disk; or the same on one.

use exempelbank::{
    Asset, Diagnostics, Settings, SourceFile, SourceFiles, SourcePath, add_embedded_themes, read,
};
use std::collections::BTreeMap;
use std::fs;
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
    for (path, text) in with_plain_theme(files) {
        add(&mut sources, path, text);
    }
    add_embedded_themes(&mut sources);
    sources
}

/// The same files on a disk.
pub(crate) fn on_disk<'a>(root: &Path, files: impl IntoIterator<Item = (&'a str, &'a str)>) {
    for (path, text) in with_plain_theme(files) {
        save(root, path, text);
    }
}

/// Writes one file, where [`add`] would add it.
pub(crate) fn save(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes(&SourcePath::new(path), text)).unwrap();
}

fn with_plain_theme<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    [("site.toml", SITE)].into_iter().chain(PLAIN.iter().copied()).chain(files)
}

/// Adds or replaces a file. Beside the entries, those that are no Markdown become assets of their bytes.
pub(crate) fn add(sources: &mut SourceFiles, path: &str, text: &str) {
    let path = SourcePath::new(path);
    let beside = path.as_str().starts_with("content/") && path.extension() != Some("md");
    if beside || matches!(path.extension(), Some("png" | "jpg" | "svg" | "geojson")) {
        let asset = Asset::in_memory(&path, &bytes(&path, text));
        sources.assets.insert(path, asset);
    } else {
        sources.texts.insert(path.clone(), SourceFile::new(path, text));
    }
}

/// Words in a picture stand for what it shows, four pixels wide and three high.
fn bytes(path: &SourcePath, text: &str) -> Vec<u8> {
    match path.extension() {
        Some("png") if text.starts_with(char::is_alphabetic) && !text.contains(':') => {
            png(4, 3, text)
        }
        _ => text.as_bytes().to_vec(),
    }
}

/// As much of a picture as makes one: how large it is, and words for what it shows.
pub(crate) fn png(width: u32, height: u32, words: &str) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    for (name, inside) in [(b"IHDR", &size[..]), (b"IDAT", words.as_bytes()), (b"IEND", b"")] {
        bytes.extend(u32::try_from(inside.len()).unwrap().to_be_bytes());
        bytes.extend(name);
        bytes.extend(inside);
        bytes.extend([0; 4]);
    }
    bytes
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
    ("themes/plain/templates/passages.html", include_str!("../spec/theme/templates/passages.html")),
    (
        "themes/plain/templates/passage-list.html",
        include_str!("../spec/theme/templates/passage-list.html"),
    ),
    ("themes/plain/templates/home.html", include_str!("../spec/theme/templates/home.html")),
    ("themes/plain/templates/search.html", include_str!("../spec/theme/templates/search.html")),
    ("themes/plain/templates/found.html", include_str!("../spec/theme/templates/found.html")),
    ("themes/plain/templates/redirect.html", "to {{ page.redirect.url }}\n"),
    ("themes/plain/templates/404.html", "{{ page.title.text }}\n"),
];
