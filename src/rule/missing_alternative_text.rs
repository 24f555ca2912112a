//! `missing-alternative-text`: an image without a text that says what it shows.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "missing-alternative-text", severity: Severity::Error };

/// Reports an image by its alternative text.
pub(crate) fn missing_alternative_text(span: &Span, text: &str) -> Option<Diagnostic> {
    text.trim().is_empty().then(|| Diagnostic::new(&RULE, span))
}
