//! `field-not-translated`: a field in a translation that the original decides.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "field-not-translated", severity: Severity::Error };

/// Reports the key; `lines` are those of the key and its value, where nothing else stands on them.
pub(crate) fn field_not_translated(key: &Span, name: &str, lines: Option<&Span>) -> Diagnostic {
    Diagnostic::new(&RULE, key).arg("name", name).fix(lines.map(Fix::remove))
}
