//! `where: {field: value}`, `where: {field: [one, other]}` and `where: {field: {from: …, to: …}}`, in the declarations of views and figures
//! → [`Filter`]s. What could never hold is reported.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::kind::field::Domain;
use crate::rule::unknown_value::unknown_value;
use crate::rule::wrong_value::wrong_value;
use crate::schema::axis::Scope;
use crate::schema::selection::{Filter, Test};
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;

/// A condition as it is written.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    /// Id of the field, and where it stands.
    field: (String, Span),
    /// What its values are compared with.
    wanted: Wanted,
    /// Where that stands.
    span: Span,
}

/// What a condition is when it is found.
type Resolved<T> = Result<T, Box<Diagnostic>>;

/// What values are compared with, as it is written.
#[derive(Clone, Debug)]
enum Wanted {
    /// One of these values, as entries write them.
    Values(Vec<(String, Span)>),
    /// From the one to the other, each with its place.
    Range(Option<(String, Span)>, Option<(String, Span)>),
}

/// Takes the conditions, all of which must hold. What is no map of texts or ranges is reported.
pub(crate) fn read(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (key, node) in fields.map("where", diagnostics) {
        let wanted = if node.map().is_some() {
            range(node, diagnostics)
        } else {
            let value = |item: &Node| Some((item.text()?.to_owned(), item.span.clone()));
            let values: Option<Vec<_>> = node.items().iter().map(value).collect();
            let Some(values) = values.filter(|values| !values.is_empty()) else {
                diagnostics.push(fields.wrong(node, "text"));
                continue;
            };
            Wanted::Values(values)
        };
        let field = (key.name.clone(), key.span.clone());
        conditions.push(Condition { field, wanted, span: node.span.clone() });
    }
    conditions
}

fn range(node: &Node, diagnostics: &mut Diagnostics) -> Wanted {
    let mut keys = Fields::of(node, wrong_value, diagnostics);
    let mut bound = |name| {
        let span = keys.take(name)?.span.clone();
        Some((keys.text(name, diagnostics)?, span))
    };
    let (from, to) = (bound("from"), bound("to"));
    keys.finish(diagnostics);
    Wanted::Range(from, to)
}

impl Condition {
    /// Finds the field, and what its values are compared with.
    pub(crate) fn resolve(
        &self,
        scope: Scope<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Filter> {
        let axis = scope.find(&self.field.0, &self.field.1, diagnostics)?;
        // An entry itself is compared by its id.
        let domain = scope.field(axis).map_or(Domain::Text, |field| field.kind.domain());
        let test = match &self.wanted {
            Wanted::Values(values) => {
                let found = values.iter().map(|(text, span)| value(text, span, domain));
                found.collect::<Resolved<_>>().map(Test::OneOf)
            }
            Wanted::Range(from, to) => range_test(from.as_ref(), to.as_ref(), &self.span, domain),
        };
        match test {
            Ok(test) => Some(Filter { axis, test }),
            Err(finding) => {
                diagnostics.push(*finding);
                None
            }
        }
    }
}

/// The identity of a value that is written, and where; a finding where no value could be so.
fn value(written: &str, span: &Span, domain: Domain<'_>) -> Resolved<(String, Span)> {
    if let Some(known) = domain.ids().filter(|known| !known.contains(&written)) {
        return Err(Box::new(unknown_value(written, span, known, None, str::to_owned)));
    }
    let id = match domain {
        Domain::Choices(_) | Domain::Truth | Domain::Entries(_) | Domain::Text => {
            written.to_owned()
        }
        Domain::Number => number(written, span)?.to_string(),
        Domain::Date => date(written, span)?.edtf(),
        Domain::Open => return Err(wrong(span, "comparable", written)),
    };
    Ok((id, span.clone()))
}

type RangeEnd<'a> = Option<&'a (String, Span)>;

fn range_test(
    from: RangeEnd<'_>,
    to: RangeEnd<'_>,
    span: &Span,
    domain: Domain<'_>,
) -> Result<Test, Box<Diagnostic>> {
    if from.is_none() && to.is_none() {
        return Err(wrong(span, "range-bounds", ""));
    }
    match domain {
        Domain::Number => {
            let read =
                |bound: RangeEnd<'_>| bound.map(|(text, span)| number(text, span)).transpose();
            Ok(Test::Number(read(from)?, read(to)?))
        }
        Domain::Date => {
            let read = |bound: RangeEnd<'_>| bound.map(|(text, span)| date(text, span)).transpose();
            let (from, to) = (read(from)?, read(to)?);
            Ok(Test::Date(
                from.and_then(|date| date.bounds().0),
                to.and_then(|date| date.bounds().1),
            ))
        }
        Domain::Open | Domain::Text | Domain::Choices(_) | Domain::Entries(_) | Domain::Truth => {
            Err(wrong(span, "no-range", ""))
        }
    }
}

fn number(written: &str, span: &Span) -> Result<f64, Box<Diagnostic>> {
    let number = written.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| wrong(span, "number", written))
}

fn date(written: &str, span: &Span) -> Result<Date, Box<Diagnostic>> {
    Date::parse(written).ok_or_else(|| wrong(span, "date", written))
}

fn wrong(span: &Span, expected: &str, value: &str) -> Box<Diagnostic> {
    Box::new(wrong_value(span, expected, value))
}
