//! `past-review-date`: an entry that should have been looked at again by now.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "past-review-date", severity: Severity::Warning };

/// Reports every entry whose day has passed.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for entry in &site.entries {
        if let Some((day, span)) = &entry.original.keys.review_by
            && *day < site.date
        {
            diagnostics.push(Diagnostic::new(&RULE, span).arg("day", day.to_string()));
        }
    }
}
