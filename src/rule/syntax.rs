//! `syntax`: a file that is not valid YAML, TOML or Fluent.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "syntax", severity: Severity::Error };

/// Reports where reading ended and why: `colon`, `quote`, … as the messages list them.
pub(crate) fn syntax(span: &Span, problem: &str, detail: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("problem", problem).arg("detail", detail)
}
