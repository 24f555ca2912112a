//! `broken-anchor`: a link to a heading or record that is not there.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "broken-anchor", severity: Severity::Error };

/// Reports the part behind `#` of a link or reference; `near` is the one that was probably meant, and what to
/// write for it where, if that is known.
pub(crate) fn broken_anchor(
    span: &Span,
    anchor: &str,
    near: Option<&str>,
    instead: Option<(Span, String)>,
) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, span).arg("anchor", anchor).suggestion(near);
    finding.fix(instead.map(|(place, written)| Fix::replace(&place, written)))
}
