//! `heading-skipped`: a heading that is more than one level below the one before it.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "heading-skipped", severity: Severity::Warning };

/// Reports a heading by its level and that of the one before it; `signs` are the `#` that it begins with.
pub(crate) fn heading_skipped(
    span: &Span,
    level: u8,
    before: u8,
    signs: &Span,
) -> Option<Diagnostic> {
    let proposal = "#".repeat(usize::from(before) + 1);
    let fix = (signs.start < signs.end).then(|| Fix::replace(signs, proposal.as_str()));
    let finding = || Diagnostic::new(&RULE, span).arg("level", usize::from(level));
    (level > before + 1).then(|| finding().arg("proposal", proposal.as_str()).fix(fix))
}
