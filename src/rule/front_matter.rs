//! `front-matter`: a file without front matter, or whose front matter is not closed.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "front-matter", severity: Severity::Error };

/// Reports a file that does not begin with `---`.
pub(crate) fn missing(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(&RULE, &Span::top(path)).arg("problem", "missing")
}

/// Reports the first `---` of a file that has no second one.
pub(crate) fn not_closed(span: &Span) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("problem", "not-closed")
}
