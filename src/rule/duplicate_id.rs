//! `duplicate-id`: two records of an entry, or two footnotes of a text, with the same id.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "duplicate-id", severity: Severity::Error };

/// Reports the second record.
pub(crate) fn duplicate_record(span: &Span, id: &str, first: &Span) -> Diagnostic {
    finding(span, "record", id, first)
}

/// Reports the second footnote.
pub(crate) fn duplicate_footnote(span: &Span, label: &str, first: &Span) -> Diagnostic {
    finding(span, "footnote", label, first)
}

fn finding(span: &Span, kind: &str, id: &str, first: &Span) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("kind", kind).arg("id", id).label(first, "label-first")
}
