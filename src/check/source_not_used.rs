//! # source-not-used
//!
//! Nothing in the bank refers to an entry of the collection of sources, or links to it.
//!
//! ## Why
//!
//! Either a fact has lost its source, or the source can go.
//!
//! ## Bad
//!
//! ```bank
//! === content/books/atlas.md
//! ---
//! title: An atlas of birds
//! ---
//! ```
//!
//! ```diagnostics
//! note[source-not-used]: Nothing in the bank is taken from the source “atlas”
//!  --> content/books/atlas.md:1:1
//!   |
//! 1 | ---
//!   | ^^^
//!   |
//!   = help: Refer to it where it was used, or remove it.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/books/atlas.md
//! ---
//! title: An atlas of birds
//! ---
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide, atlas]
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::link::ties;
use crate::place::Span;

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
            diagnostics.push(Diagnostic::new(rules::SOURCE_NOT_USED, &span).arg("id", id));
        }
    }
}
