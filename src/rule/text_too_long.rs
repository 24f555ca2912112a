//! `text-too-long`: a text that is longer than the schema allows.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "text-too-long", severity: Severity::Error };

/// Reports a text with more characters than its field may have.
pub(crate) fn text_too_long(
    span: &Span,
    name: &str,
    text: &str,
    max: Option<usize>,
) -> Option<Diagnostic> {
    let length = text.chars().count();
    let max = max.filter(|max| length > *max)?;
    let finding = Diagnostic::new(&RULE, span).arg("name", name);
    Some(finding.arg("length", length).arg("max", max))
}
