//! Arbitrary input: every bank is built and told of, and no HTML that we write holds anything that a reader
//! of HTML by others would take away.

use crate::bank;
use crate::hostile::{BODIES, COLLECTION};
use exempelbank::pipeline::{self, Memory};
use exempelbank::place::OutPath;
use exempelbank::plan::Content;
use exempelbank::report::words::Words;
use exempelbank::report::{FORMATS, Format, Report, job_summary};
use proptest::prelude::*;

/// A page that holds the body of a text and nothing else.
fn body(text: &str) -> String {
    let sources = bank::sources([
        ("templates/page.html", "{{ page.entry.body.html }}"),
        ("content/pages/about.md", format!("---\ntitle: A\n---\n{text}\n").as_str()),
    ]);
    let output = pipeline::build(&sources, &mut Memory::default()).value;
    match output.files.get(&OutPath::new("about/index.html")).map(|made| &made.content) {
        Some(Content::Bytes(bytes)) => String::from_utf8(bytes.to_vec()).unwrap(),
        _ => panic!("the page was not built"),
    }
}

/// Takes away everything that our HTML never holds.
fn clean(html: &str) -> String {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    ammonia::Builder::empty()
        .tags(tags.into())
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
fn is_clean(markdown: &str) -> Result<(), String> {
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

#[test]
fn cleaning_our_html_changes_nothing() {
    let spec = include_str!("../spec/hostile.md");
    let hostile = spec.split("\ntitle: ").skip(1).filter_map(|file| {
        let body = file.split_once("\n---\n")?.1;
        body.split("\n=== ").next()?.split("\n````").next()
    });
    let grown = BODIES.iter().map(|(_, body)| body(600));
    let mut failures = Vec::new();
    let mut count = 0;
    for markdown in hostile.map(str::to_owned).chain(grown) {
        count += 1;
        failures.extend(is_clean(&markdown).err());
    }
    assert!(count > 60 && failures.is_empty(), "{count}\n{}", failures.join("\n\n"));
}

/// Pieces that mean something to one of the readers, in any order.
const PIECES: &[&str] = &[
    "[a[^1]](https://example.org)",
    "[![a](b.png)](c.md)",
    "\n\n[^1]: b\n\n",
    "a",
    "å",
    " ",
    "\n",
    "\n\n",
    "# ",
    "## ",
    "###### ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\t",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](b \"",
    "\")",
    "[^1]",
    "[^1]: ",
    "|",
    "|-|\n",
    "\n: ",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>",
    "<https://a.se>",
    "\"",
    "'",
    "\\",
    "&amp;",
    "&#0;",
    "&lt;",
    "\0",
    "\u{202e}",
    "\u{2028}",
    "\u{a0}",
    "\r",
    "\r\n",
    "javascript:",
    "https://example.org/",
    "{{",
    "}}",
    "{%",
    "---\n",
    "===\n",
    "...",
    "--",
    "070-123 45 67",
    "a.b@c.se",
    "IUCN ",
    "(IUCN)",
    ". A",
    "\u{feff}",
    "😀",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.to_vec());
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Pieces of YAML and of TOML.
const VALUES: &[&str] = &[
    "title",
    ": ",
    "\n",
    "  ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "'",
    "\"",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "!t ",
    "<<",
    "#",
    "? ",
    "value",
    "source",
    "unknown",
    "---\n",
    "...\n",
    "1",
    "-",
    "2026-11-20",
    "true",
    "å",
    "\t",
    "\0",
    "\\u202e",
    "a",
    "kin",
    "parts",
    "id",
    "slug",
    "aliases",
    "allow",
    "rule",
    "reason",
    "original",
    "review_by",
    "= ",
    "fields",
    "kind",
    "text",
    "refs",
    "gaps",
    "missing",
    "label",
    "as",
    "to",
    "\u{feff}",
    "\r\n",
    "[rules]\n",
];

fn values() -> impl Strategy<Value = String> {
    let value = prop::sample::select(VALUES.to_vec());
    let pieces = prop::collection::vec(value, 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

/// Builds, and tells in every format: the only question is whether it comes to an end. Nothing may be
/// made outside the folder.
fn survives<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let sources = bank::sources(files);
    let outcome = pipeline::build(&sources, &mut Memory::default());
    for path in outcome.value.files.keys() {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        assert!(!parts.contains(&"..") && !parts.contains(&""), "{path}");
    }
    for code in Words::codes() {
        let words = Words::new(code);
        for (_, format) in FORMATS.iter().chain(&[("summary", job_summary::format as Format)]) {
            let told = format(&Report {
                told: &outcome.told,
                sources: &sources,
                words: &words,
                color: false,
            });
            let mut signs = told.chars().filter(|letter| letter.is_control());
            assert!(signs.all(|letter| letter == '\n' || letter == '\t'), "{told:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown_is_clean(text in pieces()) {
        let clean = is_clean(&text);
        prop_assert!(clean.is_ok(), "{}", clean.unwrap_err());
    }

    #[test]
    fn any_bank_is_built(
        site in values(), schema in values(), front in values(), text in pieces(), template in pieces()
    ) {
        let entry: &str = &format!("---\ntitle: A\n{front}\n---\n{text}");
        let declared: &str = &COLLECTION.replace("---\nlabel", &format!("---\n{schema}\nlabel"));
        let site: &str = &format!("languages = [\"sv\", \"en\"]\ntheme = \"plain\"\ntitle = \"B\"\n{site}");
        survives([("content/things/_collection.md", COLLECTION), ("content/things/a.md", entry)]);
        survives([("content/things/_collection.md", declared), ("content/things/a.md", entry)]);
        survives([("content/things/_collection.md", schema.as_str()), ("content/things/a.md", front.as_str())]);
        survives([("site.toml", site), ("content/pages/a.md", entry), ("templates/page.html", template.as_str())]);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        survives([
            ("site.toml", &*text),
            ("content/things/_collection.md", &*text),
            ("content/things/a.md", &*text),
            ("themes/plain/i18n/sv.ftl", &*text),
        ]);
    }
}
