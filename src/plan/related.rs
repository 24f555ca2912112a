//! Entries that have something in common with an entry, and what. However large the bank is, only a
//! stretch of each list is looked at: the neighbours of the entry itself, so that entries differ.

use crate::language::Language;
use crate::link::site::{EntryIndex, Reference};
use crate::plan::context::Context;
use crate::plan::view::{ReasonView, RelatedView};
use std::collections::BTreeMap;

/// Candidates that one thing in common can bring.
const CANDIDATES: usize = 40;
/// Entries shown.
const SHOWN: usize = 6;

/// What an entry has in common with others of its collection, by the fields that are facets.
pub(super) fn related(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> Vec<RelatedView> {
    let mut scores: BTreeMap<EntryIndex, Vec<&Reference>> = BTreeMap::new();
    for reference in shared_references(context, index) {
        let target = &context.site.entries[reference.to];
        let lists = &target.referrers[language.index()];
        let Some(list) = lists.get(&reference.relation) else { continue };
        for other in neighbours(list, index) {
            scores.entry(*other).or_default().push(reference);
        }
    }
    let mut ranked: Vec<(usize, EntryIndex, Vec<&Reference>)> = scores
        .into_iter()
        .map(|(other, shared)| (weight(context, &shared, language), other, shared))
        .collect();
    ranked.sort_by(|(one, index, _), (other, other_index, _)| {
        other.cmp(one).then(index.cmp(other_index))
    });
    ranked.truncate(SHOWN);
    let view = |(_, other, shared): (usize, EntryIndex, Vec<&Reference>)| RelatedView {
        card: context.cards[language.index()][other].clone(),
        reasons: reasons(context, &shared, language),
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

/// Those around an entry in a list, without it. Where it is not listed itself, the first ones.
fn neighbours(list: &[EntryIndex], index: EntryIndex) -> impl Iterator<Item = &EntryIndex> {
    let place = if list.len() > CANDIDATES { position(list, index) } else { 0 };
    let start = place.saturating_sub(CANDIDATES / 2).min(list.len().saturating_sub(CANDIDATES));
    list[start..].iter().take(CANDIDATES).filter(move |other| **other != index)
}

/// Lists are in the order of their collection, not of the index: a spread of places serves as well.
fn position(list: &[EntryIndex], index: EntryIndex) -> usize {
    index.wrapping_mul(0x9e37_79b1) % list.len()
}

/// What few have in common binds more than what many have: in sixteenths, so that sums stay whole.
fn weight(context: &Context<'_>, shared: &[&Reference], language: Language) -> usize {
    let rarity = |reference: &&Reference| {
        let lists = &context.site.entries[reference.to].referrers[language.index()];
        let length = lists.get(&reference.relation).map_or(1, Vec::len);
        16 * 16 / (8 + usize::try_from(length.ilog2()).unwrap_or(0) * 4)
    };
    shared.iter().map(rarity).sum()
}

fn reasons(context: &Context<'_>, shared: &[&Reference], language: Language) -> Vec<ReasonView> {
    let mut reasons: Vec<ReasonView> = Vec::new();
    for reference in shared {
        let relation = &context.site.relations[reference.relation];
        let Some(field) = context.site.relation_field(relation) else { continue };
        let label = field.label.text(language).to_owned();
        let title = context.entry_link(reference.to, language).title;
        match reasons.iter_mut().find(|reason| reason.label == label) {
            Some(reason) if reason.titles.contains(&title) => {}
            Some(reason) => reason.titles.push(title),
            None => reasons.push(ReasonView { label, titles: vec![title] }),
        }
    }
    reasons
}
