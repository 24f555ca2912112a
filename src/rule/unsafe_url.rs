//! `unsafe-url`: an address of a kind that can do harm.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unsafe-url", severity: Severity::Error };

/// Reports an address.
pub(crate) fn unsafe_url(span: &Span, url: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("url", url)
}
