//! What a template sees of those who refer to an entry.

use crate::view::entry_view::{ProvenanceView, RecordView};
use crate::view::page_view::{LinkView, Pagination};
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
    /// Where records refer to the entry: what they say, instead of cards, by the entry that they belong to.
    pub(crate) speakers: Vec<SpeakerView>,
    /// How many such records.
    pub(crate) said: usize,
    /// The other pages.
    pub(crate) pagination: Pagination,
    /// The entry.
    pub(crate) to: LinkView,
}

/// An entry whose records refer to an entry.
#[derive(Serialize)]
pub(crate) struct SpeakerView {
    /// The entry that the records belong to.
    pub(crate) owner: LinkView,
    /// What they say.
    pub(crate) mentions: Vec<MentionView>,
}

/// A record that refers to an entry.
#[derive(Serialize)]
pub(crate) struct MentionView {
    /// Its place.
    pub(crate) url: String,
    /// What it says, without the reference.
    pub(crate) record: RecordView,
    /// On what grounds the record says it.
    pub(crate) provenance: Option<ProvenanceView>,
    /// On what grounds it is said to be about this entry.
    pub(crate) tie: Option<ProvenanceView>,
}
