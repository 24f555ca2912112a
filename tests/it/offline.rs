//! A site that is opened without a server: every address leads to a file, and texts stay as they are.

use crate::bank;
use exempelbank::{BuildCache, Content, Output, build};
use std::collections::BTreeSet;

const THINGS: &str = "---\nlabel: {sv: Ting, en: Things}\npath: {sv: ting, en: things}\npage_size: 2\nown_page: {having: [state]}\nfields:\n  title: {kind: text, as: title, required: true, label: {sv: Namn, en: Name}}\n  kin: {kind: refs, to: things, facet: true, card: true, label: {sv: Släkt, en: Kin}}\n  state: {kind: choice, facet: true, label: {sv: Läge, en: State}, choices: {on: {sv: På, en: On}, off: {sv: Av, en: Off}}}\n---\nText.\n";
/// Code with what looks like an address, and a quotation mark that nothing closes before the next link.
const CODE: &str = "---\ntitle: Kod\nstate: on\naliases: [/old/deep/er/, /old/page.html]\n---\nSkriv `<a href=\"/ting/\">`, eller `a=\"`, se [ting 1](thing-1.md#mer), [det andra](bare.md) och ![En karta](map.png).\n";

fn offline() -> Output {
    let thing = |number: usize| {
        let kin = (number + 1) % 6;
        let text =
            format!("---\ntitle: Ting {number}\nkin: [thing-{kin}]\nstate: off\n---\n## Mer\n");
        (format!("content/things/thing-{number}.md"), text)
    };
    let things: Vec<(String, String)> = (0..6).map(thing).collect();
    let files = things.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let mut sources = bank::sources(files.chain([
        ("site.toml", "base_url = \"https://example.org/bas/\"\nlanguages = [\"sv\", \"en\"]\ntheme = \"falu\"\ntitle = \"Bank\"\nmenu = [\"things\", \"things/thing-0\"]\n"),
        ("content/things/_collection.md", THINGS),
        ("content/things/code.md", CODE),
        ("content/things/map.png", "map"),
        ("content/things/bare.md", "---\ntitle: Utan sida\nkin: [thing-1]\naliases: [/old/bare/]\n---\nEn text.\n"),
    ]));
    sources.settings.offline = true;
    build(&sources, &mut BuildCache::default()).value
}

/// The attributes of tags that hold an address. Text holds no `<`, so what follows one is a tag.
fn addresses(html: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let mut rest = tag;
        while let Some((before, after)) = rest.split_once("=\"") {
            // Text may follow the tag.
            if before.contains('>') {
                break;
            }
            let (value, after) = after.split_once('"').unwrap();
            let name = before.rsplit([' ', '\n']).next().unwrap();
            if ["action", "data-index", "href", "poster", "src"].contains(&name)
                || value.starts_with("0; url=")
            {
                found.push((name, value));
            }
            rest = after;
        }
    }
    found
}

/// The file that an address leads to from a page, both from the root of the site.
fn target(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split(['?', '#']).next().unwrap().split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{address} on {page} leaves the site"),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[test]
fn every_address_leads_to_a_file() {
    let output = offline();
    let paths: BTreeSet<&str> = output.files.keys().map(exempelbank::OutPath::as_str).collect();
    let mut followed = 0;
    for (path, made) in &output.files {
        let Content::Bytes(bytes) = &made.content else { continue };
        if !path.as_str().ends_with(".html") {
            continue;
        }
        let html = std::str::from_utf8(bytes).unwrap();
        for (name, address) in addresses(html) {
            let address = address.strip_prefix("0; url=").unwrap_or(address);
            let is_index = name == "data-index";
            if address.contains(':') || address.is_empty() || address.starts_with('#') {
                continue;
            }
            let file = target(path.as_str(), address);
            let found = paths.contains(file.as_str())
                || (is_index && paths.iter().any(|path| path.starts_with(&file)));
            assert!(found, "{name}=\"{address}\" on {path} leads to {file}");
            followed += 1;
        }
    }
    assert!(followed > 300, "{followed}");
}

/// What has no page of its own stands in a list, and every address of it leads to its place there.
#[test]
fn every_place_on_a_page_is_there() {
    let output = offline();
    let html = |path: &str| match &output.files[&exempelbank::OutPath::new(path)].content {
        Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Content::Disk(path) | Content::Pieces(path, _) => panic!("{path} is no page"),
    };
    let mut places = 0;
    for path in output.files.keys().map(exempelbank::OutPath::as_str) {
        if !path.ends_with(".html") {
            continue;
        }
        for (_, address) in addresses(&html(path)) {
            let address = address.strip_prefix("0; url=").unwrap_or(address);
            let Some((_, anchor)) = address.split_once("#e-") else { continue };
            let target = html(&target(path, address));
            assert!(target.contains(&format!("id=\"e-{anchor}\"")), "{address} on {path}");
            places += 1;
        }
    }
    // Two old addresses, its own two, the list, the facet and the text in both languages at least.
    assert!(places >= 8, "{places}");
}

#[test]
fn what_looks_like_an_address_in_a_text_stays() {
    let output = offline();
    let path = exempelbank::OutPath::new("ting/code/index.html");
    let Content::Bytes(bytes) = &output.files[&path].content else { panic!("{path} is no page") };
    let html = std::str::from_utf8(bytes).unwrap();
    assert!(html.contains("<code>&lt;a href=\"/ting/\"&gt;</code>"), "{html}");
    assert!(html.contains("<a href=\"../../ting/thing-1/index.html#s-mer\">"), "{html}");
}
