//! What a template sees of a page that is a view: the third part of the contract with themes.

use crate::plan::entry_view::{ClaimView, FactView};
use crate::plan::view::{LinkView, TextView};
use serde::Serialize;

/// What a page shows of the bank. `table` is there for tables, matrices, maps and comparisons; the lists for
/// their kinds.
#[derive(Serialize, Default)]
pub struct ViewView {
    /// `table`, `matrix`, `dates`, `timeline`, `glossary`, `map`, `compare`, `coverage`, `kit` or `accessibility`.
    pub kind: &'static str,
    /// Address of the same as CSV.
    pub csv: Option<String>,
    /// The table.
    pub table: Option<TableView>,
    /// What happened, in order.
    pub dates: Vec<DatedView>,
    /// The years of a timeline.
    pub years: Vec<TickView>,
    /// The letters of a glossary.
    pub letters: Vec<LetterView>,
    /// A map.
    pub map: Option<MapView>,
    /// How the items are spread.
    pub distributions: Vec<DistributionView>,
    /// Sheets to print.
    pub sheets: Vec<SheetView>,
    /// The items of the statement on accessibility.
    pub statement: Vec<StatementView>,
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
    /// The year, where it is another than that of the one before.
    pub year: Option<String>,
    /// Where it lies on a timeline.
    pub bar: Option<BarView>,
}

/// A year on a timeline.
#[derive(Serialize)]
pub struct TickView {
    /// The year.
    pub label: String,
    /// How far from the left, in per cent.
    pub left: String,
}

/// A stretch of a timeline.
#[derive(Serialize)]
pub struct BarView {
    /// How far from the left, in per cent.
    pub left: String,
    /// How long, in per cent.
    pub width: String,
    /// `exact`, `about` or `open`, if it has no end.
    pub shape: &'static str,
}

/// A map: how many items lie where.
#[derive(Serialize)]
pub struct MapView {
    /// Width of the drawing of outlines; 0 where there are none.
    pub width: usize,
    /// Its height.
    pub height: usize,
    /// Columns of the grid of tiles; 0 where there is none.
    pub columns: usize,
    /// Its rows.
    pub rows: usize,
    /// The places.
    pub places: Vec<PlaceView>,
    /// What the steps of colour mean, from none on.
    pub steps: Vec<StepView>,
    /// Items whose place is not known.
    pub elsewhere: usize,
}

/// A place on a map.
#[derive(Serialize)]
pub struct PlaceView {
    /// The place.
    pub place: LinkView,
    /// How many items.
    pub number: usize,
    /// The step of colour, from 0.
    pub step: usize,
    /// Path of its outline.
    pub outline: Option<String>,
    /// Where its number stands.
    pub x: Option<i64>,
    /// Where its number stands.
    pub y: Option<i64>,
    /// Its tile.
    pub column: Option<usize>,
    /// Its tile.
    pub row: Option<usize>,
}

/// A step of colour.
#[derive(Serialize)]
pub struct StepView {
    /// Its number, from 0.
    pub step: usize,
    /// Least number of items.
    pub from: usize,
    /// Greatest number of items.
    pub to: usize,
    /// How many places.
    pub places: usize,
}

/// How items are spread over the values of a field.
#[derive(Serialize)]
pub struct DistributionView {
    /// Name of the field.
    pub label: String,
    /// How many items there are.
    pub total: usize,
    /// The values; those that nothing has are there too.
    pub values: Vec<SpreadView>,
}

/// How many items have a value.
#[derive(Serialize)]
pub struct SpreadView {
    /// The value; empty where `state` is not `known`.
    pub name: TextView,
    /// Where it leads.
    pub url: Option<String>,
    /// `known`, `unknown`, `not-applicable` or `absent`.
    pub state: &'static str,
    /// How many items.
    pub number: usize,
    /// Its share of the greatest, 0 to 100.
    pub share: usize,
}

/// A sheet to print.
#[derive(Serialize)]
pub struct SheetView {
    /// What such things are called.
    pub kind: String,
    /// What it is about.
    pub title: TextView,
    /// The entry that it belongs to.
    pub owner: LinkView,
    /// What it says, without the title.
    pub facts: Vec<FactView>,
}

/// An item of the statement on accessibility.
#[derive(Serialize)]
pub struct StatementView {
    /// Which: `body`, `service`, `compliance`, `issues`, `assessed`, `updated`, `method`, `feedback`,
    /// `complaints`, `burden` or `outside`.
    pub item: &'static str,
    /// What it says; empty where `site.toml` says nothing.
    pub texts: Vec<TextView>,
    /// For `compliance`: `full`, `partial` or `none`.
    pub choice: Option<&'static str>,
    /// Where it leads.
    pub url: Option<String>,
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
