//! A figure that a collection declares: which items are looked at, and what of them is counted.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Domain;
use crate::kind::field::Field;
use crate::language::{Languages, Translated};
use crate::rule::invalid_schema::invalid_schema;
use crate::schema::axis::{Axis, Scope, records_field};
use crate::schema::condition;
use crate::schema::referrer::Referrer;
use crate::schema::selection::Selection;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;

/// A figure about a collection.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    /// The items that are looked at.
    pub(crate) selection: Selection,
    /// What of them is counted.
    pub(crate) measure: Measure,
    /// What it is called.
    pub(crate) label: Translated<String>,
    /// What it is called where it is 1.
    pub(crate) one: Translated<String>,
}

/// What is counted.
#[derive(Clone, Debug)]
pub(crate) enum Measure {
    /// The items themselves.
    Items,
    /// Different values of a field.
    Distinct(Axis),
    /// Items that know a field.
    Having(Axis),
    /// The sum of a field of numbers.
    Sum(Axis),
    /// The least number or first date.
    Least(Axis),
    /// The greatest number or last date.
    Greatest(Axis),
    /// Entries that something else refers to.
    Referred(Referrer),
}

impl Measure {
    /// The axis that is measured.
    pub(crate) fn axis(&self) -> Option<Axis> {
        match self {
            Measure::Items | Measure::Referred(_) => None,
            Measure::Distinct(axis)
            | Measure::Having(axis)
            | Measure::Sum(axis)
            | Measure::Least(axis)
            | Measure::Greatest(axis) => Some(*axis),
        }
    }
}

/// A measure of an axis by its key, with what it asks of the values of the field.
type OfAxis = (&'static str, fn(Axis) -> Measure, Needs);

/// What a measure asks of the values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    Numbers,
    Order,
}

/// The measures of an axis.
const MEASURES: &[OfAxis] = &[
    ("distinct", Measure::Distinct, Needs::Nothing),
    ("having", Measure::Having, Needs::Nothing),
    ("sum", Measure::Sum, Needs::Numbers),
    ("least", Measure::Least, Needs::Order),
    ("greatest", Measure::Greatest, Needs::Order),
];

/// What is looked at, and what of it is counted.
type Measured = (Selection, Measure);

/// Reads the `counts` of a declaration.
pub(super) fn read(
    node: &Node,
    declared: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<Count> {
    node.items().iter().filter_map(|item| count(item, declared, languages, diagnostics)).collect()
}

fn count(
    item: &Node,
    declared: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Count> {
    let mut keys = Fields::of(item, invalid_schema, diagnostics);
    let label = keys.translated("label", languages, diagnostics);
    let one = keys.translated("one", languages, diagnostics);
    let measured = measured(&mut keys, declared, false, diagnostics);
    let span = keys.span.clone();
    keys.finish(diagnostics);
    if measured.is_none() {
        diagnostics.push(invalid_schema(&span, "count", ""));
    }
    let (selection, measure) = measured??;
    Some(Count { selection, measure, label, one })
}

/// Takes what a figure looks at and counts. `None` where nothing says what to count, `Some(None)` where
/// what does cannot be found, which is reported. `plainly`: the items alone are enough to count.
pub(crate) fn measured(
    keys: &mut Fields<'_>,
    declared: &[Field],
    plainly: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Measured>> {
    let records = match keys.take("records") {
        Some(node) => {
            let name = node.text().unwrap_or_default();
            let Some(found) = records_field(declared, name, &node.span, diagnostics) else {
                // What is asked of the records cannot be looked up either.
                for key in MEASURES.iter().map(|measure| measure.0).chain(["where", "referred"]) {
                    keys.take(key);
                }
                return Some(None);
            };
            Some(found)
        }
        None => None,
    };
    let scope = Scope::new(declared, records);
    let says_what = plainly || records.is_some() || keys.take("where").is_some();
    let conditions = condition::read(keys, diagnostics);
    let filters = conditions.iter().filter_map(|one| one.resolve(scope, diagnostics)).collect();
    let mut measures = Vec::new();
    for measure in MEASURES {
        let node = keys.take(measure.0);
        measures.extend(node.map(|node| of_axis(measure, node, scope, diagnostics)));
    }
    let referred = keys.take("referred").is_some();
    let referrer = Referrer::take(keys, "referred", diagnostics);
    let measure = match (measures.pop(), measures.is_empty(), referred) {
        (Some(measure), true, false) => measure,
        (None, _, true) if records.is_none() => referrer.map(Measure::Referred),
        (None, _, false) if says_what => Some(Measure::Items),
        _ => return None,
    };
    Some(measure.map(|measure| (Selection { records, filters }, measure)))
}

/// A measure of the axis that a value names. What cannot be measured so is reported.
fn of_axis(
    (_, measure, needs): &OfAxis,
    node: &Node,
    scope: Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Measure> {
    let name = node.text().unwrap_or_default();
    let axis = scope.find(name, &node.span, diagnostics)?;
    let domain = scope.field(axis).map(|field| field.kind.domain());
    let lacking = match (needs, domain) {
        (Needs::Nothing, _)
        | (Needs::Order, Some(Domain::Number | Domain::Date))
        | (Needs::Numbers, Some(Domain::Number)) => None,
        (Needs::Numbers, _) => Some("numbers"),
        (Needs::Order, _) => Some("numbers-or-dates"),
    };
    if let Some(expected) = lacking {
        diagnostics.push(invalid_schema(&node.span, expected, name));
        return None;
    }
    Some(measure(axis))
}
