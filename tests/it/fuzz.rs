//! Arbitrary input to the functions of `targets.rs`: every bank is built and reported about, and no HTML that we write holds anything that a reader
//! of HTML by others would take away.

use crate::hostile::BODIES;
use crate::targets::{TARGETS, is_clean, seeds};
use proptest::prelude::*;
use std::path::Path;

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

/// Pieces of drawings.
const DRAWINGS: &[&str] = &[
    "<g>",
    "</g>",
    "<g ",
    "<rect",
    "<style>",
    "</style>",
    "<text>",
    "</text>",
    "<a href=\"#a\">",
    "</a>",
    "<use href='",
    "<image href=\"data:image/png;base64,",
    "<script>",
    "<x:y xmlns:x='z'>",
    "/>",
    ">",
    "\"",
    "'",
    " style=\"",
    " fill='",
    " id=\"a\"",
    " onload=\"",
    " class='a b'",
    " xlink:href=\"#a\"",
    " xmlns:xlink='http://www.w3.org/1999/xlink'",
    "url(#a)",
    "url('#a')",
    "url(http://b)",
    "rgb(1, 2, 3)",
    "fill:",
    "font-family:",
    "'A b'",
    ";",
    "{",
    "}",
    ".a",
    "#b",
    ">c",
    ":nth-child(2n + 1)",
    ",",
    "*",
    "@import 'a';",
    "@media x{",
    "/*",
    "*/",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?a b?>",
    "&amp;",
    "&#60;",
    "&lt;",
    "&x;",
    "\\",
    "!important",
    "M0 0",
    "å",
    "\n",
    " ",
    "%61",
];

/// Drawings, most of them broken.
fn drawings() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(DRAWINGS.to_vec()), 0..30);
    pieces.prop_map(|pieces| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", pieces.concat())
    })
}

fn values() -> impl Strategy<Value = String> {
    let value = prop::sample::select(VALUES.to_vec());
    let pieces = prop::collection::vec(value, 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

/// So many cases, or as many times more as CASES says: `tests/run --all` asks for ten times.
fn cases(usual: u32) -> ProptestConfig {
    let times = std::env::var("CASES").map_or(1, |times| times.parse().expect("CASES is a number"));
    ProptestConfig { cases: usual * times, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_markdown_is_clean(text in pieces()) {
        let clean = is_clean(&text);
        prop_assert!(clean.is_ok(), "{}", clean.unwrap_err());
    }

    #[test]
    fn what_is_published_of_a_drawing_is_published_again_as_it_is(text in drawings()) {
        let (_, publish) = TARGETS.iter().find(|(name, _)| *name == "drawing").unwrap();
        publish(&text);
        // An attribute, a property and a rule are sooner whole when they stand alone.
        let inside = &text["<svg xmlns=\"http://www.w3.org/2000/svg\">".len()..text.len() - "</svg>".len()];
        let escaped = inside.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
        publish(&format!("{svg} style=\"{escaped}\" fill=\"{escaped}\" font-family=\"{escaped}\"/>"));
        publish(&format!("{svg}><style>{escaped}</style><text id=\"{escaped}\">{escaped}</text></svg>"));
    }

    #[test]
    fn any_bank_is_built(
        site in values(), schema in values(), front in values(), text in pieces(), template in pieces()
    ) {
        let (_, build) = TARGETS.iter().find(|(name, _)| *name == "bank").unwrap();
        build(&format!(
            "=== content/things/_collection.md\n---\n{schema}\n---\n\
             === content/things/a.md\n---\ntitle: A\n{front}\n---\n{text}\n\
             === site.toml\nlanguages = [\"sv\", \"en\"]\ntheme = \"plain\"\ntitle = \"B\"\n{site}\n\
             === templates/page.html\n{template}\n\
             === content/pages/a.md\n---\ntitle: A\n---\n{text}\n\
             === themes/plain/i18n/sv.ftl\n{site}\n"
        ));
    }
}

proptest! {
    // Each case builds a dozen banks.
    #![proptest_config(cases(40))]

    #[test]
    fn every_target_survives_anything(text in values(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let bytes = String::from_utf8_lossy(&bytes);
        for (_, target) in TARGETS {
            target(&text);
            target(&bytes);
        }
    }
}

#[test]
fn every_target_survives_its_seeds_and_can_be_fuzzed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let seeds = seeds(&root.join("tests/spec"));
    for (name, target) in TARGETS {
        let own: Vec<&String> =
            seeds.iter().filter(|(of, _)| of == name).map(|(_, text)| text).collect();
        assert!(!own.is_empty(), "{name} has no seeds");
        own.iter().for_each(|text| target(text));
        let file = root.join(format!("fuzz/fuzz_targets/{name}.rs"));
        let program = std::fs::read_to_string(file).unwrap();
        assert!(program.contains(&format!("run(\"{name}\", text)")), "{program}");
    }
}
