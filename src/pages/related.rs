//! Entries that have something in common with an entry, and what. However large the bank is, only a
//! stretch of each list is looked at: a stretch of its own for each entry, so that pages differ.

use crate::language::Language;
use crate::link::site::{EntryIndex, Reference};
use crate::pages::context::Context;
use crate::view::entry_view::{ReasonView, RelatedView};

/// Candidates that one thing in common can bring.
const CANDIDATES: usize = 40;
/// Entries shown.
const SHOWN: usize = 6;

/// What an entry has in common with others of its collection, by the fields that are facets.
pub(crate) fn related(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> Vec<RelatedView> {
    let shared: Vec<(&Reference, usize)> = shared_references(context, index)
        .map(|reference| (reference, rarity(context, reference, language)))
        .collect();
    // Entry and number of what is shared, in one number: sorting them is most of the work.
    let mut found: Vec<u64> = Vec::with_capacity(shared.len() * CANDIDATES);
    for (number, (reference, _)) in shared.iter().enumerate() {
        let lists = &context.site.entries[reference.to].referrers[language.index()];
        let list = lists.get(&reference.relation).map_or(&[][..], Vec::as_slice);
        found.extend(stretch(list, index).map(|other| ((*other as u64) << 32) | number as u64));
    }
    found.sort_unstable();
    let (entry, number) =
        (|tie: u64| (tie >> 32) as usize, |tie: u64| (tie & 0xffff_ffff) as usize);
    let mut ranked: Vec<(usize, &[u64])> = Vec::with_capacity(SHOWN + 1);
    for ties in found.chunk_by(|one, other| entry(*one) == entry(*other)) {
        let weight = ties.iter().map(|tie| shared[number(*tie)].1).sum();
        // Among equals, the first in the bank stays first.
        let place = ranked.partition_point(|(other, _)| *other >= weight);
        if place < SHOWN {
            ranked.truncate(SHOWN - 1);
            ranked.insert(place, (weight, ties));
        }
    }
    let view = |(_, ties): (usize, &[u64])| {
        let references: Vec<&Reference> = ties.iter().map(|tie| shared[number(*tie)].0).collect();
        RelatedView {
            card: context.card(entry(ties[0]), language),
            reasons: reasons(context, &references, language),
        }
    };
    ranked.into_iter().map(view).collect()
}

fn shared_references<'s>(
    context: &Context<'s>,
    index: EntryIndex,
) -> impl Iterator<Item = &'s Reference> {
    let site = context.site;
    site.entries[index].references.iter().filter(move |reference| {
        let relation = &site.relations[reference.relation];
        site.relation_field(relation).is_some_and(|field| field.facet)
    })
}

/// The stretch of a list that an entry looks at, without the entry. Where it begins depends on the number
/// of the entry alone: lists are in an order of their own, so that to find the entry in one would mean to
/// read it all. The multiplication spreads numbers that lie close together over the whole list.
fn stretch(list: &[EntryIndex], index: EntryIndex) -> impl Iterator<Item = &EntryIndex> {
    let last = list.len().saturating_sub(CANDIDATES);
    let start = index.wrapping_mul(0x9e37_79b1) % (last + 1);
    list[start..].iter().take(CANDIDATES).filter(move |other| **other != index)
}

/// What few have in common binds more than what many have. In whole numbers, so that sums are exact.
fn rarity(context: &Context<'_>, reference: &Reference, language: Language) -> usize {
    let lists = &context.site.entries[reference.to].referrers[language.index()];
    let length = lists.get(&reference.relation).map_or(1, Vec::len).max(1);
    256 / (8 + usize::try_from(length.ilog2()).unwrap_or(0) * 4)
}

fn reasons(context: &Context<'_>, shared: &[&Reference], language: Language) -> Vec<ReasonView> {
    let mut reasons: Vec<ReasonView> = Vec::new();
    for reference in shared {
        let relation = &context.site.relations[reference.relation];
        let Some(field) = context.site.relation_field(relation) else { continue };
        let label = field.label.text(language);
        let to = &context.site.entries[reference.to];
        let title = to.title(context.site.collection(to), language);
        match reasons.iter_mut().find(|reason| reason.label == label) {
            Some(reason) if reason.titles.iter().any(|known| known.text == title.0) => {}
            Some(reason) => reason.titles.push(context.text(title, language)),
            None => {
                let titles = vec![context.text(title, language)];
                reasons.push(ReasonView { label: label.to_owned(), titles });
            }
        }
    }
    reasons
}
