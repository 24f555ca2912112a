//! `meaningless-link-text`: a link whose words do not say where it leads.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "meaningless-link-text", severity: Severity::Warning };

/// Reports the words of a link; `fault` is `empty`, `address` or `words`.
pub(crate) fn meaningless_link_text(span: &Span, fault: &str, text: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("fault", fault).arg("text", text)
}
