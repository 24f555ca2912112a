//! # entry-without-source
//! The collection has a field `as: source`, and neither that field nor any value of the entry names one.
//!
//! A bank is believed because it says where it knows things from.
//!
//! Bad: an example with text and no `sources`.
//! Good: `sources: [{value: s0, place: rad 47}]`, or `sources: unknown` where it was looked for.

use crate::diagnostic::{Diagnostic, rules};
use crate::link::site::{Site, Via};
use crate::place::Span;
use crate::schema::field::Meaning;

/// Tells every entry that could name a source and does not.
pub(super) fn check(site: &Site, told: &mut Vec<Diagnostic>) {
    for entry in &site.entries {
        let Some((field, declared)) = site.collection(entry).meaning(Meaning::Source) else {
            continue;
        };
        let named = entry
            .references
            .iter()
            .any(|reference| site.relations[reference.relation].via == Via::Source);
        if !named
            && !declared.required
            && entry.answer(field).claims.is_empty()
            && entry.original.sound
        {
            let span = Span::new(&entry.original.path, 0..3);
            told.push(
                Diagnostic::new(rules::ENTRY_WITHOUT_SOURCE, &span)
                    .arg("field", declared.id.as_str()),
            );
        }
    }
}
