//! `unused-allow`: a finding that is allowed and does not occur. Only `merge` can know.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unused-allow", severity: Severity::Warning };

/// Reports the name of the rule that is allowed.
pub(super) fn unused_allow(span: &Span, rule: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("name", rule)
}
