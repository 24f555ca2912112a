//! Entries that have something in common with an entry, and what. However large the bank is, only a
//! stretch of each list is looked at: a stretch of its own for each entry, so that pages differ.

use crate::language::Language;
use crate::link::site::{EntryIndex, Reference, Site};

/// Candidates that one thing in common can bring.
const CANDIDATES: usize = 40;
/// Entries that are found.
const MOST: usize = 6;

/// An entry that has something in common with another.
pub(crate) struct Related<'s> {
    /// The entry.
    pub(crate) entry: EntryIndex,
    /// What both refer to.
    pub(crate) shared: Vec<&'s Reference>,
}

/// What has most in common with an entry, by the fields that are facets.
pub(crate) fn related(site: &Site, index: EntryIndex, language: Language) -> Vec<Related<'_>> {
    let shared: Vec<(&Reference, usize)> = shared_references(site, index)
        .map(|reference| (reference, rarity(referrers(site, reference, language).len())))
        .collect();
    // Entry and number of what is shared, in one number: sorting them is most of the work.
    let mut found: Vec<u64> = Vec::with_capacity(shared.len() * CANDIDATES);
    for (number, (reference, _)) in shared.iter().enumerate() {
        let list = referrers(site, reference, language);
        found.extend(stretch(list, index).map(|other| ((*other as u64) << 32) | number as u64));
    }
    found.sort_unstable();
    let (entry, number) =
        (|pair: u64| (pair >> 32) as usize, |pair: u64| (pair & 0xffff_ffff) as usize);
    let mut ranked: Vec<(usize, &[u64])> = Vec::with_capacity(MOST + 1);
    for pairs in found.chunk_by(|one, other| entry(*one) == entry(*other)) {
        let weight = pairs.iter().map(|pair| shared[number(*pair)].1).sum();
        // Among equals, the first in the bank stays first.
        let place = ranked.partition_point(|(other, _)| *other >= weight);
        if place < MOST {
            ranked.truncate(MOST - 1);
            ranked.insert(place, (weight, pairs));
        }
    }
    let related = ranked.into_iter().map(|(_, pairs)| Related {
        entry: entry(pairs[0]),
        shared: pairs.iter().map(|pair| shared[number(*pair)].0).collect(),
    });
    related.collect()
}

fn shared_references(site: &Site, index: EntryIndex) -> impl Iterator<Item = &Reference> {
    site.references[index].iter().filter(move |reference| {
        let relation = &site.relations[reference.relation];
        site.relation_field(relation).is_some_and(|field| field.facet)
    })
}

/// Who refers to the same by the same relation.
fn referrers<'s>(site: &'s Site, reference: &Reference, language: Language) -> &'s [EntryIndex] {
    let lists = &site.referrers[reference.to][language.index()];
    lists.get(&reference.relation).map_or(&[], Vec::as_slice)
}

/// The stretch of a list that an entry looks at, without the entry. Where it begins depends on the number
/// of the entry alone: lists are in an order of their own, so that to find the entry in one would mean to
/// read it all. The multiplication spreads numbers that lie close together over the whole list.
fn stretch(list: &[EntryIndex], index: EntryIndex) -> impl Iterator<Item = &EntryIndex> {
    let last = list.len().saturating_sub(CANDIDATES);
    // In 64 bits on every machine.
    let start = (index as u64).wrapping_mul(0x9e37_79b1) % (last as u64 + 1);
    let start = usize::try_from(start).unwrap_or(last);
    list[start..].iter().take(CANDIDATES).filter(move |other| **other != index)
}

/// What few have in common binds more than what many have. In whole numbers, so that sums are exact.
fn rarity(referrers: usize) -> usize {
    let length = referrers.max(1);
    256 / (8 + usize::try_from(length.ilog2()).unwrap_or(0) * 4)
}
