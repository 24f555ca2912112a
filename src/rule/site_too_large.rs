//! `site-too-large`: pages that grow faster than the bank.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "site-too-large", severity: Severity::Error };

/// Reports a site that would have more than so many bytes.
pub(crate) fn site_too_large(span: &Span, most: u64) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("most", usize::try_from(most / 1_000).unwrap_or(usize::MAX))
}
