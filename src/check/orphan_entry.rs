//! # orphan-entry
//!
//! Nothing points at an entry and it points at nothing: no reference, no link, no menu. For an ordinary
//! page it is enough that nothing points at it. Collections without any references are left alone.
//!
//! ## Why
//!
//! A reader only finds it by looking for it. A page that no menu and no text leads to is found by nobody.
//!
//! ## Bad
//!
//! ```bank
//! === content/pages/about.md
//! ---
//! title: About the birds
//! ---
//! ```
//!
//! ```diagnostics
//! note[orphan-entry]: No menu and no text leads to this page
//!  --> content/pages/about.md:1:1
//!   |
//! 1 | ---
//!   | ^^^
//!   |
//!   = help: Link to it from where it is of use.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/pages/about.md
//! ---
//! title: About the birds
//! ---
//! === content/pages/index.md
//! ---
//! title: Birds
//! ---
//! Read [about the birds](about.md).
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::{Site, Via};
use crate::link::ties;
use crate::place::Span;

/// Reports every entry that is tied to nothing, of the collections that could be.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    if site.entries.iter().any(|entry| !entry.original.sound) {
        // What that entry refers to, nobody knows.
        return;
    }
    let pointed_at = ties::pointed_at(site);
    let can_refer = can_refer(site);
    for (index, (entry, pointed_at)) in site.entries.iter().zip(pointed_at).enumerate() {
        let collection = site.collection(entry);
        let links = || {
            let texts = entry.docs.iter().flat_map(|(doc, _)| ties::texts(doc));
            texts.flat_map(|text| &text.links).any(|link| ties::target(site, link).is_some())
        };
        // A page is found by what points at it; an entry is found in its list, and by its ties.
        let refers = || !site.references[index].is_empty() || links();
        let tied = pointed_at || (!collection.is_pages() && refers());
        if !tied && (collection.is_pages() || can_refer[entry.collection]) && entry.is_listed() {
            let span = Span::new(&entry.original.path, 0..3);
            let kind = if collection.is_pages() { "page" } else { "entry" };
            diagnostics.push(Diagnostic::new(rules::ORPHAN_ENTRY, &span).arg("kind", kind));
        }
    }
}

/// For each collection, whether a field leads from it or to it.
fn can_refer(site: &Site) -> Vec<bool> {
    let mut can = vec![false; site.introductions.len()];
    for relation in site.relations.iter().filter(|relation| relation.via != Via::Source) {
        can[relation.collection] = true;
        let target = site.relation_field(relation).and_then(|field| field.target());
        if let Some((to, _)) = target.and_then(|id| site.schemas.find(id)) {
            can[to] = true;
        }
    }
    can
}
