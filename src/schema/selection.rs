//! Which items of a collection are looked at: entries, or the records in one of their fields, and what must
//! hold of them. `query` finds them.

use crate::schema::axis::Axis;
use crate::span::Span;
use jiff::civil;

/// Some items of a collection.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selection {
    /// Index of the field whose records are the items; without it, the entries are.
    pub(crate) records: Option<usize>,
    /// What must hold of them, all of it.
    pub(crate) filters: Vec<Filter>,
}

/// What must hold of an item.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    /// Of what.
    pub(crate) axis: Axis,
    /// The test that one of the values has to pass.
    pub(crate) test: Test,
    /// Where the value is written.
    pub(crate) span: Span,
}

/// A test of a value. It knows no language: an entry in translation passes what its original does.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Test {
    /// Its id is this.
    Is(String),
    /// It is a number within these bounds, both included. A number that is itself a bound or a guess counts
    /// as what is written.
    Number(Option<f64>, Option<f64>),
    /// It is a date of which some day is within these days, both included.
    Date(Option<civil::Date>, Option<civil::Date>),
}
