//! `unused-footnote`: a footnote that nothing refers to.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unused-footnote", severity: Severity::Warning };

/// Reports a footnote.
pub(crate) fn unused_footnote(span: &Span, label: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("label", label)
}
