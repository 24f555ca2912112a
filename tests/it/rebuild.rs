//! A warm build equals a cold one whatever was edited between: what makes a bank, from entries to the theme.

use crate::bank;
use crate::warm::{Warm, outcome};
use exempelbank::{BuildCache, SourceFiles};
use proptest::prelude::*;

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

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn warm_equals_cold(edits in edits()) {
        let mut sources = start();
        let mut warm = Warm::start(&sources);
        for edit in &edits {
            apply(&mut sources, edit);
            warm.assert_equals_cold(&sources);
        }
    }
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
