//! `source-not-used`: a source that nothing in the bank is taken from.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::link::ties;
use crate::place::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "source-not-used", severity: Severity::Note };

/// Reports every source that nothing points at.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    if site.entries.iter().any(|entry| !entry.original.sound) {
        // What that entry refers to, nobody knows.
        return;
    }
    let Some((provenance, _)) = site.schemas.provenance() else { return };
    let used = ties::pointed_at(site);
    for (entry, used) in site.entries.iter().zip(used) {
        if entry.collection == provenance && !used && entry.is_listed() {
            let span = Span::new(&entry.original.path, 0..3);
            let id = entry.original.name.id.as_str();
            diagnostics.push(Diagnostic::new(&RULE, &span).arg("id", id));
        }
    }
}
