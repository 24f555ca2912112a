//! What a template sees of a page that is a view: the third part of the contract with themes.

use crate::kind::answer::State;
use crate::view::drawing::{ChipsView, EmptyView, MirrorView, YearsView};
use crate::view::element::{LinkView, TextView};
use crate::view::fact::{ClaimView, Datum, FactView};
use serde::Serialize;

/// What a page shows of the bank. `table` is there for tables, matrices, mirrors, chips, maps and comparisons; the
/// lists for their kinds.
#[derive(Serialize, Default)]
pub(crate) struct ListingView {
    /// `table`, `matrix`, `mirror`, `chips`, `dates`, `timeline`, `years`, `glossary`, `map`, `compare`,
    /// `coverage`, `kit`,
    /// `worksheet` or `accessibility`.
    pub(crate) kind: &'static str,
    /// Address of the same as CSV.
    pub(crate) csv: Option<String>,
    /// The table.
    pub(crate) table: Option<TableView>,
    /// Of rows and columns: values that nothing has, and that are not drawn.
    pub(crate) empty: Vec<EmptyView>,
    /// Two sources held against each other; `table` says the same.
    pub(crate) mirror: Option<MirrorView>,
    /// Rows with their items; `table` says the same.
    pub(crate) chips: Option<ChipsView>,
    /// Rows by years; `table` says the same.
    pub(crate) grid: Option<YearsView>,
    /// The parts of a sheet to fill in by hand.
    pub(crate) worksheet: Vec<WorksheetView>,
    /// What happened, in order.
    pub(crate) dates: Vec<DatedView>,
    /// The years of a timeline.
    pub(crate) years: Vec<TickView>,
    /// The letters of a glossary.
    pub(crate) letters: Vec<LetterView>,
    /// A map.
    pub(crate) map: Option<MapView>,
    /// How the items are spread.
    pub(crate) distributions: Vec<DistributionView>,
    /// Sheets to print.
    pub(crate) sheets: Vec<SheetView>,
    /// The items of the statement on accessibility.
    pub(crate) statement: Vec<StatementView>,
}

impl ListingView {
    /// Whether a number belongs to every cell of its table, also where nothing stands.
    pub(crate) fn is_counted(&self) -> bool {
        self.table
            .iter()
            .flat_map(|table| &table.groups)
            .flat_map(|group| &group.rows)
            .any(|row| !row.cells.is_empty() && row.cells.iter().all(|cell| cell.number.is_some()))
    }
}

/// A table.
#[derive(Serialize)]
pub(crate) struct TableView {
    /// The heads of the columns, the first above the heads of the rows.
    pub(crate) columns: Vec<CellView>,
    /// The rows; several groups where they are grouped.
    pub(crate) groups: Vec<RowsView>,
}

/// Rows that belong together.
#[derive(Serialize)]
pub(crate) struct RowsView {
    /// Its id on the page; null where texts cannot lead there.
    pub(crate) id: Option<String>,
    /// What they have in common.
    pub(crate) title: Option<CellView>,
    /// The rows.
    pub(crate) rows: Vec<RowView>,
}

/// A row.
#[derive(Serialize)]
pub(crate) struct RowView {
    /// What it is about.
    pub(crate) header: CellView,
    /// The other cells.
    pub(crate) cells: Vec<CellView>,
}

/// A cell.
#[derive(Serialize)]
pub(crate) struct CellView {
    /// In a matrix: how many things stand in it; 0 is a gap.
    pub(crate) number: Option<usize>,
    /// Of a sheet: a box to fill in by hand, or the heading of such boxes.
    pub(crate) blank: bool,
    /// What stands in it.
    pub(crate) claims: Vec<ClaimView>,
    /// Of a heading: the unit of the numbers below it, for tables that other programs calculate with;
    /// templates do not see it.
    #[serde(skip)]
    pub(crate) unit: String,
}

impl CellView {
    /// A cell with words and nothing else.
    pub(crate) fn words(text: &str) -> Self {
        let text = TextView { text: text.to_owned(), lang: None };
        Self::claims(vec![ClaimView { state: State::Known, text, ..ClaimView::default() }])
    }

    /// A cell in which something is said.
    pub(crate) fn claims(claims: Vec<ClaimView>) -> Self {
        Self { number: None, blank: false, claims, unit: String::new() }
    }
}

/// A part of a sheet to fill in by hand.
#[derive(Serialize)]
pub(crate) struct WorksheetView {
    /// What its items are called, all of them.
    pub(crate) title: String,
    /// What is given, and the boxes.
    pub(crate) table: TableView,
    /// How many lines there are to write on.
    pub(crate) notes: usize,
}

/// Something that has a date.
#[derive(Serialize)]
pub(crate) struct DatedView {
    /// When.
    pub(crate) date: ClaimView,
    /// What.
    pub(crate) what: LinkView,
    /// What such things are called.
    pub(crate) kind: String,
    /// The entry that a record belongs to.
    pub(crate) owner: Option<LinkView>,
    /// `yes`, `no` or `unknown`: whether it came about; null where its schema does not ask, or it does not apply.
    pub(crate) happened: Option<&'static str>,
    /// The year, where it is another than that of the one before.
    pub(crate) year: Option<String>,
    /// Where it lies on a timeline.
    pub(crate) bar: Option<BarView>,
}

/// A year on a timeline.
#[derive(Serialize)]
pub(crate) struct TickView {
    /// The year.
    pub(crate) label: String,
    /// How far from the left, in per cent.
    pub(crate) left: String,
}

/// A stretch of a timeline.
#[derive(Serialize)]
pub(crate) struct BarView {
    /// How far from the left, in per cent.
    pub(crate) left: String,
    /// How long, in per cent.
    pub(crate) width: String,
    /// `exact`, `about` or `open`, if it has no end.
    pub(crate) shape: &'static str,
}

/// A map: how many items lie where.
#[derive(Serialize)]
pub(crate) struct MapView {
    /// Width of the drawing of outlines; 0 where there are none.
    pub(crate) width: usize,
    /// Its height.
    pub(crate) height: usize,
    /// Columns of the grid of tiles; 0 where there is none.
    pub(crate) columns: usize,
    /// Its rows.
    pub(crate) rows: usize,
    /// The places.
    pub(crate) places: Vec<MapPlaceView>,
    /// What lies at points among them.
    pub(crate) points: Vec<PointView>,
    /// What the steps of colour mean, from none on.
    pub(crate) steps: Vec<StepView>,
    /// Items whose place is not known.
    pub(crate) elsewhere: usize,
    /// Of these, items that say nothing of their place: nobody asked.
    pub(crate) unasked: usize,
    /// Items that have no place, since none applies to them.
    pub(crate) placeless: usize,
    /// Items that are not counted, since they stand beside the others.
    pub(crate) apart: Option<MapApartView>,
}

/// Items of a map that are not counted.
#[derive(Serialize)]
pub(crate) struct MapApartView {
    /// What they are called.
    pub(crate) label: String,
    /// How many.
    pub(crate) number: usize,
}

/// A place on a map.
#[derive(Serialize)]
pub(crate) struct MapPlaceView {
    /// The place.
    pub(crate) place: LinkView,
    /// How many items.
    pub(crate) number: usize,
    /// The step of colour, from 0.
    pub(crate) step: usize,
    /// Path of its outline.
    pub(crate) outline: Option<String>,
    /// Where its number stands.
    pub(crate) x: Option<i64>,
    /// Where its number stands.
    pub(crate) y: Option<i64>,
    /// Its tile.
    pub(crate) column: Option<usize>,
    /// Its tile.
    pub(crate) row: Option<usize>,
}

/// Something at a point of a map.
#[derive(Serialize)]
pub(crate) struct PointView {
    /// What.
    pub(crate) what: LinkView,
    /// How far from the left.
    pub(crate) x: i64,
    /// How far from the top.
    pub(crate) y: i64,
}

/// A step of colour.
#[derive(Serialize)]
pub(crate) struct StepView {
    /// Its number, from 0.
    pub(crate) step: usize,
    /// Least number of items.
    pub(crate) from: usize,
    /// Greatest number of items.
    pub(crate) to: usize,
    /// How many places.
    pub(crate) places: usize,
}

/// How items are spread over the values of a field.
#[derive(Serialize)]
pub(crate) struct DistributionView {
    /// Name of the field.
    pub(crate) label: String,
    /// How many items there are.
    pub(crate) total: usize,
    /// The values; those that nothing has are there too.
    pub(crate) values: Vec<SpreadView>,
    /// The unit of the values, for tables that other programs calculate with; templates do not see it.
    #[serde(skip)]
    pub(crate) unit: String,
}

/// How many items have a value.
#[derive(Serialize)]
pub(crate) struct SpreadView {
    /// The value; empty where `state` is not `known`.
    pub(crate) name: TextView,
    /// Where it leads.
    pub(crate) url: Option<String>,
    /// `known`, `unknown`, `not-applicable` or `absent`.
    pub(crate) state: State,
    /// How many items.
    pub(crate) number: usize,
    /// Its share of the greatest, 0 to 100.
    pub(crate) share: usize,
    /// The value itself, for tables that other programs calculate with; templates do not see it.
    #[serde(skip)]
    pub(crate) datum: Option<Datum>,
}

/// A sheet to print.
#[derive(Serialize)]
pub(crate) struct SheetView {
    /// What such things are called.
    pub(crate) kind: String,
    /// What it is about.
    pub(crate) title: TextView,
    /// What a translation says in place of that, where it is quoted; else null.
    pub(crate) translation: Option<TextView>,
    /// The entry that it belongs to.
    pub(crate) owner: LinkView,
    /// What it says, without the title.
    pub(crate) facts: Vec<FactView>,
}

/// An item of the statement on accessibility.
#[derive(Serialize)]
pub(crate) struct StatementView {
    /// Which: `body`, `service`, `compliance`, `issues`, `assessed`, `updated`, `method`, `feedback`,
    /// `complaints`, `burden` or `outside`.
    pub(crate) item: &'static str,
    /// What it says; empty where `site.toml` says nothing.
    pub(crate) texts: Vec<TextView>,
    /// For `compliance`: `full`, `partial` or `none`.
    pub(crate) choice: Option<&'static str>,
    /// Where it leads.
    pub(crate) url: Option<String>,
}

/// A letter of a glossary.
#[derive(Serialize)]
pub(crate) struct LetterView {
    /// The letter.
    pub(crate) letter: String,
    /// The terms that begin with it.
    pub(crate) terms: Vec<TermView>,
}

/// A term of a glossary.
#[derive(Serialize)]
pub(crate) struct TermView {
    /// The term.
    pub(crate) term: LinkView,
    /// Other names of it.
    pub(crate) names: Vec<String>,
    /// What it means.
    pub(crate) summary: TextView,
}
