//! `accessibility-statement`: a statement on accessibility that lacks an item or is old.

use crate::config::accessibility::{Accessibility, ITEMS, STATEMENT};
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule =
    Rule { name: "accessibility-statement", severity: Severity::Warning };

/// Months after which an assessment is old.
const MONTHS: i32 = 12;

/// Reports every item that is missing, where the site has a statement or says something of one.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let shown = site.listings.iter().find(|(_, view)| view.kind == STATEMENT);
    let page = shown.map(|(page, _)| Span::top(&site.entries[*page].original.path));
    let said = site.config.accessibility.as_ref();
    let Some(span) = said.and_then(|said| said.span.clone()).or(page) else { return };
    let none = Accessibility::default();
    let said = said.unwrap_or(&none);
    for item in ITEMS.iter().filter(|item| said.lacks(item)) {
        diagnostics.push(Diagnostic::new(&RULE, &span).arg("item", *item));
    }
    let oldest = site.date.checked_sub(jiff::Span::new().months(MONTHS)).unwrap_or(site.date);
    if said.assessed.is_some_and(|day| day < oldest) {
        diagnostics.push(Diagnostic::new(&RULE, &span).arg("item", "old"));
    }
}
