//! How the bank can be gone through without asking for a word: by letter, and by the values of facets that
//! have no page of their own. Sorted once, however many pages show a stretch of it.

use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::locale::Locale;
use crate::search::facets::{self, Facet};

/// The ways through the bank.
pub(crate) struct Browse {
    /// The facets.
    pub(crate) facets: Vec<Facet>,
    /// All entries that can be found, by title, in each language.
    pub(crate) all: Vec<Vec<EntryIndex>>,
    /// For each language, facet and value the entries that have it, by title; empty where another page has
    /// that list.
    pub(crate) found: Vec<Vec<Vec<Vec<EntryIndex>>>>,
}

impl Browse {
    /// Sorts everything; `None` where search is turned off.
    pub(crate) fn new(site: &Site) -> Option<Browse> {
        if !site.config.search.enabled {
            return None;
        }
        let (facets, documents) = (facets::facets(site), facets::documents(site));
        let (mut all, mut found) = (Vec::new(), Vec::new());
        for language in site.config.languages.iter() {
            let place = |entry: &EntryIndex| site.alphabet[language.index()][*entry];
            let mut sorted = documents.clone();
            sorted.sort_by_key(place);
            let lists = |facet: &Facet| {
                let own = facet.values.iter().filter(|_| facet.has_own_pages());
                own.map(|value| {
                    let mut entries = value.entries.clone();
                    entries.sort_by_key(place);
                    entries
                })
                .collect()
            };
            found.push(facets.iter().map(lists).collect());
            all.push(sorted);
        }
        Some(Browse { facets, all, found })
    }

    /// Names of the collections, as the values of the first facet.
    pub(crate) fn kinds(&self, site: &Site, language: Language) -> Vec<String> {
        let first = self.facets.iter().take(1);
        first
            .flat_map(|facet| {
                facet.values.iter().map(|value| facet.value_label(site, value, language))
            })
            .collect()
    }
}

fn title(site: &Site, entry: EntryIndex, language: Language) -> &str {
    let entry = &site.entries[entry];
    entry.title(site.collection(entry), language).0
}

/// The letters that entries begin with, each with the number of the first entry that does. What sorts
/// alike is one letter: Å and A are two in Swedish and one in English.
pub(crate) fn letters(
    site: &Site,
    sorted: &[EntryIndex],
    language: Language,
) -> Vec<(String, usize)> {
    let locale = site.locales.get(language);
    let mut letters: Vec<(String, usize)> = Vec::new();
    for (number, entry) in sorted.iter().enumerate() {
        let first = title(site, *entry, language).chars().find(|letter| letter.is_alphanumeric());
        let Some(first) = first else { continue };
        let letter = initial(first, locale);
        if letters.last().is_none_or(|(last, _)| *last != letter) {
            letters.push((letter, number));
        }
    }
    letters
}

/// The letter under which a word stands: all digits are one, and so are letters that differ in marks only
/// that the language sorts among each other.
fn initial(first: char, locale: &Locale) -> String {
    if first.is_numeric() {
        return "0–9".to_owned();
    }
    let upper: String = first.to_uppercase().collect();
    let plain = crate::search::tokens::folded(&upper.to_lowercase()).to_uppercase();
    let next = char::from_u32(u32::from(plain.chars().next().unwrap_or('A')) + 1);
    let after = next.map_or_else(|| plain.clone(), |next| next.to_string());
    // Between a letter and the next: the language takes the mark for a part of it.
    let among = locale.compare(&upper, &after).is_lt() && locale.compare(&plain, &upper).is_le();
    if among { plain } else { upper }
}
