//! How sure it is that one entry refers to another. A list on the other side of a reference says no more
//! than the reference does.

use crate::kind::answer::{Certainty, Claim};
use crate::link::site::{EntryIndex, RelationIndex, Site, Via};

/// The claim by which an entry refers to another; none where a record does, or where only sources do. Of
/// several, the surest.
pub(crate) fn tie(
    site: &Site,
    from: EntryIndex,
    relation: RelationIndex,
    to: EntryIndex,
) -> Option<&Claim> {
    let Via::Field(field) = site.relations[relation].via else { return None };
    let id = site.entries[to].original.name.id.as_str();
    let claims = site.entries[from].original.answers.get(field)?.claims.iter();
    claims
        .filter(|claim| claim.id().is_some_and(|own| own == id))
        .min_by_key(|claim| claim.certainty)
}

/// How sure it is that two entries refer to the same: no surer than the less sure of them.
pub(crate) fn least_sure(
    site: &Site,
    pair: [EntryIndex; 2],
    relation: RelationIndex,
    to: EntryIndex,
) -> Certainty {
    let certainty = |from| tie(site, from, relation, to).map(|claim| claim.certainty);
    pair.into_iter().filter_map(certainty).max().unwrap_or_default()
}
