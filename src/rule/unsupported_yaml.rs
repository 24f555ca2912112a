//! `unsupported-yaml`: a feature of YAML that a bank has no use for.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unsupported-yaml", severity: Severity::Error };

/// Reports a feature: `alias`, `anchor`, `document`, `merge` or `tag`.
pub(crate) fn unsupported_yaml(span: &Span, feature: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("feature", feature)
}
