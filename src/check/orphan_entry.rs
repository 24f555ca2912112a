//! `orphan-entry`: an entry that nothing else is tied to.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::inbound;
use crate::link::site::{Site, Via};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "orphan-entry", severity: Severity::Note };

/// Reports every entry that is tied to nothing, of the collections that could be.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let Some(unread) = inbound::unread(site) else { return };
    let pointed_at = inbound::pointed_at(site);
    let can_refer = can_refer(site);
    for (index, (entry, pointed_at)) in site.entries.iter().zip(pointed_at).enumerate() {
        let collection = site.collection(entry);
        let links = || {
            let texts = entry.docs.iter().flat_map(|(doc, _)| inbound::texts(doc));
            texts.flat_map(|text| &text.links).any(|link| inbound::target(site, link).is_some())
        };
        // A page is found by what points at it; an entry is found in its list, and by its ties.
        let refers = || !site.references[index].is_empty() || links();
        let tied = pointed_at || (!collection.is_pages() && refers());
        let id = entry.original.name.id.as_str();
        let unknown = !entry.original.sound || unread.iter().any(|text| text.contains(id));
        let could_be = collection.is_pages() || can_refer[entry.collection];
        if !tied && !unknown && could_be && entry.is_listed() {
            let span = Span::new(&entry.original.path, 0..3);
            let kind = if collection.is_pages() { "page" } else { "entry" };
            diagnostics.push(Diagnostic::new(&RULE, &span).arg("kind", kind));
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
