//! Every place that the bank names in a document can be looked up: its mark leads to an anchor, and there
//! stands what rests on it.

use crate::real_bank::site::{LINKED, OUTPUT, page};
use exempelbank::{Claim, Content, Entry, Language};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The claims that name a source and a place in it, with the id of the source.
fn cited() -> Vec<(String, &'static Claim)> {
    let mut cited = Vec::new();
    for entry in &LINKED.entries {
        for claim in entry.original.answers.iter().flat_map(|answer| &answer.claims) {
            let inner = claim.record().into_iter().flat_map(|record| &record.answers);
            let inner = inner.flat_map(|answer| &answer.claims);
            for claim in std::iter::once(claim).chain(inner) {
                // The sources of a whole entry are its answers.
                let source = claim.source.as_ref().map(|(id, _)| id.clone());
                let source = source.or_else(|| claim.id().map(Cow::into_owned));
                let place = claim.locator.text(Language::DEFAULT);
                cited.extend((!place.is_empty()).then(|| (source.unwrap(), claim)));
            }
        }
    }
    cited
}

/// The ends of the addresses of a place such as “rad 3, 7 och 44–48”, read in another way than the program does.
fn anchors(place: &str) -> Vec<String> {
    let numbers = place.strip_prefix("rad ").unwrap_or_else(|| panic!("{place} is no line"));
    let numbers = numbers.split([',', ' ']).filter(|part| !part.is_empty() && *part != "och");
    numbers.map(|number| format!("c-rad-{}", number.replace('–', "-"))).collect()
}

/// The ids on the pages of a source, in a language.
fn ids(source: &str, folder: &str) -> BTreeSet<String> {
    let html = page(&format!("{folder}/{source}/index.html"));
    let ids = html.split(" id=\"").skip(1).map(|rest| rest[..rest.find('"').unwrap()].to_owned());
    ids.collect()
}

#[test]
fn every_place_has_an_anchor_on_the_page_of_its_source() {
    let cited = cited();
    assert!(cited.len() > 800, "{} places", cited.len());
    let sources: BTreeSet<&String> = cited.iter().map(|(source, _)| source).collect();
    let ids: BTreeMap<&String, [BTreeSet<String>; 2]> = sources
        .into_iter()
        .map(|source| (source, [ids(source, "kallor"), ids(source, "en/sources")]))
        .collect();
    let mut missing = Vec::new();
    for (source, claim) in &cited {
        for anchor in anchors(claim.locator.text(Language::DEFAULT)) {
            missing.extend(
                ids[source]
                    .iter()
                    .filter(|ids| !ids.contains(&anchor))
                    .map(|_| (source, &claim.span, anchor.clone())),
            );
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_mark_leads_to_something() {
    let mut marks = 0;
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let texts: BTreeMap<&str, &str> = OUTPUT
        .files
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .filter_map(|(path, made)| match &made.content {
            Content::Bytes(bytes) => Some((path.as_str(), std::str::from_utf8(bytes).unwrap())),
            Content::Disk(_) | Content::Pieces(..) => None,
        })
        .collect();
    for (path, html) in &texts {
        for link in html.split("<a class=\"ground\" href=\"/exempelbank/").skip(1) {
            let address = &link[..link.find('"').unwrap()];
            let (target, anchor) = address.split_once('#').unwrap_or((address, ""));
            let target = format!("{target}index.html");
            let known = ids.entry(target.clone()).or_insert_with(|| {
                let html = texts.get(target.as_str()).unwrap_or_else(|| panic!("no {target}"));
                let ids = html.split(" id=\"").skip(1);
                ids.map(|rest| rest[..rest.find('"').unwrap()].to_owned()).collect()
            });
            assert!(anchor.is_empty() || known.contains(anchor), "{path} leads to {address}");
            marks += 1;
        }
    }
    assert!(marks > 2000, "{marks} marks");
}

#[test]
fn a_quoted_line_stands_there_word_for_word_with_its_examples() {
    let html = page("kallor/s0/index.html");
    let start = html.find("id=\"c-rad-53\"").unwrap();
    let line = &html[start..start + html[start..].find("</ul>").unwrap()];
    for shown in [
        "rad 53",
        "<blockquote><p>Västernorrland – Länspartnerskap, ett vägledande råd för att få upp integration och tillväxt på den högsta strategiska nivå in länet.</p></blockquote>",
        "/exempelbank/exempel/vasternorrlands-lanspartnerskap/#f-wording",
        "(även <a href=\"/exempelbank/kallor/s0/#c-rad-51\">rad 51</a>)",
    ] {
        assert!(line.contains(shown), "{shown} is not in {line}");
    }
}

#[test]
fn every_example_opens_with_the_words_of_its_source_and_says_from_when_they_are() {
    let (examples, _) = LINKED.schemas.find("examples").unwrap();
    let (words, _) = LINKED.schemas.collections[examples].field("wording").unwrap();
    let entries = LINKED.entries.iter().filter(|entry| entry.collection == examples);
    let mut pages = 0;
    for entry in entries {
        for (language, label) in [(0, "När det sades"), (1, "When it was said")] {
            let path = entry.urls[language].out_path();
            let html = page(path.as_str());
            if html.contains("http-equiv=\"refresh\"") {
                in_its_list(entry, entry.answer(words).text().unwrap(), language);
                continue;
            }
            pages += 1;
            let place = |part: &str| {
                html.find(part).unwrap_or_else(|| panic!("{path} does not show {part}"))
            };
            let quoted = entry.answer(words).text().unwrap();
            let (opening, _) = html.split_once("id=\"f-ground\"").unwrap();
            let opening = &opening[opening.find("id=\"f-wording\"").unwrap()..];
            assert!(opening.contains(quoted), "{path} does not show {quoted}");
            let order = [
                place("<h1>"),
                place("id=\"f-wording\""),
                place("id=\"f-ground\""),
                place(label),
                place("id=\"f-ask_first\""),
                place("class=\"known\""),
            ];
            assert!(order.is_sorted(), "{path}: {order:?}");
        }
    }
    assert!(pages >= 2 * 12, "{pages} pages");
}

/// An example without a page says the same where it stands.
fn in_its_list(entry: &Entry, quoted: &str, language: usize) {
    let html = page(["exempel/index.html", "en/examples/index.html"][language]);
    let id = &entry.original.name.id;
    let (_, from) = html.split_once(&format!("id=\"e-{id}\"")).unwrap_or_else(|| panic!("{id}"));
    let whole = from.split("<li class=\"card").next().unwrap();
    let ground = ["Varför det finns med", "Why it is included"][language];
    for part in [quoted, ground, "<p class=\"said\">"] {
        assert!(whole.contains(part), "{id} does not show {part}");
    }
}
