//! What a template sees: the contract with themes. Every field is always there; what does not
//! apply is null or empty. `THEME.md` describes it for those who write themes.

use crate::kind::answer::{Certainty, State};
use serde::Serialize;
use tera::Value;

/// A link with its words. Templates also see `html`: the words as HTML that is marked with their language.
#[derive(Clone)]
pub(crate) struct LinkView {
    /// The words.
    pub(crate) title: String,
    /// Code of their language, if it is not that of the page.
    pub(crate) lang: Option<String>,
    /// The address.
    pub(crate) url: String,
    /// What it leads to: id of a collection, or `collection/id`.
    pub(crate) id: String,
}

/// Words, and their language where it is not that of the page. Templates also see `html`: the same words as
/// HTML that is marked with the language.
#[derive(Default, Clone, PartialEq)]
pub(crate) struct TextView {
    /// The words.
    pub(crate) text: String,
    /// Code of their language, if it is not that of the page.
    pub(crate) lang: Option<String>,
}

/// Finished HTML, and its language where it is not that of the page.
#[derive(Serialize, Default)]
pub(crate) struct HtmlView {
    /// The HTML, safe as it is.
    pub(crate) html: Option<Value>,
    /// Code of the language, or null.
    pub(crate) lang: Option<String>,
}

/// A figure.
#[derive(Serialize)]
pub(crate) struct CountView {
    /// The number, or an amount or a date in words.
    pub(crate) number: NumberView,
    /// What it counts.
    pub(crate) label: String,
}

/// What a figure amounts to.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum NumberView {
    /// So many.
    Count(usize),
    /// An amount or a date, as the language writes it.
    Words(String),
}

/// Where a page of a list stands among the others.
#[derive(Serialize, Default, Clone)]
pub(crate) struct Pagination {
    /// This page, from 1.
    pub(crate) page: usize,
    /// How many there are.
    pub(crate) pages: usize,
    /// Address of the page before.
    pub(crate) previous: Option<String>,
    /// Address of the page after.
    pub(crate) next: Option<String>,
}

/// An entry in a list. Made once for each language and shared by all pages.
#[derive(Serialize)]
pub(crate) struct CardView {
    /// Its title.
    pub(crate) title: TextView,
    /// One paragraph about it.
    pub(crate) summary: TextView,
    /// Its address.
    pub(crate) url: String,
    /// Id of its collection.
    pub(crate) collection: String,
    /// What one of its collection is called.
    pub(crate) kind: String,
    /// What it is called with others that stand beside the rest of the collection; null for the rest.
    pub(crate) apart: Option<String>,
    /// When its sources are from; null where it has none that can have a date.
    pub(crate) said: Option<SaidView>,
    /// When it came in.
    pub(crate) added: Option<DateView>,
    /// The fields that stand on cards, in words.
    pub(crate) facts: Vec<CardFact>,
    /// Its places on the grid of tiles, drawn; null where there is no grid.
    pub(crate) emblem: Option<Value>,
    /// How well it is known to work.
    pub(crate) evidence: Option<ScaleView>,
    /// Whether it is planned, running, ended.
    pub(crate) lifecycle: Option<ScaleView>,
    /// How much of what readers ask is known.
    pub(crate) known: Option<KnownView>,
    /// In a list of those who refer to an entry: `uncertain` or `editorial`, where the source does
    /// not say so itself; null elsewhere.
    pub(crate) tie: Option<Certainty>,
}

/// When something was said: when the sources are from that it rests on.
#[derive(Serialize, Clone, PartialEq)]
pub(crate) struct SaidView {
    /// In words: `facts from May 2015`, `undated`.
    pub(crate) text: String,
    /// From when to when; null where no source says it.
    pub(crate) date: Option<DateView>,
    /// How many of the sources do not say it.
    pub(crate) undated: usize,
}

/// A date.
#[derive(Serialize, Clone, PartialEq)]
pub(crate) struct DateView {
    /// EDTF.
    pub(crate) edtf: String,
    /// As the language says it.
    pub(crate) text: String,
}

/// A field on a card.
#[derive(Serialize)]
pub(crate) struct CardFact {
    /// Id of the field.
    pub(crate) field: String,
    /// Its name.
    pub(crate) label: String,
    /// Its first values, twelve at most.
    pub(crate) values: Vec<CardValue>,
    /// How many more there are.
    pub(crate) more: usize,
}

/// A value on a card.
#[derive(Serialize)]
pub(crate) struct CardValue {
    /// In words.
    pub(crate) words: TextView,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: Certainty,
}

/// Where an entry stands on a scale: a field with choices in order.
#[derive(Serialize)]
pub(crate) struct ScaleView {
    /// Name of the field.
    pub(crate) label: String,
    /// The step in words, or null where it is not known.
    pub(crate) text: Option<String>,
    /// The step, from 1.
    pub(crate) step: Option<usize>,
    /// How many there are.
    pub(crate) steps: usize,
    /// `known`, `unknown`, `not-applicable` or `absent`.
    pub(crate) state: State,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: Certainty,
    /// When the source of that is from; null where it says nothing of itself.
    pub(crate) said: Option<SaidView>,
    /// The same, drawn.
    pub(crate) drawing: Value,
}

/// How much is known of what readers ask.
#[derive(Serialize)]
pub(crate) struct KnownView {
    /// Questions that have an answer which is not only our own reading.
    pub(crate) known: usize,
    /// Questions that only our own reading answers.
    pub(crate) editorial: usize,
    /// Questions whose answer was looked for and not found.
    pub(crate) sought: usize,
    /// Questions that stand open, whether somebody looked for an answer or not.
    pub(crate) open: usize,
    /// All questions that apply: those with an answer, those that we answer, and the open ones.
    pub(crate) asked: usize,
    /// The same, drawn.
    pub(crate) drawing: Value,
}
