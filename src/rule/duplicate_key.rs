//! `duplicate-key`: a key that stands twice in one map.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "duplicate-key", severity: Severity::Error };

/// Reports the second.
pub(crate) fn duplicate_key(span: &Span, name: &str, first: &Span) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("name", name).label(first, "label-first")
}
