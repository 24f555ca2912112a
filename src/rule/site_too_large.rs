//! `site-too-large`: pages that grow faster than the bank.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "site-too-large", severity: Severity::Error };

/// Reports that there would be more than there may be: `pages` or a `view` of so many bytes, or so many `aliases` of
/// an entry or of the `bank`.
pub(crate) fn site_too_large(span: &Span, problem: &str, most: u64) -> Diagnostic {
    let most = if matches!(problem, "pages" | "view") { most / 1_000 } else { most };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    Diagnostic::new(&RULE, span).arg("problem", problem).arg("most", most)
}
