//! What a template sees of an entry: the second half of the contract with themes.

use crate::date::Date;
use crate::kind::answer::{Certainty, State};
use crate::number::Number;
use crate::view::element::{DateView, SaidView, TextView};
use serde::Serialize;
use tera::Value;

/// What an entry says about a field.
#[derive(Serialize, Clone)]
pub(crate) struct FactView {
    /// Id of the field.
    pub(crate) field: String,
    /// Its id on the page of the entry; null for a field of a record.
    pub(crate) id: Option<String>,
    /// Its name.
    pub(crate) label: String,
    /// Where it stands on that page: `opening`, before all others, or null.
    pub(crate) placement: Option<&'static str>,
    /// Its kind: `text`, `refs`, `records`…
    pub(crate) kind: &'static str,
    /// What it means to the program, or null.
    pub(crate) meaning: Option<&'static str>,
    /// `known`, `unknown`, `not-applicable`, or `absent`: nobody asked.
    pub(crate) state: State,
    /// Whether several answers are given to a question that has one.
    pub(crate) conflicting: bool,
    /// Whether all its claims have the same provenance.
    #[serde(rename = "agreed")]
    pub(crate) same_provenance: bool,
    /// Of records: the fields that any of them answers.
    pub(crate) columns: Vec<ColumnView>,
    /// Its claims, each with its provenance.
    pub(crate) claims: Vec<ClaimView>,
}

/// A field of records.
#[derive(Serialize, Clone)]
pub(crate) struct ColumnView {
    /// Id of the field.
    pub(crate) field: String,
    /// Its name.
    pub(crate) label: String,
    /// Its kind.
    pub(crate) kind: &'static str,
    /// What is known of it in all records together: `known`, `unknown` or `not-applicable`.
    pub(crate) state: State,
}

/// A value with its provenance. What is null depends on the kind of the field.
#[derive(Serialize, Clone, Default)]
pub(crate) struct ClaimView {
    /// `known`, `unknown` or `not-applicable`.
    pub(crate) state: State,
    /// The value in words.
    pub(crate) text: TextView,
    /// Of words that are quoted: what a translation says in their place; null where they are of the language of the page.
    pub(crate) translation: Option<TextView>,
    /// The value as HTML.
    pub(crate) html: Option<Value>,
    /// Where it leads.
    pub(crate) url: Option<String>,
    /// The short name of the entry that it leads to.
    pub(crate) short: Option<String>,
    /// Where it names an entry that stands beside the others: what such entries are called.
    pub(crate) apart: Option<String>,
    /// Its form for machines: EDTF, id of a choice, `true`, a number.
    pub(crate) data: Option<String>,
    /// The mark of a choice: `full`, `half`, `empty`, `turn`, `rise`, `flat`, `fall`, `dash`, `question`.
    pub(crate) mark: Option<&'static str>,
    /// A picture.
    pub(crate) image: Option<ImageView>,
    /// A record.
    pub(crate) record: Option<RecordView>,
    /// The value itself, for tables that other programs calculate with; templates do not see it.
    #[serde(skip)]
    pub(crate) datum: Option<Datum>,
    /// Its own provenance; null where it is that of the entry.
    pub(crate) provenance: Option<ProvenanceView>,
}

/// A value for other programs, where its words are not all there is.
#[derive(Clone)]
pub(crate) enum Datum {
    /// A number.
    Number(Number),
    /// A date.
    Date(Date),
    /// What has no words of its own: a record, a picture.
    Json(serde_json::Value),
}

/// Where a claim comes from.
#[derive(Serialize, Clone, PartialEq, Default)]
pub(crate) struct ProvenanceView {
    /// The source.
    pub(crate) source: Option<SourceView>,
    /// Where in the source: a page, a section.
    #[serde(rename = "place")]
    pub(crate) locator: TextView,
    /// Address of the place on the page of the source, else of the source; the first, where there are several.
    pub(crate) url: Option<String>,
    /// When the source is from, where that differs from one source of the entry to the other.
    pub(crate) said: Option<SaidView>,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: Certainty,
    /// When it held or was noted.
    pub(crate) date: Option<DateView>,
    /// A note.
    pub(crate) note: TextView,
}

/// A source. Templates also see `html`: its title as HTML that is marked with the language.
#[derive(Clone, PartialEq)]
pub(crate) struct SourceView {
    /// Its title.
    pub(crate) title: String,
    /// Code of the language of the title, if it is not that of the page.
    pub(crate) lang: Option<String>,
    /// A short name, or null.
    pub(crate) short: Option<String>,
    /// Its address.
    pub(crate) url: String,
}

/// A picture.
#[derive(Serialize, Clone)]
pub(crate) struct ImageView {
    /// Its address.
    pub(crate) url: String,
    /// What it shows.
    pub(crate) alt: String,
    /// Who made it.
    pub(crate) credit: Option<String>,
    /// In pixels.
    pub(crate) width: Option<usize>,
    /// In pixels.
    pub(crate) height: Option<usize>,
}

/// A record.
#[derive(Serialize, Clone)]
pub(crate) struct RecordView {
    /// Its id on the page, or null.
    pub(crate) id: Option<String>,
    /// Its fields that have an answer.
    pub(crate) facts: Vec<FactView>,
}
