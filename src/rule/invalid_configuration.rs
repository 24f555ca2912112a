//! `invalid-configuration`: a value in `site.toml` that cannot be used.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "invalid-configuration", severity: Severity::Error };

/// Reports what is written where something else is expected.
pub(crate) fn invalid_configuration(span: &Span, expected: &str, written: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("expected", expected).arg("value", written)
}

/// Reports a theme that is not there; `near` is the one that was probably meant.
pub(crate) fn unknown_theme(span: &Span, name: &str, near: Option<&str>) -> Diagnostic {
    invalid_configuration(span, "theme", name).suggestion(near)
}
