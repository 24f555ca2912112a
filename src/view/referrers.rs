//! What a template sees of those who refer to an entry.

use crate::view::element::{LinkView, Pagination};
use crate::view::fact::{ProvenanceView, RecordView};
use serde::Serialize;
use tera::Value;

/// Those who refer to an entry by one relation.
#[derive(Serialize)]
pub(crate) struct ReferrersView {
    /// Its id on the page.
    pub(crate) id: String,
    /// Its name.
    pub(crate) label: String,
    /// How many.
    pub(crate) total: usize,
    /// Cards of those on this page.
    pub(crate) cards: Vec<Value>,
    /// Where records refer to the entry: the records, instead of cards, by the entry that they belong to.
    #[serde(rename = "speakers")]
    pub(crate) mentions_by_entry: Vec<EntryMentionsView>,
    /// How many such records.
    #[serde(rename = "said")]
    pub(crate) mention_count: usize,
    /// The other pages.
    pub(crate) pagination: Pagination,
    /// The entry.
    pub(crate) to: LinkView,
}

/// An entry whose records refer to an entry.
#[derive(Serialize)]
pub(crate) struct EntryMentionsView {
    /// The entry that the records belong to.
    pub(crate) owner: LinkView,
    /// The records.
    pub(crate) mentions: Vec<MentionView>,
}

/// A record that refers to an entry.
#[derive(Serialize)]
pub(crate) struct MentionView {
    /// Its address.
    pub(crate) url: String,
    /// What it says, without the reference.
    pub(crate) record: RecordView,
    /// The provenance of the record.
    pub(crate) provenance: Option<ProvenanceView>,
    /// The provenance of its reference to the entry.
    #[serde(rename = "tie")]
    pub(crate) reference_provenance: Option<ProvenanceView>,
}
