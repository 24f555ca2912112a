//! # duplicate-title
//! Two entries of a collection have the same title.
//!
//! In lists and in search nobody can tell them apart; often the same thing was written twice.
//!
//! Bad: two files with `title: Regionalt råd`.
//! Good: `title: Regionalt råd i Halland` and `title: Regionalt råd i Dalarna`.

use crate::diagnostic::{Diagnostic, rules};
use crate::link::site::Site;
use crate::place::Span;
use std::collections::BTreeMap;

/// Tells every entry whose title another entry of its collection had before.
pub(super) fn check(site: &Site, told: &mut Vec<Diagnostic>) {
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
            told.push(finding.label(first, "label-first"));
        } else {
            seen.insert(key, &claim.span);
        }
    }
}
