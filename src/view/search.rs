//! What templates see of the page of search and of the lists below it.

use crate::view::element::{LinkView, Pagination};
use serde::Serialize;
use tera::Value;

/// The page of search, as it is without JavaScript.
#[derive(Serialize)]
pub(crate) struct SearchView {
    /// How many entries can be found.
    pub(crate) total: usize,
    /// By what they can be chosen: the collection first.
    pub(crate) facets: Vec<FacetView>,
    /// The letters that titles begin with, each leading to its place in the list of all entries.
    pub(crate) letters: Vec<LinkView>,
    /// Cards of what came in last.
    pub(crate) newest: Vec<Value>,
}

/// A way to choose entries.
#[derive(Serialize)]
pub(crate) struct FacetView {
    /// Its name in addresses of the page of search.
    pub(crate) id: String,
    /// Its name.
    pub(crate) label: String,
    /// The values that some entry has.
    pub(crate) values: Vec<ValueView>,
    /// Whether there are more of them than are shown.
    pub(crate) more: bool,
}

/// A value of a facet.
#[derive(Serialize)]
pub(crate) struct ValueView {
    /// Its name, and the page that shows the entries that have it.
    pub(crate) link: LinkView,
    /// How many entries have it.
    pub(crate) total: usize,
}

/// Entries under a letter.
#[derive(Serialize)]
pub(crate) struct GroupView {
    /// The letter, or null where the list is not divided.
    pub(crate) letter: Option<String>,
    /// Its id on the page.
    pub(crate) id: String,
    /// Cards of the entries.
    pub(crate) cards: Vec<Value>,
}

/// A page of a list: the entries with a value of a facet, or all from A to Ö.
#[derive(Serialize)]
pub(crate) struct FoundView {
    /// Name of the facet, or null for all entries.
    pub(crate) label: Option<String>,
    /// How many entries.
    pub(crate) total: usize,
    /// The entries on this page, by letter where they are all.
    pub(crate) groups: Vec<GroupView>,
    /// The other pages.
    pub(crate) pagination: Pagination,
}
