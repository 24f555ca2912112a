//! # duplicate-title
//!
//! Two entries of a collection have the same title.
//!
//! ## Why
//!
//! In lists and in search nobody can tell them apart; often the same thing was written twice.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Golden eagle
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! warning[duplicate-title]: Another entry has the same title, “Golden eagle”
//!  --> content/birds/owl.md:2:8
//!   |
//! 2 | title: Golden eagle
//!   |        ^^^^^^^^^^^^
//!   |
//!  ::: content/birds/eagle.md:2:8
//!   |
//! 2 | title: Golden eagle
//!   |        ------------ first here
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::place::Span;
use std::collections::BTreeMap;

/// Reports every entry whose title another entry of its collection had before.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(usize, String), &Span> = BTreeMap::new();
    for entry in &site.entries {
        let claims = &entry.answer(site.collection(entry).title).claims;
        let (Some(claim), Some(title)) =
            (claims.first(), entry.answer(site.collection(entry).title).text())
        else {
            continue;
        };
        let key = (entry.collection, title.to_lowercase());
        if let Some(first) = seen.get(&key) {
            let finding = Diagnostic::new(rules::DUPLICATE_TITLE, &claim.span).arg("title", title);
            diagnostics.push(finding.label(first, "label-first"));
        } else {
            seen.insert(key, &claim.span);
        }
    }
}
