//! `duplicate-key`: a key that stands twice in one map.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "duplicate-key", severity: Severity::Error };

/// Reports the second. `removal` is what goes with it; nothing is lost where it says what the first says.
pub(crate) fn duplicate_key(
    (span, name): (&Span, &str),
    first: &Span,
    removal: Option<&Span>,
    same: bool,
) -> Diagnostic {
    let fix = removal.map(Fix::remove).map(|fix| if same { fix.safe() } else { fix });
    Diagnostic::new(&RULE, span).arg("name", name).label(first, "label-first").fix(fix)
}
