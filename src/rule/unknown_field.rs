//! `unknown-field`: a key or the name of a field that nobody declared.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unknown-field", severity: Severity::Error };

/// Reports a name that is none of those `known`, with the nearest of them to replace it.
pub(crate) fn unknown_field<'a>(
    written: &str,
    span: &Span,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    Diagnostic::new(&RULE, span)
        .arg("name", written)
        .arg("choices", known.join(", "))
        .suggest_instead(written, known)
}
