//! What a template sees of an entry: the second half of the contract with themes.

use crate::plan::view::{HtmlView, KnownView, LinkView, ReferrersView, ScaleView, TextView};
use crate::plan::view_page::ViewView;
use serde::Serialize;
use tera::Value;

/// An entry, or an ordinary page.
#[derive(Serialize)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// Id of its collection.
    pub collection: String,
    /// What one of its collection is called.
    pub kind: String,
    /// One paragraph about it.
    pub summary: TextView,
    /// Whether texts of another language stand in for missing ones.
    pub fallback: bool,
    /// When and why it was withdrawn.
    pub withdrawn: Option<WithdrawnView>,
    /// Its fields in the order of the schema, without title, summary and sources; also those without an answer.
    pub facts: Vec<FactView>,
    /// What readers could answer.
    pub questions: Vec<QuestionView>,
    /// Its text.
    pub body: HtmlView,
    /// The headings of the text.
    pub headings: Vec<HeadingView>,
    /// Where the entry as a whole comes from.
    pub sources: Vec<ClaimView>,
    /// Who refers to it, by relation.
    pub referrers: Vec<ReferrersView>,
    /// Entries that have something in common with it.
    pub related: Vec<RelatedView>,
    /// When it came in, for machines and for people.
    pub added: Option<DateView>,
    /// When it was last changed in substance.
    pub updated: Option<DateView>,
    /// What an ordinary page shows of the bank.
    pub view: Option<ViewView>,
    /// Path of its file in the repository.
    pub path: String,
    /// Its places on the grid of tiles, drawn; null where there is no grid.
    pub emblem: Option<Value>,
    /// How well it is known to work.
    pub evidence: Option<ScaleView>,
    /// Whether it is planned, running, ended.
    pub lifecycle: Option<ScaleView>,
    /// How much of what readers ask is known.
    pub known: Option<KnownView>,
    /// The page on which it can be compared with others, with this one chosen.
    pub compare: Option<String>,
}

/// When and why an entry was withdrawn.
#[derive(Serialize)]
pub struct WithdrawnView {
    /// When.
    pub date: Option<DateView>,
    /// Why.
    pub reason: TextView,
    /// What replaces it.
    pub replaced_by: Option<LinkView>,
}

/// A date.
#[derive(Serialize, Clone, PartialEq)]
pub struct DateView {
    /// EDTF.
    pub edtf: String,
    /// As the language says it.
    pub text: String,
}

/// A heading of a text.
#[derive(Serialize)]
pub struct HeadingView {
    /// 2 to 6.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// What an entry says about a field.
#[derive(Serialize, Clone)]
pub struct FactView {
    /// Id of the field.
    pub field: String,
    /// Its name.
    pub label: String,
    /// Its kind: `text`, `refs`, `records`…
    pub kind: &'static str,
    /// What it means to the program, or null.
    pub meaning: Option<&'static str>,
    /// `known`, `unknown`, `not-applicable`, or `absent`: nobody asked.
    pub state: &'static str,
    /// Whether several answers are given to a question that has one.
    pub conflicting: bool,
    /// Whether everything in it is said on the same grounds.
    pub agreed: bool,
    /// Of records: the fields that any of them answers.
    pub columns: Vec<ColumnView>,
    /// What is said, each with its grounds.
    pub claims: Vec<ClaimView>,
}

/// A field of records.
#[derive(Serialize, Clone)]
pub struct ColumnView {
    /// Id of the field.
    pub field: String,
    /// Its name.
    pub label: String,
    /// Its kind.
    pub kind: &'static str,
}

/// One thing said. What is null depends on the kind of the field.
#[derive(Serialize, Clone, Default)]
pub struct ClaimView {
    /// `known`, `unknown` or `not-applicable`.
    pub state: &'static str,
    /// The value in words.
    pub text: TextView,
    /// The value as HTML.
    pub html: Option<Value>,
    /// Where it leads.
    pub url: Option<String>,
    /// The short name of the entry that it leads to.
    pub short: Option<String>,
    /// Its form for machines: EDTF, id of a choice, `true`, a number.
    pub data: Option<String>,
    /// The mark of a choice: `full`, `half`, `empty`, `turn`, `rise`, `flat`, `fall`, `dash`, `question`.
    pub mark: Option<&'static str>,
    /// A picture.
    pub image: Option<ImageView>,
    /// A record.
    pub record: Option<RecordView>,
    /// Its own grounds; null where they are those of the entry.
    pub provenance: Option<ProvenanceView>,
}

/// On what grounds a thing is said.
#[derive(Serialize, Clone, PartialEq)]
pub struct ProvenanceView {
    /// The source.
    pub source: Option<SourceView>,
    /// Place in it.
    pub place: TextView,
    /// `stated`, `uncertain` or `editorial`.
    pub certainty: &'static str,
    /// When it held or was noted.
    pub date: Option<DateView>,
    /// A remark.
    pub note: TextView,
}

/// A source. Templates also see `html`: its title as HTML that is marked with the language.
#[derive(Clone, PartialEq)]
pub struct SourceView {
    /// Its title.
    pub title: String,
    /// Code of the language of the title, if it is not that of the page.
    pub lang: Option<String>,
    /// A short name, or null.
    pub short: Option<String>,
    /// Its address.
    pub url: String,
}

/// A picture.
#[derive(Serialize, Clone)]
pub struct ImageView {
    /// Its address.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
    /// In pixels.
    pub width: Option<usize>,
    /// In pixels.
    pub height: Option<usize>,
}

/// A record.
#[derive(Serialize, Clone)]
pub struct RecordView {
    /// Its id on the page, or null.
    pub id: Option<String>,
    /// Its fields that have an answer.
    pub facts: Vec<FactView>,
}

/// A question to readers.
#[derive(Serialize)]
pub struct QuestionView {
    /// Name of the field.
    pub label: String,
    /// The question.
    pub question: String,
    /// `absent`: nobody asked; `unknown`: somebody looked and did not find.
    pub state: &'static str,
    /// Where it can be answered: the file in the first language, which holds all that is no text.
    pub edit: Option<String>,
}

/// An entry that has something in common with the one shown.
#[derive(Serialize)]
pub struct RelatedView {
    /// Its card.
    pub card: Value,
    /// What they have in common.
    pub reasons: Vec<ReasonView>,
}

/// What two entries have in common.
#[derive(Serialize, PartialEq)]
pub struct ReasonView {
    /// Name of the field.
    pub label: String,
    /// Titles of what both refer to.
    pub titles: Vec<TextView>,
}
