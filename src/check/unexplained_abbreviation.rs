//! # unexplained-abbreviation
//!
//! A text uses an abbreviation that a collection with `glossary: true` explains, and neither links to the
//! explanation nor gives it in brackets. An abbreviation is written in capitals; of words in small letters,
//! those of two to five letters count that the glossary itself begins with a small letter.
//!
//! ## Why
//!
//! Those who work with a matter know its abbreviations; those who could learn from it do not.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! The IUCN has listed it.
//! ```
//!
//! ```told
//! note[unexplained-abbreviation]: “IUCN” is not explained
//!  --> content/birds/owl.md:5:5
//!   |
//! 5 | The IUCN has listed it.
//!   |     ^^^^
//!   |
//!   = help: Link to content/words/iucn.md where it is first used, or say what it means in brackets.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! The [IUCN](../words/iucn.md) has listed it.
//! ```

use crate::diagnostic::{Diagnostic, rules};
use crate::link::site::{Entry, EntryIndex, Site};
use crate::link::ties;
use crate::parse::doc::{Doc, Value};
use crate::place::Span;
use crate::schema::field::Meaning;
use std::collections::{BTreeMap, BTreeSet};

/// Tells the first use of every abbreviation that the glossary knows and the text does not explain.
pub(super) fn check(site: &Site, told: &mut Vec<Diagnostic>) {
    let glossary = glossary(site);
    if glossary.is_empty() {
        return;
    }
    for (index, entry) in site.entries.iter().enumerate() {
        for (doc, _) in entry.docs.iter() {
            look(site, doc, index, &glossary, told);
        }
    }
}

/// The words of all glossaries, and the entries that explain them.
fn glossary(site: &Site) -> BTreeMap<&str, EntryIndex> {
    let mut glossary = BTreeMap::new();
    for (index, entry) in site.entries.iter().enumerate() {
        if site.collection(entry).glossary {
            glossary.extend(words(site, entry).map(|word| (word, index)));
        }
    }
    glossary
}

/// What an entry of a glossary explains: its title, its short name and its other names.
fn words<'a>(site: &'a Site, entry: &'a Entry) -> impl Iterator<Item = &'a str> {
    const NAMES: &[Meaning] = &[Meaning::Title, Meaning::Short, Meaning::Names];
    let fields = site.collection(entry).fields.iter().enumerate();
    let named = fields.filter(|(_, field)| field.meaning.is_some_and(|own| NAMES.contains(&own)));
    let answers = named.flat_map(|(index, _)| entry.answer(index).known());
    answers.filter_map(|(value, _)| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

fn look(
    site: &Site,
    doc: &Doc,
    own: EntryIndex,
    glossary: &BTreeMap<&str, EntryIndex>,
    told: &mut Vec<Diagnostic>,
) {
    let links = ties::texts(doc).flat_map(|text| &text.links);
    let mut explained: BTreeSet<EntryIndex> =
        links.filter_map(|link| ties::target(site, link)).collect();
    explained.insert(own);
    let explains = |word: &str| glossary.get(word).filter(|entry| !explained.contains(entry));
    let mut seen = BTreeSet::new();
    let small = glossary.keys().filter(|word| is_small(word));
    for (word, span) in small.filter_map(|word| Some((*word, first_use(doc, word)?))) {
        if let Some(entry) = explains(word) {
            told.push(finding(site, word, *entry, &span));
        }
    }
    for (word, used) in ties::texts(doc).flat_map(|text| &text.abbreviations) {
        let Some(entry) = explains(word).filter(|_| !used.explained) else { continue };
        if seen.insert(word) {
            told.push(finding(site, word, *entry, &used.span));
        }
    }
}

fn finding(site: &Site, word: &str, entry: EntryIndex, span: &Span) -> Diagnostic {
    Diagnostic::new(rules::UNEXPLAINED_ABBREVIATION, span)
        .arg("word", word)
        .arg("path", site.entries[entry].original.path.as_str())
}

/// Whether a word of the glossary is an abbreviation in small letters.
fn is_small(word: &str) -> bool {
    (2..=5).contains(&word.chars().count()) && word.chars().all(char::is_lowercase)
}

/// Where the body of a document first uses a word by itself, unless that explains it in brackets.
fn first_use(doc: &Doc, word: &str) -> Option<Span> {
    let body = &doc.text[doc.body_start..];
    let alone = |at: &usize| {
        let before = body[..*at].chars().next_back();
        let after = body[*at + word.len()..].chars().next();
        before.is_none_or(|letter| letter.is_whitespace() || "(”“\"’'".contains(letter))
            && after.is_none_or(|letter| !letter.is_alphanumeric() && !"@/_".contains(letter))
    };
    let at = body.match_indices(word).map(|(at, _)| at).find(alone)?;
    let (before, after) = (&body[..at], &body[at + word.len()..]);
    let explained =
        after.trim_start().starts_with('(') || (before.ends_with('(') && after.starts_with(')'));
    let at = doc.body_start + at;
    (!explained).then(|| Span::new(&doc.path, at..at + word.len()))
}
