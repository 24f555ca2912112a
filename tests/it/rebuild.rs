//! A warm build equals a cold one, byte for byte and finding for finding, whatever was edited between; and
//! pages that are asked for one at a time equal those of a build.

use crate::bank;
use exempelbank::{
    BuildCache, Collect, Diagnostics, IndexCache, Output, SourceFiles, assemble, build,
    build_index, build_into, render_file, render_page, unstopped,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

const COLLECTION: &str = "---\nlabel: {sv: Ting, en: Things}\npath: {sv: ting, en: things}\npage_size: 3\nfields:\n  title: {kind: text, as: title, required: true, translated: true, label: {sv: Namn, en: Name}}\n  kin: {kind: refs, to: things, facet: true, label: {sv: Släkt, en: Kin}, inverse: {sv: Släkt till, en: Kin of}}\n---\nText.\n";
/// With the name of an entry in the menu, which stands on every page.
const SITE: &str = "base_url = \"https://example.org/\"\nlanguages = [\"sv\", \"en\"]\ntheme = \"plain\"\ntitle = \"Bank\"\nmenu = [\"things\", \"things/thing-0\"]\n";

/// One edit of a bank: which file, and what becomes of it.
#[derive(Clone, Debug)]
enum Edit {
    Title(usize, u8),
    Body(usize, String),
    Kin(usize, usize),
    Break(usize),
    Remove(usize),
    Translate(usize),
    Draft(usize),
    Alias(usize, u8),
    Label(u8),
    Template(u8),
    Words(u8),
    Site(u8),
    Languages(bool),
    Style(u8),
    Picture(u8),
    Theme(bool),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let thing = 0..8usize;
    let edit = prop_oneof![
        (thing.clone(), any::<u8>()).prop_map(|(thing, number)| Edit::Title(thing, number)),
        (thing.clone(), "[a-z \"#*<-]{0,20}").prop_map(|(thing, text)| Edit::Body(thing, text)),
        (thing.clone(), 0..10usize).prop_map(|(thing, other)| Edit::Kin(thing, other)),
        thing.clone().prop_map(Edit::Break),
        thing.clone().prop_map(Edit::Remove),
        thing.clone().prop_map(Edit::Translate),
        thing.clone().prop_map(Edit::Draft),
        (thing, 0..3u8).prop_map(|(thing, number)| Edit::Alias(thing, number)),
        any::<u8>().prop_map(Edit::Label),
        any::<u8>().prop_map(Edit::Template),
        any::<u8>().prop_map(Edit::Words),
        any::<u8>().prop_map(Edit::Site),
        any::<bool>().prop_map(Edit::Languages),
        any::<u8>().prop_map(Edit::Style),
        any::<u8>().prop_map(Edit::Picture),
        any::<bool>().prop_map(Edit::Theme),
    ];
    prop::collection::vec(edit, 1..12)
}

fn apply(sources: &mut SourceFiles, edit: &Edit) {
    let path = |thing: &usize| format!("content/things/thing-{thing}.md");
    match edit {
        Edit::Title(thing, number) => {
            bank::add(sources, &path(thing), &format!("---\ntitle: Ting {number}\n---\nText.\n"));
        }
        Edit::Body(thing, text) => {
            bank::add(sources, &path(thing), &format!("---\ntitle: Ting\n---\n{text}\n"));
        }
        Edit::Kin(thing, other) => {
            let text = format!(
                "---\ntitle: Ting {thing}\nkin: [thing-{other}]\n---\n[x](thing-{other}.md)\n"
            );
            bank::add(sources, &path(thing), &text);
        }
        Edit::Break(thing) => bank::add(sources, &path(thing), "---\ntitle: [\n---\n"),
        Edit::Remove(thing) => {
            sources.texts.remove(&exempelbank::SourcePath::new(&path(thing)));
        }
        Edit::Translate(thing) => {
            let path = format!("content/things/thing-{thing}.en.md");
            bank::add(sources, &path, &format!("---\ntitle: Thing {thing}\n---\nText.\n"));
        }
        Edit::Draft(thing) => {
            bank::add(sources, &path(thing), "---\ntitle: Ting\ndraft: true\n---\n");
        }
        Edit::Alias(thing, number) => {
            let file = ["", "index.html", "page.html"][usize::from(*number)];
            let text = format!("---\ntitle: Ting {thing}\naliases: [/old-{number}/{file}]\n---\n");
            bank::add(sources, &path(thing), &text);
        }
        Edit::Label(number) => {
            let text = COLLECTION.replace("Släkt,", &format!("Släkt {number},"));
            bank::add(sources, "content/things/_collection.md", &text);
        }
        Edit::Template(number) => {
            let text = match number % 3 {
                0 => "{{ page.title.text }}".to_owned(),
                1 => "{{ page.nothing }}".to_owned(),
                _ => format!("{number} {{{{ site.title }}}}"),
            };
            bank::add(sources, "templates/entry.html", &text);
        }
        Edit::Words(number) => {
            let words = include_str!("../spec/theme/i18n/en.ftl");
            let words = words.replace("home = Home", &format!("home = Home {number}"));
            bank::add(sources, "themes/plain/i18n/en.ftl", &words);
        }
        Edit::Site(number) => {
            bank::add(sources, "site.toml", &SITE.replace("Bank", &format!("Bank {number}")));
        }
        Edit::Languages(turned) => {
            let languages = if *turned { "[\"en\", \"sv\"]" } else { "[\"sv\"]" };
            bank::add(sources, "site.toml", &SITE.replace("[\"sv\", \"en\"]", languages));
        }
        Edit::Style(number) => {
            bank::add(
                sources,
                "themes/plain/static/style.css",
                &format!("p {{ order: {number} }}"),
            );
        }
        Edit::Picture(number) => {
            bank::add(sources, "content/things/map.png", &format!("map {number}"));
            bank::add(sources, &path(&0), "---\ntitle: Ting 0\n---\n![Karta](map.png)\n");
        }
        Edit::Theme(child) => {
            let parent = if *child { "parent = \"falu\"\n" } else { "" };
            bank::add(sources, "themes/plain/theme.toml", parent);
        }
    }
}

fn start() -> SourceFiles {
    let things: Vec<(String, String)> = (0..6)
        .map(|thing| {
            let text = format!(
                "---\ntitle: Ting {thing}\nkin: [thing-{}]\n---\nText {thing}.\n",
                (thing + 1) % 6
            );
            (format!("content/things/thing-{thing}.md"), text)
        })
        .collect();
    let files = things.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    bank::sources(files.chain([
        ("content/things/_collection.md", COLLECTION),
        ("site.toml", SITE),
        ("templates/entry.html", "{{ page.title.text }} {{ part(name=\"parts/menu.html\") }}"),
        ("templates/parts/menu.html", "{% for item in site.menu %}{{ item.title }}, {% endfor %}"),
    ]))
}

/// What a build made, in a form that can be compared.
pub(crate) fn outcome(
    sources: &SourceFiles,
    memory: &mut BuildCache,
) -> (Vec<(String, String)>, Diagnostics) {
    let outcome = build(sources, memory);
    (hashes(&outcome.value), outcome.diagnostics)
}

/// The same of a build that follows another, whose site may give what is as it was.
pub(crate) fn outcome_after(
    former: &mut Output,
    sources: &SourceFiles,
    memory: &mut BuildCache,
) -> (Vec<(String, String)>, Diagnostics) {
    let sink = Collect::after(std::mem::take(former));
    let diagnostics = build_into(sources, memory, &sink).diagnostics;
    *former = sink.finish();
    (hashes(former), diagnostics)
}

fn hashes(output: &Output) -> Vec<(String, String)> {
    output.files.iter().map(|(path, made)| (path.to_string(), made.hash.to_string())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn warm_equals_cold(edits in edits()) {
        let mut sources = start();
        let mut warm = BuildCache::remembering();
        let mut index = IndexCache::remembering();
        let mut former = build(&sources, &mut warm).value;
        for edit in &edits {
            apply(&mut sources, edit);
            let cold = outcome(&sources, &mut BuildCache::default());
            prop_assert_eq!(&asked_for(&sources, &mut warm, &mut index), &cold);
            prop_assert_eq!(outcome_after(&mut former, &sources, &mut warm), cold);
        }
    }
}

/// What `serve` shows after an edit: each page and file on its own, the index, and what is reported beside it.
pub(crate) fn asked_for(
    sources: &SourceFiles,
    memory: &mut BuildCache,
    index: &mut IndexCache,
) -> (Vec<(String, String)>, Diagnostics) {
    let site = assemble(sources, memory);
    let (plan, theme) = (&site.plan, &site.theme);
    let mut made = BTreeMap::new();
    for page in &plan.pages {
        let path = page.url.out_path();
        let found = plan.page(&path).expect("a page is found by its path");
        if let Some(one) = render_page(plan, theme, found).value {
            made.insert(path, one.hash.to_string());
        }
    }
    let planned = plan.files.iter().map(|file| &file.path);
    for path in planned.chain(theme.files.iter().map(|file| &file.path)) {
        let one = render_file(plan, theme, path).expect("a file is found by its path");
        made.insert(path.clone(), one.hash.to_string());
    }
    // One that was stopped half-way does no harm to the next.
    assert!(build_index(plan, index, &AtomicBool::new(true)).is_none());
    for (path, one) in build_index(plan, index, &unstopped()).unwrap() {
        made.insert(path, one.hash.to_string());
    }
    let diagnostics = site.inspect(&unstopped()).expect("nobody stops it");
    (made.into_iter().map(|(path, hash)| (path.to_string(), hash)).collect(), diagnostics)
}

#[test]
fn edits_that_matter_are_seen() {
    let mut sources = start();
    let mut memory = BuildCache::remembering();
    let before = outcome(&sources, &mut memory);
    assert_eq!(before, outcome(&sources, &mut memory));
    apply(&mut sources, &Edit::Title(0, 200));
    assert_ne!(before.0, outcome(&sources, &mut memory).0);
}
