//! What arbitrary input is given to: `fuzz.rs` and `fuzz/` run the same functions. Each takes a text and
//! panics if something goes wrong.

use crate::bank;
use exempelbank::{
    BuildCache, Content, FORMATS, Messages, OutPath, Report, ReportFormat, build,
    format_job_summary,
};
use std::path::Path;

/// Takes a text, and panics if something goes wrong.
pub(crate) type Target = fn(&str);

/// The targets by name.
pub(crate) const TARGETS: &[(&str, Target)] = &[
    ("front_matter", front_matter),
    ("schema", schema),
    ("markdown", markdown),
    ("site_toml", site_toml),
    ("drawing", drawing),
    ("bank", whole_bank),
];

pub(crate) const COLLECTION: &str = "---\nlabel: Things\npath: things\nfields:\n  title: {kind: text, as: title, translated: true, label: Title}\n  text: {kind: markdown, translated: true, label: Text}\n  kin: {kind: refs, to: things, label: Kin}\n  parts: {kind: records, label: Parts, fields: {kin: {kind: ref, to: things, label: Kin}}}\n---\n";

/// The elements that our HTML holds.
const TAGS: &str = "a blockquote br code dd del div dl dt em h2 h3 h4 h5 h6 hr img li ol p pre strong sup table tbody td th thead tr ul";

/// What is known of an entry.
fn front_matter(text: &str) {
    let entry: &str = &format!("---\n{text}\n---\nText.\n");
    survives([("content/things/_collection.md", COLLECTION), ("content/things/a.md", entry)]);
    survives([("content/things/_collection.md", COLLECTION), ("content/things/a.md", text)]);
}

/// A declaration, alone and beside one that is good, and an entry that is read by it.
fn schema(text: &str) {
    let entry = ("content/things/a.md", "---\ntitle: A\nkin: [a, b]\n---\nText.\n");
    let declared: &str = &format!("---\n{text}\n---\nText.\n");
    let added: &str = &COLLECTION.replace("---\nlabel", &format!("---\n{text}\nlabel"));
    for declaration in [declared, added, text] {
        survives([("content/things/_collection.md", declaration), entry]);
    }
}

/// The body of a page: its HTML holds nothing that a reader by others would take away.
fn markdown(text: &str) {
    if let Err(difference) = is_clean(text) {
        panic!("{difference}");
    }
}

/// The settings of a site, alone and after good ones.
fn site_toml(text: &str) {
    let page = ("content/pages/a.md", "---\ntitle: A\n---\nText.\n");
    let after: &str =
        &format!("languages = [\"sv\", \"en\"]\ntheme = \"plain\"\ntitle = \"B\"\n{text}");
    survives([("site.toml", after), page]);
    survives([("site.toml", text), page]);
}

/// A drawing: what is published of it is published again as it is, and nothing of it is reported.
fn drawing(text: &str) {
    let page = ("content/pages/a.md", "---\ntitle: A\n---\n[the drawing](a.svg)\n");
    let published = |text: &str| {
        let sources = bank::sources([page, ("content/pages/a.svg", text)]);
        let outcome = build(&sources, &mut BuildCache::default());
        let mut files = outcome.value.files.into_iter();
        let file = files.find(|(path, _)| path.as_str().starts_with("static/content/"));
        let reported = outcome.diagnostics.iter().filter(|finding| finding.name().contains("-svg"));
        let text = file.map(|(_, made)| match made.content {
            Content::Bytes(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
            _ => panic!("a drawing is in memory"),
        });
        (text, reported.count())
    };
    if let (Some(once), _) = published(text) {
        assert_eq!(published(&once), (Some(once.clone()), 0), "{text}");
    }
}

/// A small bank, written as the specs write theirs: `=== path`, and then the file.
fn whole_bank(text: &str) {
    let ours = |path: &str| {
        let folders = ["content/", "templates/", "themes/plain/"];
        let parts = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
        parts && (path == "site.toml" || folders.iter().any(|folder| path.starts_with(folder)))
    };
    let files = text.split("=== ").filter_map(|file| file.split_once('\n'));
    survives(files.map(|(path, text)| (path.trim(), text)).filter(|(path, _)| ours(path)));
}

/// What the targets begin with: the banks of the specs, as a whole and taken apart.
pub(crate) fn seeds(specs: &Path) -> Vec<(&'static str, String)> {
    let mut seeds = Vec::new();
    let mut files: Vec<_> =
        std::fs::read_dir(specs).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "md")) {
        let spec = std::fs::read_to_string(file).unwrap();
        let blocks = spec.split("````bank").skip(1).filter_map(|rest| rest.split_once("````\n"));
        for bank in blocks.filter_map(|(block, _)| Some(block.split_once('\n')?.1)) {
            seeds.push(("bank", bank.to_owned()));
            for (path, text) in bank.split("=== ").filter_map(|file| file.split_once('\n')) {
                let inner = text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n"));
                match (path, inner) {
                    ("site.toml", _) => seeds.push(("site_toml", text.to_owned())),
                    (path, Some((front, _))) if path.ends_with("_collection.md") => {
                        seeds.push(("schema", front.to_owned()));
                    }
                    (path, _) if path.ends_with(".svg") => {
                        seeds.push(("drawing", text.to_owned()));
                    }
                    (_, Some((front, body))) => {
                        seeds.push(("front_matter", front.to_owned()));
                        seeds.push(("markdown", body.to_owned()));
                    }
                    _ => {}
                }
            }
        }
    }
    seeds
}

/// A page that holds the body of a text and nothing else.
fn body(text: &str) -> String {
    let sources = bank::sources([
        ("templates/page.html", "{{ page.entry.body.html }}"),
        ("content/pages/about.md", format!("---\ntitle: A\n---\n{text}\n").as_str()),
    ]);
    let output = build(&sources, &mut BuildCache::default()).value;
    match output.files.get(&OutPath::new("about/index.html")).map(|made| &made.content) {
        Some(Content::Bytes(bytes)) => String::from_utf8(bytes.to_vec()).unwrap(),
        _ => panic!("the page was not built"),
    }
}

/// Takes away everything that our HTML never holds.
fn clean(html: &str) -> String {
    ammonia::Builder::empty()
        .tags(TAGS.split(' ').collect())
        .clean_content_tags(["script", "style"].into())
        .generic_attributes(["id", "role", "class", "tabindex"].into())
        .add_tag_attributes("a", ["href", "title", "rel"])
        .add_tag_attributes("img", ["src", "alt", "title", "width", "height", "loading"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("ol", ["start"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None)
        .clean(html)
        .to_string()
}

/// Cleaning by somebody else changes nothing.
pub(crate) fn is_clean(markdown: &str) -> Result<(), String> {
    // The two write some characters differently that mean the same.
    let plain = |html: &str| {
        let html = html.replace("\r\n", "\n").replace('\r', "\n");
        let html = html.replace("&#39;", "'").replace("&#x27;", "'");
        html.replace("&quot;", "\"").replace("&nbsp;", "\u{a0}")
    };
    let html = body(markdown);
    let cleaned = clean(&html);
    if plain(&html) == plain(&cleaned) {
        return Ok(());
    }
    Err(format!("--- markdown\n{markdown}\n--- ours\n{html}\n--- cleaned\n{cleaned}"))
}

/// Builds, and tells in every format: the only question is whether it comes to an end. Nothing may be
/// made outside the folder.
fn survives<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let sources = bank::sources(files);
    let outcome = build(&sources, &mut BuildCache::default());
    for path in outcome.value.files.keys() {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        assert!(!parts.contains(&"..") && !parts.contains(&""), "{path}");
    }
    for code in Messages::codes() {
        let words = Messages::new(code);
        for (_, format) in FORMATS.iter().chain(&[("summary", format_job_summary as ReportFormat)])
        {
            let diagnostics = format(&Report {
                diagnostics: outcome.diagnostics.as_slice(),
                sources: &sources,
                words: &words,
                color: false,
            });
            let mut signs = diagnostics.chars().filter(|letter| letter.is_control());
            assert!(signs.all(|letter| letter == '\n' || letter == '\t'), "{diagnostics:?}");
            let turned = diagnostics.contains(['\u{202e}', '\u{2066}', '\u{200f}', '\u{61c}']);
            assert!(!turned && !diagnostics.contains("##["), "{diagnostics:?}");
        }
    }
}
