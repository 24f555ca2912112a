//! What the entries have that an entry refers to, without what it has itself. However many there are, only the
//! first few of each are looked at.

use crate::language::Language;
use crate::link::inbound;
use crate::link::site::{EntryIndex, RelationIndex, Site, Via};
use crate::schema::nearby::Nearby;

/// Entries that are found.
const MOST: usize = 6;
/// Of the entries that it refers to, so many are looked at.
const NEIGHBOURS: usize = 40;

/// Those who refer to the entries beside an entry, in the order in which it names these. What stands beside the
/// others of its collection is no way on.
pub(crate) fn nearby(
    site: &Site,
    index: EntryIndex,
    declared: &Nearby,
    language: Language,
) -> Vec<EntryIndex> {
    let relations = inbound::relations(site, &declared.from);
    let through = Via::Field(declared.through);
    let beside = site.references[index].iter().filter(|reference| {
        reference.to != index && site.relations[reference.relation].via == through
    });
    let mut found: Vec<EntryIndex> = Vec::new();
    for reference in beside.take(NEIGHBOURS) {
        for relation in &relations {
            for entry in referrers(site, reference.to, *relation, language).iter().take(MOST) {
                let is_own = site.references[*entry]
                    .iter()
                    .any(|other| other.to == index && other.relation == *relation);
                let is_apart = site.apart(&site.entries[*entry]).is_some();
                if !is_own && !is_apart && !found.contains(entry) && found.len() < MOST {
                    found.push(*entry);
                }
            }
        }
    }
    found
}

fn referrers(
    site: &Site,
    to: EntryIndex,
    relation: RelationIndex,
    language: Language,
) -> &[EntryIndex] {
    site.referrers[to][language.index()].get(&relation).map_or(&[], Vec::as_slice)
}
