//! Which items of a collection are looked at: entries, or the records in one of their fields, and what must
//! hold of them. `query` finds them.

use crate::date::Date;
use crate::kind::answer::Value;
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
}

/// A test of a value. It knows no language: an entry in translation passes what its original does.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Test {
    /// Its id is one of these, each with the place where it is written.
    OneOf(Vec<(String, Span)>),
    /// It is a number within these bounds, both included. A number that is itself a bound or a guess counts
    /// as what is written.
    Number(Option<f64>, Option<f64>),
    /// It is a date of which some day is within these days, both included.
    Date(Option<civil::Date>, Option<civil::Date>),
}

impl Test {
    /// Whether a value passes.
    pub(crate) fn holds(&self, value: &dyn Value) -> bool {
        match self {
            Test::OneOf(ids) => {
                value.id().is_some_and(|known| ids.iter().any(|(id, _)| known == *id))
            }
            Test::Number(from, to) => value.number().is_some_and(|number| {
                let number = number.value;
                from.is_none_or(|from| from <= number) && to.is_none_or(|to| number <= to)
            }),
            Test::Date(from, to) => value.date().is_some_and(|date| overlaps(date, *from, *to)),
        }
    }
}

/// Whether some day of a date is within these.
fn overlaps(date: Date, from: Option<civil::Date>, to: Option<civil::Date>) -> bool {
    let (first, last) = date.bounds();
    let begins = to.is_none_or(|to| first.is_none_or(|first| first <= to));
    begins && from.is_none_or(|from| last.is_none_or(|last| from <= last))
}
