//! # accessibility-statement
//!
//! The statement on accessibility lacks an item, or is old.
//!
//! ## Why
//!
//! Public bodies in Sweden and the EU must publish a statement with eleven items, and look at it again
//! every year. An item that is not there reads as if there were nothing to say.
//!
//! ## Bad
//!
//! ```bank
//! === site.toml
//! base_url = "https://example.org/"
//! languages = ["en", "sv"]
//! theme = "plain"
//! title = "Birds"
//! [accessibility]
//! body = "The society for birds"
//! service = "Birds"
//! compliance = "partial"
//! issues = "Some pictures have no text."
//! assessed = "2026-11-01"
//! updated = "2026-11-01"
//! method = "We tested it ourselves."
//! complaints = "https://www.digg.se/tdosanmalan"
//! burden = "Nothing."
//! outside = "Nothing."
//! ```
//!
//! ```diagnostics
//! warning[accessibility-statement]: The accessibility statement does not say where to give feedback (feedback)
//!  --> site.toml:5:1
//!   |
//! 5 | [accessibility]
//!   | ^^^^^^^^^^^^^^^
//!   |
//!   = help: Write it under [accessibility] in site.toml. Where there is nothing to say, say so.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === site.toml
//! base_url = "https://example.org/"
//! languages = ["en", "sv"]
//! theme = "plain"
//! title = "Birds"
//! [accessibility]
//! body = "The society for birds"
//! service = "Birds"
//! compliance = "partial"
//! issues = "Some pictures have no text."
//! assessed = "2026-11-01"
//! updated = "2026-11-01"
//! method = "We tested it ourselves."
//! feedback = "https://example.org/tell-us"
//! complaints = "https://www.digg.se/tdosanmalan"
//! burden = "Nothing."
//! outside = "Nothing."
//! ```

use crate::config::accessibility::{Accessibility, ITEMS};
use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::parse::keys::ViewKind;
use crate::place::Span;

/// Months after which an assessment is old.
const MONTHS: i32 = 12;

/// Reports every item that is missing, where the site has a statement or says something of one.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let shown = site.views.iter().find(|(_, view)| view.kind == ViewKind::Accessibility);
    let page = shown.map(|(page, _)| Span::top(&site.entries[*page].original.path));
    let said = site.config.accessibility.as_ref();
    let Some(span) = said.and_then(|said| said.span.clone()).or(page) else { return };
    let none = Accessibility::default();
    let said = said.unwrap_or(&none);
    for item in ITEMS.iter().filter(|item| said.lacks(item)) {
        diagnostics.push(Diagnostic::new(rules::ACCESSIBILITY_STATEMENT, &span).arg("item", *item));
    }
    let oldest = site.date.checked_sub(jiff::Span::new().months(MONTHS)).unwrap_or(site.date);
    if said.assessed.is_some_and(|day| day < oldest) {
        diagnostics.push(Diagnostic::new(rules::ACCESSIBILITY_STATEMENT, &span).arg("item", "old"));
    }
}
