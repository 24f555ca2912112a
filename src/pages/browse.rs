//! How the bank can be gone through without asking for a word: by letter, and by the values of facets that
//! have no page of their own. Sorted once, however many pages show a stretch of it.

use crate::facet::{Facet, Facets, facets};
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::query::letters::{Letters, letters};

/// The ways through the bank.
pub(crate) struct Browse {
    /// The facets.
    pub(crate) facets: Facets,
    /// All entries that can be found, from A to Ö in each language.
    pub(crate) all: Vec<Letters>,
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
        let facets = facets(site);
        let (mut all, mut found) = (Vec::new(), Vec::new());
        for language in site.config.languages.iter() {
            let place = |entry: &EntryIndex| site.alphabet[language.index()][*entry];
            let lists = |facet: &Facet| {
                let own = facet.values.iter().filter(|_| facet.has_own_pages());
                own.map(|value| {
                    let mut entries = value.entries.clone();
                    entries.sort_by_key(place);
                    entries
                })
                .collect()
            };
            found.push(facets.all.iter().map(lists).collect());
            all.push(letters(site, &facets.documents, language));
        }
        Some(Browse { facets, all, found })
    }

    /// Names of the collections, as the values of the first facet.
    pub(crate) fn kinds(&self, site: &Site, language: Language) -> Vec<String> {
        let first = self.facets.all.iter().take(1);
        first
            .flat_map(|facet| {
                facet.values.iter().map(|value| facet.value_label(site, value, language))
            })
            .collect()
    }
}
