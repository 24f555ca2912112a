//! `entry-without-source`: an entry that names no source.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::kind::field::Meaning;
use crate::link::site::{Site, Via};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "entry-without-source", severity: Severity::Warning };

/// Reports every entry that could name a source and does not.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (index, entry) in site.entries.iter().enumerate() {
        let Some((field, declared)) = site.collection(entry).meaning(Meaning::Source) else {
            continue;
        };
        let named = site.references[index]
            .iter()
            .any(|reference| site.relations[reference.relation].via == Via::Source);
        if !named
            && !declared.required
            && entry.answer(field).claims.is_empty()
            && entry.original.sound
        {
            let span = Span::new(&entry.original.path, 0..3);
            diagnostics.push(Diagnostic::new(&RULE, &span).arg("field", declared.id.as_str()));
        }
    }
}
