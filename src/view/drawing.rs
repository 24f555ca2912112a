//! What a template sees of the drawings that are tables too: mirrors and rows of chips, and what stands beside
//! them.

use crate::kind::answer::Certainty;
use crate::view::element::{LinkView, TextView};
use crate::view::fact::ClaimView;
use serde::Serialize;

/// Values that nothing has.
#[derive(Serialize)]
pub(crate) struct EmptyView {
    /// What such values are called, all of them.
    pub(crate) label: String,
    /// What they do not have: what the items are called, all of them.
    pub(crate) items: String,
    /// The values.
    pub(crate) values: Vec<ClaimView>,
    /// Whether they would be rows, for files; else they would be columns.
    #[serde(skip)]
    pub(crate) is_rows: bool,
}

/// Two sources held against each other.
#[derive(Serialize)]
pub(crate) struct MirrorView {
    /// What the rows are, one of them.
    pub(crate) heading: String,
    /// What the two sides are called.
    pub(crate) sides: Vec<String>,
    /// What both have, what only the first has, what only the second has.
    pub(crate) bands: Vec<MirrorBandView>,
    /// What stands beside it.
    pub(crate) beside: Vec<BesideView>,
}

/// A band of a mirror.
#[derive(Serialize)]
pub(crate) struct MirrorBandView {
    /// `both`, `first` or `second`: which sides have its rows.
    pub(crate) band: &'static str,
    /// The rows.
    pub(crate) rows: Vec<MirrorRowView>,
}

/// A row of a mirror.
#[derive(Serialize)]
pub(crate) struct MirrorRowView {
    /// What it is.
    pub(crate) header: ClaimView,
    /// What each of the two sides has, in groups; empty where it has nothing.
    pub(crate) sides: Vec<Vec<MirrorGroupView>>,
}

/// Items of one side that have a value in common.
#[derive(Serialize)]
pub(crate) struct MirrorGroupView {
    /// The value; empty where the page asks for no groups.
    pub(crate) label: ClaimView,
    /// The items.
    pub(crate) items: Vec<MirrorItemView>,
}

/// An item of a mirror.
#[derive(Serialize)]
pub(crate) struct MirrorItemView {
    /// What it is called, and where it stands.
    pub(crate) name: ClaimView,
    /// How it is known that it belongs to the row: `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: Certainty,
    /// Its words; empty where the page shows none.
    pub(crate) words: Vec<ClaimView>,
}

/// What stands beside a drawing.
#[derive(Serialize)]
pub(crate) struct BesideView {
    /// What such things are called, all of them.
    pub(crate) label: String,
    /// The things.
    pub(crate) items: Vec<BesideItemView>,
}

/// Something beside a drawing.
#[derive(Serialize)]
pub(crate) struct BesideItemView {
    /// Its words.
    pub(crate) words: Vec<ClaimView>,
    /// The words that these are a translation of; empty where they are not.
    pub(crate) original: Vec<ClaimView>,
    /// The entry that it belongs to.
    pub(crate) owner: LinkView,
}

/// Rows, each with its items.
#[derive(Serialize)]
pub(crate) struct ChipsView {
    /// What the rows are, one of them.
    pub(crate) heading: String,
    /// What the items are called, all of them.
    pub(crate) items: String,
    /// What a star means; null where there is none.
    pub(crate) star: Option<TextView>,
    /// The rows that have items, those with most first.
    pub(crate) rows: Vec<ChipsRowView>,
    /// Those without, of those with a star.
    pub(crate) starred_empty: Vec<ClaimView>,
}

/// A row with its items.
#[derive(Serialize)]
pub(crate) struct ChipsRowView {
    /// What it is.
    pub(crate) header: ClaimView,
    /// Whether it has a star.
    pub(crate) star: bool,
    /// The items.
    pub(crate) chips: Vec<ChipView>,
}

/// An item of a row.
#[derive(Serialize)]
pub(crate) struct ChipView {
    /// What it is called, and where it stands.
    pub(crate) name: ClaimView,
    /// How it is known that it belongs to the row: `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: Certainty,
    /// What else is said of it, in words.
    pub(crate) facts: Vec<TextView>,
}

/// Rows by years.
#[derive(Serialize)]
pub(crate) struct YearsView {
    /// What the rows are called.
    pub(crate) heading: String,
    /// The years, in order.
    pub(crate) years: Vec<String>,
    /// What the facts at the end of a row are called.
    pub(crate) facts: Vec<String>,
    /// What the marks say of whether it came about: `yes`, `unknown`, `no`.
    pub(crate) happened: Vec<&'static str>,
    /// The rows.
    pub(crate) rows: Vec<YearsRowView>,
}

/// A row by years.
#[derive(Serialize)]
pub(crate) struct YearsRowView {
    /// What it is.
    pub(crate) header: Vec<ClaimView>,
    /// What stands in each year.
    pub(crate) cells: Vec<Vec<YearMarkView>>,
    /// What is said of it.
    pub(crate) facts: Vec<Vec<ClaimView>>,
}

/// Something that stands in a row in a year.
#[derive(Serialize, Clone)]
pub(crate) struct YearMarkView {
    /// What it is called, and where it stands.
    pub(crate) name: ClaimView,
    /// When, in words.
    pub(crate) date: String,
    /// `yes`, `no` or `unknown`: whether it came about; `unknown` was planned.
    pub(crate) happened: &'static str,
    /// Whether it begins in the year; else it goes on from before.
    pub(crate) begins: bool,
    /// Whether it ends in the year; else it goes on.
    pub(crate) ends: bool,
}
