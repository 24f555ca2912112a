//! `template`: a template that cannot be read or filled in.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "template", severity: Severity::Error };

/// Reports a problem at its place in a template, or at what it was filled in for.
pub(crate) fn template(span: &Span, problem: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("problem", problem)
}
