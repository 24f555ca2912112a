//! `invalid-schema`: a declaration in `_collection.md` that cannot be used.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "invalid-schema", severity: Severity::Error };

/// Reports what is written where something else is expected.
pub(crate) fn invalid_schema(span: &Span, expected: &str, written: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("expected", expected).arg("value", written)
}
