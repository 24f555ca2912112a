//! Any names, addresses and titles: a bank without an error is written to an empty disk, and of one with an error
//! `check` says so. Nothing is found out only when the disk refuses it.

use crate::bank::{on_disk, settings};
use crate::cli::{exempelbank, said};
use crate::targets::COLLECTION;
use exempelbank::{BuildCache, Severity, build, read};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// Parts of names that mean something to a disk, a host, a browser, or to us.
const PARTS: &[&str] = &[
    "a",
    "A",
    "b",
    "1",
    "-",
    "--",
    ".",
    "..",
    "~",
    "_",
    " ",
    "å",
    "Å",
    "a\u{30a}",
    "😀",
    "ß",
    "İ",
    "\\",
    ":",
    "*",
    "?",
    "\"",
    "'",
    "<b>",
    "|",
    "#",
    "&",
    "%",
    "%2F",
    "%5C",
    "%00",
    "\u{202e}",
    "\u{ad}",
    "\u{200b}",
    "\u{a0}",
    "\t",
    "\u{7f}",
    "con",
    "nul",
    "com1",
    "index",
    "index.html",
    "404.html",
    "feed.xml",
    "sitemap.xml",
    "_headers",
    ".htaccess",
    ".git",
    "static",
    "content",
    "admin",
    "s",
    "sv",
    "en",
    "sok",
    "things",
    "page",
    "tag",
    ".md",
    ".en.md",
    ".csv",
    ".php",
    ".exempelbank-manifest",
];

/// Lengths around those that disks take, and those that we let through.
const LENGTHS: &[usize] = &[1, 50, 99, 100, 101, 120, 199, 200, 201, 240, 250, 255, 256, 300];

/// A name of a few parts, now and then a long one.
fn name() -> impl Strategy<Value = String> {
    let part = prop::sample::select(PARTS.to_vec()).prop_map(str::to_owned);
    let long =
        (prop::sample::select(vec!["a", "å", "-", "😀"]), prop::sample::select(LENGTHS.to_vec()));
    let long = long.prop_map(|(letter, length)| letter.repeat(length / letter.len()));
    let parts = prop_oneof![8 => part, 1 => long];
    prop::collection::vec(parts, 1..4).prop_map(|parts| parts.concat())
}

/// What can be the name of a file here.
fn file_name(name: &str, ending: &str) -> String {
    let most = 255 - ending.len();
    let end = (0..=most.min(name.len())).rev().find(|end| name.is_char_boundary(*end)).unwrap();
    format!("{}{ending}", &name[..end])
}

fn address() -> impl Strategy<Value = String> {
    let few = prop::collection::vec(name(), 1..4);
    let many = (name(), 1..400_usize).prop_map(|(name, count)| vec![name; count]);
    prop_oneof![6 => few, 1 => many].prop_map(|parts| format!("/{}/", parts.join("/")))
}

/// Names for everything that has one.
#[derive(Clone, Debug)]
struct Names {
    title: String,
    path: String,
    collection: String,
    entry: String,
    heading: String,
    slug: Option<String>,
    aliases: Vec<String>,
    folders: Vec<String>,
    files: Vec<(String, &'static str)>,
    theme_file: String,
}

fn names() -> impl Strategy<Value = Names> {
    let ending = prop::sample::select(vec![".csv", ".txt", ".CSV", ".zip", "", ".svg"]);
    let files = prop::collection::vec((name(), ending), 0..3);
    let few = (name(), name(), name(), name(), name());
    let more = (
        prop::option::of(name()),
        prop::collection::vec(address(), 0..3),
        prop::collection::vec(name(), 0..3),
        files,
        name(),
    );
    // Most of it plain, so that many banks have no error.
    let choice = prop::collection::vec(prop::bool::weighted(0.15), 10);
    (few, more, choice).prop_map(|((title, path, collection, entry, heading), more, odd)| {
        let (slug, aliases, folders, files, theme_file) = more;
        let or = |odd: bool, name: String, plain: &str| if odd { name } else { plain.to_owned() };
        Names {
            title: or(odd[0], title, "Bank"),
            path: or(odd[1], path, "things"),
            collection: or(odd[2], collection, "things"),
            entry: or(odd[8], entry, "entry"),
            heading: or(odd[9], heading, "An entry"),
            slug: slug.filter(|_| odd[3]),
            aliases: if odd[4] { aliases } else { Vec::new() },
            folders: if odd[5] { folders } else { Vec::new() },
            files: if odd[6] { files } else { Vec::new() },
            theme_file: or(odd[7], theme_file, "a.css"),
        }
    })
}

impl Names {
    /// A bank with these names, on the disk as far as that takes them.
    fn save(&self, root: &Path) {
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        let site = format!(
            "languages = [\"sv\", \"en\"]\ntheme = \"plain\"\ntitle = {}\nbase_url = \"https://example.org/\"\n",
            quoted(&self.title).replace('\u{7f}', "\\u007f"),
        );
        on_disk(root, [("site.toml", site.as_str())]);
        let collection =
            root.join("content").join(file_name(&self.collection, "").replace('/', "-"));
        let declared = COLLECTION.replace("path: things", &format!("path: {}", quoted(&self.path)));
        let declared = declared.replace("to: things", &format!("to: {}", quoted(&self.collection)));
        put(&collection.join("_collection.md"), &declared);
        let mut entry = format!("---\ntitle: {}\n", quoted(&self.heading));
        if let Some(slug) = &self.slug {
            entry.push_str(&format!("slug: {}\n", quoted(slug)));
        }
        let aliases: Vec<String> = self.aliases.iter().map(|alias| quoted(alias)).collect();
        entry.push_str(&format!("aliases: [{}]\n---\n## {}\n\n", aliases.join(", "), self.heading));
        let mut folder = collection.clone();
        let mut above = String::new();
        for name in &self.folders {
            folder.push(file_name(name, ""));
            above.push_str(&format!("{}/", percent(&file_name(name, ""))));
        }
        for (name, ending) in &self.files {
            let name = file_name(name, ending);
            let text = if name.ends_with(".svg") {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
            } else {
                "a,b\n"
            };
            put(&folder.join(&name), text);
            entry.push_str(&format!("[The file]({above}{})\n\n", percent(&name)));
        }
        put(&collection.join(file_name(&self.entry, ".md")), &entry);
        put(
            &collection.join(file_name(&self.entry, ".en.md")),
            &format!("---\ntitle: {}\n---\n", quoted(&self.heading)),
        );
        put(&root.join("themes/plain/static").join(file_name(&self.theme_file, "")), "a {}\n");
    }
}

/// Writes a file, if it can have that name here and is below the bank.
fn put(path: &Path, text: &str) {
    let above = path.components().any(|part| part == std::path::Component::ParentDir);
    if !above && fs::create_dir_all(path.parent().unwrap()).is_ok() {
        drop(fs::write(path, text));
    }
}

fn percent(name: &str) -> String {
    name.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Builds a bank with these names; whether it has no error.
fn is_built(names: &Names) -> Result<bool, TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    let bank = folder.path().join("bank");
    names.save(&bank);
    let found = build(&read(&bank, settings()).unwrap(), &mut BuildCache::default()).diagnostics;
    let errors: Vec<_> =
        found.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let built = exempelbank(&bank).args(["build", "--date", "2026-11-20"]).output().unwrap();
    let expected = if errors.is_empty() { 0 } else { 1 };
    prop_assert_eq!(built.status.code(), Some(expected), "{}", said(&built));
    let out = bank.join("public");
    prop_assert_eq!(out.exists(), errors.is_empty());
    let beside: Vec<_> =
        fs::read_dir(&bank).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let allowed = ["content", "public", "site.toml", "templates", "themes"];
    prop_assert!(beside.iter().all(|name| allowed.iter().any(|known| name == known)), "{beside:?}");
    Ok(errors.is_empty())
}

fn any_bank_without_an_error_is_written(cases: u32) {
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let good = std::cell::Cell::new(0);
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let outcome = runner.run(&names(), |names| {
        good.set(good.get() + u32::from(is_built(&names)?));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    // Neither all of them are good, nor all bad.
    assert!(good.get() > cases / 10 && good.get() < cases, "{} of {cases}", good.get());
}

#[test]
fn any_names_are_written_or_told() {
    any_bank_without_an_error_is_written(60);
}

#[test]
#[ignore = "takes minutes"]
fn ten_times_as_many_names_are_written_or_told() {
    any_bank_without_an_error_is_written(600);
}
