//! What a template sees of the passages of a source: what is quoted from each, and what rests on it.

use crate::kind::answer::{Certainty, State};
use crate::view::element::{LinkView, Pagination, TextView};
use serde::Serialize;

/// What rests on a source, passage by passage: a page of it.
#[derive(Serialize)]
pub(crate) struct PassagesView {
    /// What the bank calls the list; empty where it has no name for it.
    pub(crate) label: String,
    /// What the bank says of the places, such as what a line is.
    pub(crate) help: String,
    /// How many passages there are.
    pub(crate) total: usize,
    /// Those on this page, in their order.
    pub(crate) list: Vec<PassageView>,
    /// The other pages.
    pub(crate) pagination: Pagination,
    /// The source.
    pub(crate) to: LinkView,
}

/// A passage of a source: a line, a page, or several.
#[derive(Serialize)]
pub(crate) struct PassageView {
    /// Its id on the page; null where it goes on from the page before.
    pub(crate) id: Option<String>,
    /// What it is called, such as `line 48`.
    pub(crate) label: TextView,
    /// What is quoted from it, word for word.
    pub(crate) quotations: Vec<TextView>,
    /// What rests on it, by entry.
    pub(crate) cited_by: Vec<CitedByView>,
}

/// What an entry says by a passage.
#[derive(Serialize)]
pub(crate) struct CitedByView {
    /// The entry, and where on its page it says so.
    pub(crate) entry: LinkView,
    /// What it says, field by field; empty where it names the passage for the whole.
    pub(crate) facts: Vec<CitedFactView>,
}

/// What a field says by a passage.
#[derive(Serialize)]
pub(crate) struct CitedFactView {
    /// Its name.
    pub(crate) label: String,
    /// What is said.
    pub(crate) claims: Vec<CitedClaimView>,
}

/// One thing said by a passage.
#[derive(Serialize)]
pub(crate) struct CitedClaimView {
    /// How the value begins, in words; empty for what is quoted, and for what has no words.
    pub(crate) text: TextView,
    /// `known`, `unknown` or `not-applicable`.
    pub(crate) state: State,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: Certainty,
    /// The other passages that it rests on.
    pub(crate) also: Vec<LinkView>,
}
