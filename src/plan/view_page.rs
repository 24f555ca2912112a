//! What a template sees of a page that is a view: the third part of the contract with themes.

use crate::plan::entry_view::ClaimView;
use crate::plan::view::{LinkView, TextView};
use serde::Serialize;

/// What a page shows of the bank. `table` is there for tables and matrices; the lists for their kinds.
#[derive(Serialize, Default)]
pub struct ViewView {
    /// `table`, `matrix`, `dates` or `glossary`.
    pub kind: &'static str,
    /// The table.
    pub table: Option<TableView>,
    /// What happened, in order.
    pub dates: Vec<DatedView>,
    /// The letters of a glossary.
    pub letters: Vec<LetterView>,
}

/// A table.
#[derive(Serialize)]
pub struct TableView {
    /// The heads of the columns, the first above the heads of the rows.
    pub columns: Vec<CellView>,
    /// The rows; several groups where they are grouped.
    pub groups: Vec<RowsView>,
}

/// Rows that belong together.
#[derive(Serialize)]
pub struct RowsView {
    /// What they have in common.
    pub title: Option<CellView>,
    /// The rows.
    pub rows: Vec<RowView>,
}

/// A row.
#[derive(Serialize)]
pub struct RowView {
    /// What it is about.
    pub header: CellView,
    /// The other cells.
    pub cells: Vec<CellView>,
}

/// A cell.
#[derive(Serialize)]
pub struct CellView {
    /// In a matrix: how many things stand in it; 0 is a gap.
    pub number: Option<usize>,
    /// What stands in it.
    pub claims: Vec<ClaimView>,
}

impl CellView {
    /// A cell with words and nothing else.
    pub(super) fn words(text: &str) -> Self {
        let text = TextView { text: text.to_owned(), lang: None };
        Self {
            number: None,
            claims: vec![ClaimView { state: "known", text, ..ClaimView::default() }],
        }
    }
}

/// Something that has a date.
#[derive(Serialize)]
pub struct DatedView {
    /// When.
    pub date: ClaimView,
    /// What.
    pub what: LinkView,
    /// What such things are called.
    pub kind: String,
    /// The entry that a record belongs to.
    pub owner: Option<LinkView>,
}

/// A letter of a glossary.
#[derive(Serialize)]
pub struct LetterView {
    /// The letter.
    pub letter: String,
    /// The terms that begin with it.
    pub terms: Vec<TermView>,
}

/// A term of a glossary.
#[derive(Serialize)]
pub struct TermView {
    /// The term.
    pub term: LinkView,
    /// Other names of it.
    pub names: Vec<String>,
    /// What it means.
    pub summary: TextView,
}
