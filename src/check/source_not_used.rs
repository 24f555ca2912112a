//! `source-not-used`: a source that nothing in the bank is taken from.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::inbound;
use crate::link::site::Site;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "source-not-used", severity: Severity::Note };

/// Reports every source that nothing points at.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let Some(unread) = inbound::unread(site) else { return };
    let Some((provenance, _)) = site.schemas.provenance() else { return };
    let used = inbound::pointed_at(site);
    for (entry, used) in site.entries.iter().zip(used) {
        let id = entry.original.name.id.as_str();
        let named = || unread.iter().any(|text| text.contains(id));
        if entry.collection == provenance && !used && entry.is_listed() && !named() {
            let span = Span::new(&entry.original.path, 0..3);
            diagnostics.push(Diagnostic::new(&RULE, &span).arg("id", id));
        }
    }
}
