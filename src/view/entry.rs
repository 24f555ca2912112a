//! What a template sees of an entry as a whole.

use crate::kind::answer::{Certainty, State};
use crate::view::element::{
    DateView, HtmlView, KnownView, LinkView, SaidView, ScaleView, TextView,
};
use crate::view::fact::{ClaimView, FactView};
use crate::view::listing::ListingView;
use crate::view::passages::PassagesView;
use crate::view::referrers::ReferrersView;
use serde::Serialize;
use tera::Value;

/// An entry, or an ordinary page.
#[derive(Serialize)]
pub(crate) struct EntryView {
    /// Its id.
    pub(crate) id: String,
    /// Id of its collection.
    pub(crate) collection: String,
    /// What one of its collection is called.
    pub(crate) kind: String,
    /// One paragraph about it.
    pub(crate) summary: TextView,
    /// Whether texts of another language stand in for missing ones.
    pub(crate) fallback: bool,
    /// When and why it was withdrawn.
    pub(crate) withdrawn: Option<WithdrawnView>,
    /// Its fields in the order of the schema, without title, summary and sources; also those without an answer.
    pub(crate) facts: Vec<FactView>,
    /// What readers could answer.
    pub(crate) questions: Vec<QuestionView>,
    /// All that readers ask and that applies, with who has answered it.
    pub(crate) asked: Vec<AskedView>,
    /// Its text.
    pub(crate) body: HtmlView,
    /// The headings of the text.
    pub(crate) headings: Vec<HeadingView>,
    /// When its sources are from; null where it has none that can have a date.
    pub(crate) said: Option<SaidView>,
    /// Where the entry as a whole comes from.
    pub(crate) sources: Vec<ClaimView>,
    /// Who refers to it, by relation.
    pub(crate) referrers: Vec<ReferrersView>,
    /// What the entries have that it refers to, by what the schema says is near.
    pub(crate) nearby: Vec<NearbyView>,
    /// What rests on it, passage by passage; null where nothing does.
    pub(crate) passages: Option<PassagesView>,
    /// Entries that have something in common with it.
    pub(crate) related: Vec<RelatedView>,
    /// When it came in, for machines and for people.
    pub(crate) added: Option<DateView>,
    /// When it was last changed in substance.
    pub(crate) updated: Option<DateView>,
    /// What the page shows of the bank.
    pub(crate) view: Option<ListingView>,
    /// Path of its file in the repository.
    pub(crate) path: String,
    /// Its places on the grid of tiles, drawn; null where there is no grid.
    pub(crate) emblem: Option<Value>,
    /// How well it is known to work.
    pub(crate) evidence: Option<ScaleView>,
    /// Whether it is planned, running, ended.
    pub(crate) lifecycle: Option<ScaleView>,
    /// How much of what readers ask is known.
    pub(crate) known: Option<KnownView>,
    /// The page on which it can be compared with others, with this one chosen.
    pub(crate) compare: Option<String>,
}

/// When and why an entry was withdrawn.
#[derive(Serialize)]
pub(crate) struct WithdrawnView {
    /// When.
    pub(crate) date: Option<DateView>,
    /// Why.
    pub(crate) reason: TextView,
    /// What replaces it.
    pub(crate) replaced_by: Option<LinkView>,
}

/// A heading of a text.
#[derive(Serialize)]
pub(crate) struct HeadingView {
    /// 2 to 6.
    pub(crate) level: u8,
    /// Its id on the page.
    pub(crate) id: String,
    /// Its words.
    pub(crate) text: String,
}

/// What readers ask of an entry.
#[derive(Serialize)]
pub(crate) struct AskedView {
    /// Name of the field.
    pub(crate) label: String,
    /// The question.
    pub(crate) question: String,
    /// `source`: a source answers it; `us`: only our own reading does; `unknown`, `absent`: it stands open.
    pub(crate) answered: Answered,
    /// Id on the page of the field that answers it.
    pub(crate) id: String,
}

/// Who has answered a question.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Answered {
    /// A source.
    #[serde(rename = "source")]
    BySource,
    /// Only our own reading of one.
    #[serde(rename = "us")]
    ByUs,
    /// Nobody: somebody looked and did not find.
    #[serde(rename = "unknown")]
    Unknown,
    /// Nobody yet.
    #[serde(rename = "absent")]
    Absent,
}

/// A question to readers.
#[derive(Serialize)]
pub(crate) struct QuestionView {
    /// Id of the field.
    pub(crate) field: String,
    /// Name of the field.
    pub(crate) label: String,
    /// The question.
    pub(crate) question: String,
    /// `absent`: nobody asked; `unknown`: somebody looked and did not find.
    pub(crate) state: State,
    /// Where it can be answered: the file in the first language, which holds all that is no text.
    pub(crate) edit: Option<String>,
}

/// An entry that has something in common with the one shown.
#[derive(Serialize)]
pub(crate) struct RelatedView {
    /// Its card.
    pub(crate) card: Value,
    /// What they have in common.
    pub(crate) reasons: Vec<ReasonView>,
}

/// What is near an entry.
#[derive(Serialize)]
pub(crate) struct NearbyView {
    /// What the list is called.
    pub(crate) label: String,
    /// Cards, six at most.
    pub(crate) cards: Vec<Value>,
}

/// What two entries have in common.
#[derive(Serialize, PartialEq)]
pub(crate) struct ReasonView {
    /// Name of the field.
    pub(crate) label: String,
    /// Titles of what both refer to.
    pub(crate) titles: Vec<TextView>,
    /// How sure it is that both do: `stated`, `uncertain` or `editorial`; that of the least sure.
    pub(crate) certainty: Certainty,
}
