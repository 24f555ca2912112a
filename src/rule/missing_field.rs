//! `missing-field`: a required field that is not there.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "missing-field", severity: Severity::Error };

/// What belongs into a field.
pub(crate) enum Expected<'a> {
    /// An entry of the collection with this id.
    Reference(&'a str),
    /// One of these ids.
    Choice(Vec<&'a str>),
    /// Anything.
    Text,
}

/// Reports a key that is missing at a place.
pub(crate) fn missing_field(span: &Span, name: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("name", name)
}

/// Reports a field without an answer, with what belongs there; `fix` writes its key.
pub(crate) fn missing_answer(
    span: &Span,
    name: &str,
    expected: &Expected<'_>,
    fix: Option<Fix>,
) -> Diagnostic {
    let finding = missing_field(span, name).fix(fix);
    match expected {
        Expected::Reference(collection) => {
            finding.arg("value", "reference").arg("collection", *collection)
        }
        Expected::Choice(ids) => finding.arg("value", "choice").arg("choices", ids.join(", ")),
        Expected::Text => finding.arg("value", "text"),
    }
}
