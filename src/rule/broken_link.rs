//! `broken-link`: a link to a file that is not there.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "broken-link", severity: Severity::Error };

/// Reports a path; `near` is the one that was probably meant, and what to write for it where.
pub(crate) fn broken_link(
    span: &Span,
    path: &str,
    near: Option<&str>,
    instead: Option<(Span, String)>,
) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, span).arg("url", path).suggestion(near);
    finding.fix(instead.map(|(place, written)| Fix::replace(&place, written)))
}

/// Reports a link to a file that is not shown yet.
pub(crate) fn link_to_draft(span: &Span, path: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("url", path).arg("draft", "yes")
}
