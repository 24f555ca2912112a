//! The invariants of the house that a type cannot hold, and its tidiness.

use crate::modules::parsed;
use exempelbank::Meaning;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below `src/`, with their text.
fn sources() -> Vec<(PathBuf, String)> {
    let files = walkdir::WalkDir::new(root().join("src")).sort_by_file_name();
    let rust = files.into_iter().map(|entry| entry.unwrap().into_path());
    let rust = rust.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn every_file_says_what_goes_in_and_what_comes_out() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} has no head", path.display());
        assert!(text.lines().count() <= 400, "{} is longer than 400 lines", path.display());
    }
}

#[test]
fn names_that_say_nothing_are_not_used() {
    for (path, _) in sources() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let vague = ["utils", "util", "helpers", "common", "types", "manager", "misc"];
        assert!(!vague.contains(&name.as_str()), "{}", path.display());
    }
}

/// Everything that git tracks, as text.
fn tracked() -> Vec<(String, String)> {
    let listed =
        std::process::Command::new("git").args(["ls-files"]).current_dir(root()).output().unwrap();
    let names = String::from_utf8(listed.stdout).unwrap();
    let files = names
        .lines()
        .filter(|name| !name.ends_with(".lock") && !name.ends_with("package-lock.json"));
    files
        .filter_map(|name| {
            Some((name.to_owned(), std::fs::read_to_string(root().join(name)).ok()?))
        })
        .collect()
}

#[test]
fn words_that_must_not_stand_in_the_project_do_not() {
    // Put together here, so that this file does not hold them.
    let forbidden = [
        ["dbg", "!("].concat(),
        ["todo", "!("].concat(),
        ["FIX", "ME"].concat(),
        ["XX", "X"].concat(),
        ["/wo", "rk/"].concat(),
        ["crates", ".io/api"].concat(),
        ["registry.npmjs", ".org"].concat(),
        ["sub", "agent"].concat(),
    ];
    let files = tracked();
    assert!(files.len() > 100);
    for (name, text) in files {
        for word in &forbidden {
            assert!(!text.contains(word), "{name} holds {word}");
        }
    }
}

/// Ids of collections, fields and choices of the bank in this repository.
fn names_of_the_bank() -> BTreeSet<String> {
    let settings = crate::bank::settings();
    let sources = exempelbank::read(root(), settings).unwrap();
    let linked = exempelbank::link(&sources, &mut exempelbank::BuildCache::default());
    let schemas = &linked.site.schemas;
    let mut names = BTreeSet::new();
    for collection in schemas.collections.iter().filter(|collection| !collection.is_pages()) {
        names.insert(collection.id.clone());
        for field in collection.all_fields() {
            names.insert(field.id.clone());
            names.extend(field.choices().iter().map(|choice| choice.id.clone()));
        }
    }
    names
}

/// Words that the bank has among its names and the program has too, each with the files where it has: words of
/// the content model, of formats, of other programs. The kinds of fields and what they mean are not listed.
const OWN_WORDS: &[(&str, &[&str])] = &[
    ("code", &["serve/editor.rs"]),
    ("background", &["svg/names.rs"]),
    ("beside", &["parse/listing_key.rs"]),
    ("both", &["pages/listings/mirror.rs"]),
    ("compare", &["link/listing.rs"]),
    ("contact", &["parse/personal_data.rs"]),
    ("direction", &["svg/names.rs"]),
    ("end", &["locale.rs", "report/gitlab.rs", "report/json.rs"]),
    ("example", &["markdown/link_text.rs"]),
    ("first", &["pages/listings/mirror.rs"]),
    ("form", &["media.rs"]),
    ("level", &["report/sarif.rs", "rule/heading_skipped.rs"]),
    ("line", &["report/json.rs"]),
    ("method", &["config/accessibility.rs"]),
    ("office", &["parse/personal_data.rs"]),
    ("planned", &["parse/listing_key.rs"]),
    ("reason", &["parse/keys.rs"]),
    ("region", &["report/sarif.rs"]),
    ("reported", &["parse/listing_key.rs"]),
    ("second", &["pages/listings/mirror.rs"]),
    ("sort", &["facet.rs"]),
    ("start", &["locale.rs", "report/json.rs"]),
    ("type", &["kind/point.rs", "link/outlines.rs", "svg/reader.rs"]),
    ("unit", &["kind/number.rs"]),
    ("words", &["markdown/link_text.rs", "rule/long_sentence.rs", "serve/problems.rs"]),
];

#[test]
fn no_name_of_the_bank_stands_in_the_program() {
    let mut names = names_of_the_bank();
    assert!(names.len() > 50);
    let kinds = crate::kinds::kinds();
    let meant = |name: &String| Meaning::NAMES.iter().any(|(own, _)| own == name);
    names.retain(|name| !kinds.contains(name) && !meant(name));
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    for (path, text) in sources() {
        let path = path.strip_prefix(root().join("src")).unwrap().to_string_lossy().into_owned();
        let known = names.iter().filter(|name| text.contains(&format!("\"{name}\"")));
        found.extend(known.map(|name| (name.clone(), path.replace('\\', "/"))));
    }
    found.retain(|(_, path)| !path.starts_with("command/init/"));
    let own = OWN_WORDS.iter().flat_map(|(word, files)| {
        files.iter().map(|file| ((*word).to_owned(), (*file).to_owned()))
    });
    let own: BTreeSet<(String, String)> = own.collect();
    let strange: Vec<_> = found.difference(&own).collect();
    assert!(strange.is_empty(), "the program knows {strange:?}");
}

#[test]
fn the_program_says_the_same_in_every_language() {
    let keys = |code: &str| -> BTreeSet<String> {
        let text = std::fs::read_to_string(root().join(format!("src/report/messages/{code}.ftl")))
            .unwrap();
        let parsed = fluent_syntax::parser::parse(text.as_str()).expect(code);
        let ids = parsed.body.iter().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        ids.collect()
    };
    let codes: Vec<&str> = exempelbank::Messages::codes().collect();
    assert!(codes.len() > 1);
    for code in &codes {
        assert_eq!(keys(code), keys(codes[0]), "{code}");
    }
}

#[test]
fn every_type_has_a_name_of_its_own() {
    let mut known: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut twice = Vec::new();
    for (path, _) in sources() {
        for item in parsed(&path).items {
            let name = match item {
                syn::Item::Struct(item) => item.ident,
                syn::Item::Enum(item) => item.ident,
                syn::Item::Trait(item) => item.ident,
                syn::Item::Type(item) => item.ident,
                _ => continue,
            };
            if let Some(other) = known.insert(name.to_string(), path.clone()) {
                twice.push(format!("{name}: {} and {}", other.display(), path.display()));
            }
        }
    }
    assert!(known.len() > 200, "only {} types were found", known.len());
    assert!(twice.is_empty(), "{twice:#?}");
}

/// Each had a word of the trade.
const OWN_IDIOM: &[&str] =
    &["told", "tongue", "Tongue", "Desk", "speaker", "speakers", "SpeakerView"];

#[test]
fn words_of_our_own_idiom_do_not_come_back() {
    for (path, text) in sources() {
        // What templates call it stays.
        let text = text.replace("rename = \"speakers\"", "");
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let own = words.filter(|word| OWN_IDIOM.contains(word));
        assert_eq!(own.count(), 0, "{}", path.display());
    }
}
