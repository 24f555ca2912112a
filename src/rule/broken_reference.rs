//! `broken-reference`: a reference to an entry, collection or record that is not there.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "broken-reference", severity: Severity::Error };

/// Where something is referred to.
#[derive(Clone, Copy)]
pub(crate) struct To<'a> {
    /// What is written there as its id.
    pub(crate) id: &'a str,
    /// The collection that it should be in; none where it is not an entry.
    pub(crate) collection: Option<&'a str>,
}

/// Reports an id; `near` is the one that was probably meant. With a record behind `#`, that stays.
pub(crate) fn broken_reference(
    span: &Span,
    to: To<'_>,
    near: Option<&str>,
    record: Option<&str>,
) -> Diagnostic {
    let instead = near.map(|near| match record {
        Some(record) => format!("{near}#{record}"),
        None => near.to_owned(),
    });
    finding(span, to).suggestion(near).fix(instead.map(|text| Fix::replace(span, text)))
}

/// Reports a reference to an entry that is not shown yet.
pub(crate) fn reference_to_draft(span: &Span, to: To<'_>) -> Diagnostic {
    finding(span, to).arg("draft", "yes")
}

/// Reports what should be the id of a collection.
pub(crate) fn unknown_collection(span: &Span, id: &str) -> Diagnostic {
    finding(span, To { id, collection: None })
}

fn finding(span: &Span, to: To<'_>) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, span).arg("id", to.id);
    finding.arg("collection", to.collection.unwrap_or("none"))
}
