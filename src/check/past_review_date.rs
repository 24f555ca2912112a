//! # past-review-date
//!
//! The day in `review_by` has passed.
//!
//! ## Why
//!
//! Somebody decided that the entry cannot be relied on for longer without being looked at. A contact, a law
//! or a figure may no longer hold.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! review_by: 2026-06-30
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! warning[past-review-date]: The entry should have been looked at by 2026-06-30
//!  --> content/birds/owl.md:3:12
//!   |
//! 3 | review_by: 2026-06-30
//!   |            ^^^^^^^^^^
//!   |
//!   = help: See whether it still holds, and set a new day.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! review_by: 2027-06-30
//! sources: [guide]
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;

/// Reports every entry whose day has passed.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for entry in &site.entries {
        if let Some((day, span)) = &entry.original.keys.review_by
            && *day < site.date
        {
            diagnostics
                .push(Diagnostic::new(rules::PAST_REVIEW_DATE, span).arg("day", day.to_string()));
        }
    }
}
