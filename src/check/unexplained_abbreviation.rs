//! `unexplained-abbreviation`: an abbreviation of the glossary, used without saying what it means.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::kind::field::Meaning;
use crate::link::inbound;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::markdown::prose::Abbreviation;
use crate::parse::doc::Doc;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unexplained-abbreviation", severity: Severity::Note };

/// Reports the first use of every abbreviation that the glossary knows and the text does not explain.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let glossary = glossary(site);
    if glossary.words.is_empty() {
        return;
    }
    for (index, entry) in site.entries.iter().enumerate() {
        for (doc, _) in entry.docs.iter() {
            look(site, doc, index, &glossary, diagnostics);
        }
    }
}

/// The words of all glossaries.
struct Glossary<'a> {
    /// With the entries that explain them.
    words: BTreeMap<&'a str, EntryIndex>,
    /// Whether there are abbreviations in small letters among them.
    small: bool,
}

fn glossary(site: &Site) -> Glossary<'_> {
    let mut glossary = BTreeMap::new();
    for (index, entry) in site.entries.iter().enumerate() {
        if site.collection(entry).glossary {
            glossary.extend(words(site, entry).map(|word| (word, index)));
        }
    }
    Glossary { small: glossary.keys().any(|word| is_small(word)), words: glossary }
}

/// What an entry of a glossary explains: its title, its short name and its other names.
fn words<'a>(site: &'a Site, entry: &'a Entry) -> impl Iterator<Item = &'a str> {
    const NAMES: &[Meaning] = &[Meaning::Title, Meaning::Short, Meaning::Names];
    let fields = site.collection(entry).fields.iter().enumerate();
    let named = fields.filter(|(_, field)| field.meaning.is_some_and(|own| NAMES.contains(&own)));
    let answers = named.flat_map(|(index, _)| entry.answer(index).known());
    answers.filter_map(|(value, _)| value.text())
}

fn look(
    site: &Site,
    doc: &Doc,
    own: EntryIndex,
    glossary: &Glossary<'_>,
    diagnostics: &mut Diagnostics,
) {
    let in_capitals = inbound::texts(doc).flat_map(|text| &text.abbreviations);
    let in_capitals = in_capitals.map(|(word, used)| (word.as_str(), used.clone()));
    let used: Vec<(&str, Abbreviation)> = in_capitals.chain(small_words(doc, glossary)).collect();
    if used.is_empty() {
        return;
    }
    let links = inbound::texts(doc).flat_map(|text| &text.links);
    let mut explained: BTreeSet<EntryIndex> =
        links.filter_map(|link| inbound::target(site, link)).collect();
    explained.insert(own);
    let mut seen = BTreeSet::new();
    for (word, used) in used.iter().filter(|(_, used)| !used.explained) {
        let entry = glossary.words.get(word).filter(|entry| !explained.contains(entry));
        if let Some(entry) = entry.filter(|_| seen.insert(word)) {
            diagnostics.push(
                Diagnostic::new(&RULE, &used.span)
                    .arg("word", *word)
                    .arg("path", site.entries[*entry].original.path.as_str()),
            );
        }
    }
}

/// Most bytes of an abbreviation in small letters.
const LONGEST: usize = 10;

/// Whether a word of the glossary is an abbreviation in small letters.
fn is_small(word: &str) -> bool {
    (2..=5).contains(&word.chars().count()) && word.chars().all(char::is_lowercase)
}

/// The abbreviations in small letters that stand by themselves in the body of a document. In one pass,
/// however many there are in the glossary.
fn small_words<'a>(doc: &'a Doc, glossary: &Glossary<'_>) -> BTreeMap<&'a str, Abbreviation> {
    let mut found: BTreeMap<&str, Abbreviation> = BTreeMap::new();
    if !glossary.small {
        return found;
    }
    let body = &doc.text[doc.body_start..];
    let mut at = 0;
    for word in body.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if word.len() > LONGEST || !is_small(word) || !glossary.words.contains_key(word) {
            continue;
        }
        let (before, after) = (&body[..start], &body[start + word.len()..]);
        let alone = before.is_empty() || before.ends_with([' ', '\n', '\t', '(', '”', '“', '"']);
        if !alone || after.starts_with(['@', '/', '_']) {
            continue;
        }
        let explained = after.trim_start().starts_with('(')
            || (before.ends_with('(') && after.starts_with(')'));
        let start = doc.body_start + start;
        let span = Span::new(&doc.path, start..start + word.len());
        found.entry(word).or_insert(Abbreviation { span, explained }).explained |= explained;
    }
    found
}
