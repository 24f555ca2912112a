//! `misleading-link-text`: a link that shows another address than its own.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "misleading-link-text", severity: Severity::Warning };

/// Reports the words of a link, and the host that it leads to.
pub(crate) fn misleading_link_text(span: &Span, text: &str, host: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("text", text).arg("host", host)
}
