//! What a template sees of an entry: the second half of the contract with themes.

use crate::date::Date;
use crate::number::Number;
use crate::view::page_view::{HtmlView, KnownView, LinkView, ReferrersView, ScaleView, TextView};
use crate::view::view_page::ViewView;
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
    /// Its text.
    pub(crate) body: HtmlView,
    /// The headings of the text.
    pub(crate) headings: Vec<HeadingView>,
    /// Where the entry as a whole comes from.
    pub(crate) sources: Vec<ClaimView>,
    /// Who refers to it, by relation.
    pub(crate) referrers: Vec<ReferrersView>,
    /// Entries that have something in common with it.
    pub(crate) related: Vec<RelatedView>,
    /// When it came in, for machines and for people.
    pub(crate) added: Option<DateView>,
    /// When it was last changed in substance.
    pub(crate) updated: Option<DateView>,
    /// What an ordinary page shows of the bank.
    pub(crate) view: Option<ViewView>,
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

/// A date.
#[derive(Serialize, Clone, PartialEq)]
pub(crate) struct DateView {
    /// EDTF.
    pub(crate) edtf: String,
    /// As the language says it.
    pub(crate) text: String,
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

/// What an entry says about a field.
#[derive(Serialize, Clone)]
pub(crate) struct FactView {
    /// Id of the field.
    pub(crate) field: String,
    /// Its name.
    pub(crate) label: String,
    /// Its kind: `text`, `refs`, `records`…
    pub(crate) kind: &'static str,
    /// What it means to the program, or null.
    pub(crate) meaning: Option<&'static str>,
    /// `known`, `unknown`, `not-applicable`, or `absent`: nobody asked.
    pub(crate) state: &'static str,
    /// Whether several answers are given to a question that has one.
    pub(crate) conflicting: bool,
    /// Whether everything in it is said on the same grounds.
    pub(crate) agreed: bool,
    /// Of records: the fields that any of them answers.
    pub(crate) columns: Vec<ColumnView>,
    /// What is said, each with its grounds.
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
}

/// One thing said. What is null depends on the kind of the field.
#[derive(Serialize, Clone, Default)]
pub(crate) struct ClaimView {
    /// `known`, `unknown` or `not-applicable`.
    pub(crate) state: &'static str,
    /// The value in words.
    pub(crate) text: TextView,
    /// The value as HTML.
    pub(crate) html: Option<Value>,
    /// Where it leads.
    pub(crate) url: Option<String>,
    /// The short name of the entry that it leads to.
    pub(crate) short: Option<String>,
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
    /// Its own grounds; null where they are those of the entry.
    pub(crate) provenance: Option<ProvenanceView>,
}

/// A value that can be calculated with.
#[derive(Clone, Copy)]
pub(crate) enum Datum {
    /// A number.
    Number(Number),
    /// A date.
    Date(Date),
}

/// On what grounds a thing is said.
#[derive(Serialize, Clone, PartialEq)]
pub(crate) struct ProvenanceView {
    /// The source.
    pub(crate) source: Option<SourceView>,
    /// Place in it.
    pub(crate) place: TextView,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: &'static str,
    /// When it held or was noted.
    pub(crate) date: Option<DateView>,
    /// A remark.
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

/// A question to readers.
#[derive(Serialize)]
pub(crate) struct QuestionView {
    /// Name of the field.
    pub(crate) label: String,
    /// The question.
    pub(crate) question: String,
    /// `absent`: nobody asked; `unknown`: somebody looked and did not find.
    pub(crate) state: &'static str,
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

/// What two entries have in common.
#[derive(Serialize, PartialEq)]
pub(crate) struct ReasonView {
    /// Name of the field.
    pub(crate) label: String,
    /// Titles of what both refer to.
    pub(crate) titles: Vec<TextView>,
}
