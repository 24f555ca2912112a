//! The old addresses of a bank, and how many it may have.

use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::span::Span;

/// An address that an entry had.
pub(crate) struct Alias<'s> {
    /// The address.
    pub(crate) path: &'s str,
    /// Where it is written.
    pub(crate) span: &'s Span,
    /// Whose it was.
    pub(crate) entry: EntryIndex,
    /// In which language.
    pub(crate) language: Language,
}

/// All of them, in the order of the entries.
pub(crate) fn aliases(site: &Site) -> impl Iterator<Item = Alias<'_>> {
    site.entries.iter().enumerate().flat_map(|(entry, found)| {
        found.docs.iter().flat_map(move |(doc, language)| {
            let old = doc.keys.aliases.iter();
            old.map(move |(path, span)| Alias { path, span, entry, language })
        })
    })
}

/// How many suit the size of a bank: each becomes a page.
pub(crate) fn most_aliases(site: &Site) -> usize {
    1_000 + 10 * site.entries.len()
}
