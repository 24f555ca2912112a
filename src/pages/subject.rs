//! What a page shows, by its kind.

use crate::link::site::{EntryIndex, RelationIndex};

/// What a page shows. Pages of a list are numbered from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Subject {
    /// The home page.
    Home,
    /// A page of the list of a collection.
    Collection { collection: usize, number: usize },
    /// An entry of a declared collection.
    Entry(EntryIndex),
    /// An ordinary page, which is an entry of the collection of pages.
    Ordinary(EntryIndex),
    /// A page of the list of those who refer to an entry, from the second on.
    Referrers { entry: EntryIndex, relation: RelationIndex, number: usize },
    /// A page of what rests on the passages of a source, from the second on.
    Passages { source: EntryIndex, number: usize },
    /// The page of search.
    Search,
    /// A page of a list that needs no word asked for.
    Found { list: List, number: usize },
    /// An old address that leads to an entry.
    Redirect(EntryIndex),
    /// The address of an entry without a page of its own, which leads to where it stands.
    Anchored(EntryIndex),
    /// What a host shows where there is nothing.
    NotFound,
}

/// A list that needs no word asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum List {
    /// All entries.
    All,
    /// Those with a value of a facet, by their indices.
    Value { facet: usize, value: usize },
}

impl Subject {
    /// The template that shows it.
    pub(crate) fn template(self) -> &'static str {
        match self {
            Subject::Home => "home.html",
            Subject::Collection { .. } => "collection.html",
            Subject::Entry(_) => "entry.html",
            Subject::Ordinary(_) => "page.html",
            Subject::Referrers { .. } => "referrers.html",
            Subject::Passages { .. } => "passages.html",
            Subject::Search => "search.html",
            Subject::Found { .. } => "found.html",
            Subject::Redirect(_) | Subject::Anchored(_) => "redirect.html",
            Subject::NotFound => "404.html",
        }
    }

    /// The entry that a page is about as a whole.
    pub(crate) fn entry(self) -> Option<EntryIndex> {
        match self {
            Subject::Entry(entry) | Subject::Ordinary(entry) => Some(entry),
            _ => None,
        }
    }
}
