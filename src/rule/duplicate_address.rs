//! `duplicate-address`: two things that claim the same address.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "duplicate-address", severity: Severity::Error };

/// Reports the second; `first` claimed the address before.
pub(crate) fn duplicate_address(span: &Span, address: &str, first: &Span) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("address", address).label(first, "label-first")
}
