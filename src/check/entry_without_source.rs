//! # entry-without-source
//!
//! The collection has a field `as: source`, and neither that field nor any value of the entry names one.
//!
//! ## Why
//!
//! A bank is believed because it says where it knows things from. Where somebody looked and found none,
//! `unknown` says so.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! group: eagle
//! ---
//! ```
//!
//! ```diagnostics
//! warning[entry-without-source]: No source is named
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^^^
//!   |
//!   = help: Fill in sources, or write sources: unknown if you looked and found none.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! group: eagle
//! sources: unknown
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::kind::field::Meaning;
use crate::link::site::{Site, Via};
use crate::place::Span;

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
            diagnostics.push(
                Diagnostic::new(rules::ENTRY_WITHOUT_SOURCE, &span)
                    .arg("field", declared.id.as_str()),
            );
        }
    }
}
