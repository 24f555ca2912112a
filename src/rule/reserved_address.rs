//! `reserved-address`: an address that the program keeps for itself.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "reserved-address", severity: Severity::Error };

/// Reports who wants such an address.
pub(crate) fn reserved_address(span: &Span, address: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("address", address)
}
