//! `personal-data`: an address or number that belongs to a person, or a picture that says where it was taken.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "personal-data", severity: Severity::Warning };

/// Reports what belongs to a person: an `address`, an `identity` number, a `telephone` number or a `picture`.
pub(crate) fn personal_data(span: &Span, kind: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("kind", kind)
}
