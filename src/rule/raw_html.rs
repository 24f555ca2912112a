//! `raw-html`: HTML in Markdown.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "raw-html", severity: Severity::Error };

/// Reports a tag, by its beginning. Comments are left out without a word.
pub(crate) fn raw_html(span: &Span, html: &str) -> Option<Diagnostic> {
    let trimmed = html.trim();
    let inner = trimmed.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let comment = inner.is_some_and(|inner| !inner.contains("-->"));
    let shown: String = trimmed.chars().take(40).collect();
    (!comment).then(|| Diagnostic::new(&RULE, span).arg("html", shown))
}
