//! `alias-shadows-page`: an old address at which there is a page.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "alias-shadows-page", severity: Severity::Error };

/// Reports an alias; `first` claimed the address before.
pub(crate) fn alias_shadows_page(span: &Span, address: &str, first: &Span) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("address", address).label(first, "label-first")
}
