//! Which entries have no page of their own, and where they stand instead: on a page of the list of their
//! collection, in each language.

use crate::address::addresses::Addresses;
use crate::link::cited_source::{Citation, Citations};
use crate::link::inbound;
use crate::link::site::{Catalog, Entry, EntryIndex, RelationIndex};
use crate::parse::doc::Doc;
use crate::path::Url;
use crate::schema::own_page::OwnPage;
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

/// Who refers to an entry: by language, then by relation.
type Referrers = [BTreeMap<RelationIndex, Vec<EntryIndex>>];

/// The entries without a page of their own, each with the address of the page that it stands on, by language.
pub(super) fn anchored(
    site: &Catalog,
    lists: &[Vec<Vec<EntryIndex>>],
    referrers: &[Vec<BTreeMap<RelationIndex, Vec<EntryIndex>>>],
    citations: &Citations,
) -> BTreeMap<EntryIndex, Vec<Url>> {
    let mut anchored = BTreeMap::new();
    let rests_on = passages(site, citations);
    for (collection, lists) in site.schemas.collections.iter().zip(lists) {
        let OwnPage::Some(reasons) = &collection.own_page else { continue };
        let by: Vec<RelationIndex> =
            reasons.referred.iter().flat_map(|by| inbound::relations(site, by)).collect();
        for (language, list) in site.config.languages.iter().zip(lists) {
            for (place, index) in list.iter().enumerate() {
                let (entry, referrers) = (&site.entries[*index], &referrers[*index]);
                let known =
                    reasons.having.iter().any(|field| entry.answer(*field).value().is_some());
                let referred = by.iter().any(|by| referrers[0].contains_key(by));
                let filters = &reasons.selection.filters;
                let holds = !filters.is_empty() && filters.iter().all(|one| entry.passes(one));
                let least = reasons.passages.map(NonZeroUsize::get);
                let many = least.is_some_and(|least| rests_on[*index] >= least);
                let is_cited = citations.contains_key(index);
                let answers = known || referred || holds || many;
                if answers || is_cited || needs_page(site, entry, referrers) {
                    continue;
                }
                let number = place / collection.page_size + 1;
                let addresses = Addresses::new(&site.config, &site.locales);
                let page = addresses.list(collection, language, number);
                anchored.entry(*index).or_insert_with(Vec::new).push(page);
            }
        }
    }
    anchored
}

/// For each entry, on how many passages of sources something rests that is known of it.
fn passages(site: &Catalog, citations: &Citations) -> Vec<usize> {
    let mut counts = vec![0; site.entries.len()];
    for passage in citations.values().flat_map(|source| &source.passages) {
        let known = passage.citations.iter().filter(|citation| is_known(site, citation));
        for entry in known.map(|citation| citation.entry).collect::<BTreeSet<_>>() {
            counts[entry] += 1;
        }
    }
    counts
}

/// Whether the claim that rests on a passage says something, and not that nothing is known.
fn is_known(site: &Catalog, citation: &Citation) -> bool {
    let answers = &site.entries[citation.entry].original.answers;
    let outer = &answers[citation.field].claims[citation.claim];
    let inner = citation.inner.zip(outer.record());
    let claim =
        inner.map_or(outer, |((field, claim), record)| &record.answers[field].claims[claim]);
    claim.value.known().is_some()
}

/// Whether an entry shows what only a page can: a view, a text with addresses of its own inside, or a list
/// that goes on from page to page.
fn needs_page(site: &Catalog, entry: &Entry, referrers: &Referrers) -> bool {
    let goes_on = |(relation, list): (&RelationIndex, &Vec<EntryIndex>)| {
        let from = site.relations[*relation].collection;
        list.len() > site.schemas.collections[from].page_size
    };
    entry.original.keys.view.is_some()
        || entry.docs.iter().any(|(doc, _)| is_divided(doc))
        || referrers.iter().flatten().any(goes_on)
}

/// Whether a text of a document has headings or footnotes.
fn is_divided(doc: &Doc) -> bool {
    inbound::texts(doc).any(|text| !text.headings.is_empty() || text.has_notes)
}
