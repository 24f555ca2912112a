//! # unexplained-abbreviation
//!
//! A text uses an abbreviation in capitals that a collection with `glossary: true` explains, and neither
//! links to the explanation nor gives it in brackets.
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
    if ties::texts(doc).all(|text| text.abbreviations.is_empty()) {
        return;
    }
    let links = ties::texts(doc).flat_map(|text| &text.links);
    let mut explained: BTreeSet<EntryIndex> =
        links.filter_map(|link| ties::target(site, link)).collect();
    explained.insert(own);
    let explains = |word: &str| glossary.get(word).filter(|entry| !explained.contains(entry));
    let mut seen = BTreeSet::new();
    for (word, used) in ties::texts(doc).flat_map(|text| &text.abbreviations) {
        let Some(entry) = explains(word).filter(|_| !used.explained) else { continue };
        if seen.insert(word) {
            told.push(
                Diagnostic::new(rules::UNEXPLAINED_ABBREVIATION, &used.span)
                    .arg("word", word.as_str())
                    .arg("path", site.entries[*entry].original.path.as_str()),
            );
        }
    }
}
