//! `duplicate-title`: two entries of a collection with titles that look the same.

use crate::confusable::skeleton;
use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::span::Span;
use std::collections::BTreeMap;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "duplicate-title", severity: Severity::Warning };

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
        let key = (entry.collection, skeleton(title));
        if let Some(first) = seen.get(&key) {
            let finding = Diagnostic::new(&RULE, &claim.span).arg("title", title);
            diagnostics.push(finding.label(first, "label-first"));
        } else {
            seen.insert(key, &claim.span);
        }
    }
}
