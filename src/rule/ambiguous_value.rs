//! `ambiguous-value`: a word that other programs do not read as text.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "ambiguous-value", severity: Severity::Warning };

/// Words that YAML 1.1, which many programs read, takes for truth values.
const WORDS: &[&str] = &["false", "n", "no", "off", "on", "true", "y", "yes"];

/// Reports a text that is written without quotation marks, if it is such a word.
pub(crate) fn ambiguous_value(span: &Span, text: &str) -> Option<Diagnostic> {
    let ambiguous = WORDS.iter().any(|known| known.eq_ignore_ascii_case(text));
    let quoted = || Fix::replace(span, format!("\"{text}\"")).safe();
    ambiguous.then(|| Diagnostic::new(&RULE, span).arg("value", text).fix(quoted()))
}
