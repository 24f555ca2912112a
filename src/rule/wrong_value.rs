//! `wrong-value`: a value of the wrong kind.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::path::is_slug;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "wrong-value", severity: Severity::Error };

/// Reports what is written where something else is expected.
pub(crate) fn wrong_value(span: &Span, expected: &str, written: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("expected", expected).arg("value", written)
}

/// Reports what cannot be a part of an address, with what could.
pub(crate) fn not_a_slug(span: &Span, written: &str) -> Diagnostic {
    let proposal = slug::slugify(written);
    let fix = is_slug(&proposal).then(|| Fix::replace(span, proposal.as_str()));
    wrong_value(span, "slug", written).arg("proposal", proposal.as_str()).fix(fix)
}
