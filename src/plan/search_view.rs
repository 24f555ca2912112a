//! What templates see of the page of search and of the lists below it.

use crate::plan::view::{LinkView, Pagination};
use serde::Serialize;
use tera::Value;

/// The page of search, as it is without JavaScript.
#[derive(Serialize)]
pub struct SearchView {
    /// How many entries can be found.
    pub total: usize,
    /// By what they can be chosen: the collection first.
    pub facets: Vec<FacetView>,
    /// The letters that titles begin with, each leading to its place in the list of all entries.
    pub letters: Vec<LinkView>,
    /// Cards of what came in last.
    pub newest: Vec<Value>,
}

/// A way to choose entries.
#[derive(Serialize)]
pub struct FacetView {
    /// Its name in addresses of the page of search.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The values that some entry has.
    pub values: Vec<ValueView>,
    /// Whether there are more of them than are shown.
    pub more: bool,
}

/// A value of a facet.
#[derive(Serialize)]
pub struct ValueView {
    /// Its name, and the page that shows the entries that have it.
    pub link: LinkView,
    /// How many entries have it.
    pub total: usize,
}

/// Entries under a letter.
#[derive(Serialize)]
pub struct GroupView {
    /// The letter, or null where the list is not divided.
    pub letter: Option<String>,
    /// Its id on the page.
    pub id: String,
    /// Cards of the entries.
    pub cards: Vec<Value>,
}

/// A page of a list: the entries with a value of a facet, or all from A to Ö.
#[derive(Serialize)]
pub struct FoundView {
    /// Name of the facet, or null for all entries.
    pub label: Option<String>,
    /// How many entries.
    pub total: usize,
    /// The entries on this page, by letter where they are all.
    pub groups: Vec<GroupView>,
    /// The other pages.
    pub pagination: Pagination,
}
