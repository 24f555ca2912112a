//! What rests on a source, passage by passage; and which passage a place means. `citations` gathers it.

use crate::language::Translated;
use crate::locale::Locales;
use crate::locator::{Locator, SourcePassage};
use std::collections::BTreeMap;

/// What rests on which source, by the index of its entry.
pub(crate) type Citations = BTreeMap<usize, CitedSource>;

/// What rests on a source, passage by passage.
#[derive(Default)]
pub(crate) struct CitedSource {
    /// The passages, in their order.
    pub(crate) passages: Vec<CitedPassage>,
    /// The index of each passage, by its name.
    pub(super) names: BTreeMap<String, usize>,
    /// For units that only stand with several numbers, such as `lines`: what one of them is called.
    pub(super) singular: BTreeMap<String, String>,
}

/// What rests on a passage.
pub(crate) struct CitedPassage {
    /// The passage.
    pub(crate) passage: SourcePassage,
    /// Its name, by which texts link to it.
    pub(crate) name: String,
    /// What it is called.
    pub(crate) label: Translated<String>,
    /// What the source quotes from it itself.
    pub(crate) own: Vec<Citation>,
    /// What rests on it: entry by entry, each in the order of its text.
    pub(crate) citations: Vec<Citation>,
    /// How much room the passages before it take.
    pub(crate) before: usize,
}

/// A claim that rests on a passage.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Citation {
    /// The index of the entry whose claim it is.
    pub(crate) entry: usize,
    /// To which field.
    pub(crate) field: usize,
    /// Which of its claims.
    pub(crate) claim: usize,
    /// Inside a record: to which of its fields, and which claim.
    pub(crate) inner: Option<(usize, usize)>,
}

impl CitedSource {
    /// The passages that a place points at, in the order of the text.
    pub(crate) fn find(
        &self,
        place: &Translated<String>,
        locales: &Locales,
    ) -> impl Iterator<Item = &CitedPassage> {
        let first = place.iter().next();
        let read = first.map(|(place, own)| Locator::read(place, &locales.get(own).and));
        let passages = read.map(|locator| locator.passages).unwrap_or_default();
        let known = passages.into_iter().map(|passage| self.of_single(passage));
        known.filter_map(|passage| {
            let found = self.passages.binary_search_by(|cited| cited.passage.cmp(&passage));
            found.ok().map(|index| &self.passages[index])
        })
    }

    /// The passage with a name.
    pub(crate) fn by_name(&self, name: &str) -> Option<&CitedPassage> {
        self.names.get(name).map(|index| &self.passages[*index])
    }

    /// The same passage by the unit of single ones.
    pub(super) fn of_single(&self, passage: SourcePassage) -> SourcePassage {
        match self.singular.get(&passage.unit) {
            Some(unit) => SourcePassage { unit: unit.clone(), ..passage },
            None => passage,
        }
    }
}

impl CitedPassage {
    /// How much room it takes: that of the entries that cite it, and of one where none does.
    pub(crate) fn size(&self) -> usize {
        self.by_entry().count().max(1)
    }

    /// What rests on it, by entry.
    pub(crate) fn by_entry(&self) -> impl Iterator<Item = &[Citation]> {
        self.citations.chunk_by(|one, other| one.entry == other.entry)
    }
}
