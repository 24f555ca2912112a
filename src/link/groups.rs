//! Groups that texts can link to: of the list of a collection, and of a table on a page. Their name is the value
//! that their members share.

use crate::kind::answer::Value;
use crate::link::listing::{From, Listing};
use crate::link::site::{Catalog, Entry};
use crate::schema::axis::Axis;

/// The kinds of views whose rows stand in groups.
const GROUPED: &[&str] = &["table", "worksheet"];

/// Whether a page with this listing has a group with a name. Groups of records, of texts and of numbers have none.
pub(crate) fn has_table_group(site: &Catalog, listing: &Listing, name: &str) -> bool {
    let Some(of) = listing.of.first() else { return false };
    let From { collection, selection, group: Some(Axis::Field(field)), .. } = of else {
        return false;
    };
    let passes = |entry: &Entry| selection.filters.iter().all(|filter| entry.passes(filter));
    let is_drawn = GROUPED.contains(&listing.kind.as_str()) && listing.of.len() == 1;
    is_drawn && selection.records.is_none() && has_group(site, *collection, *field, name, passes)
}

/// Whether the list of a collection has a group with a name.
pub(crate) fn has_list_group(site: &Catalog, collection: usize, name: &str) -> bool {
    let group = site.schemas.collections[collection].group;
    group.is_some_and(|field| has_group(site, collection, field, name, |_| true))
}

/// Whether an entry of a list stands in the group with a name: what stands apart is in none.
pub(crate) fn is_in_group(site: &Catalog, entry: &Entry, field: usize, name: &str) -> bool {
    let value = entry.answer(field).value().and_then(Value::id);
    site.apart(entry).is_none() && value.is_some_and(|id| id == name)
}

fn has_group(
    site: &Catalog,
    collection: usize,
    field: usize,
    name: &str,
    passes: impl Fn(&Entry) -> bool,
) -> bool {
    let declared = &site.schemas.collections[collection].fields[field];
    let has_names = declared.kind.domain().has_members();
    let entries = || site.entries.iter().filter(|entry| entry.collection == collection);
    has_names
        && entries()
            .filter(|entry| entry.is_listed())
            .any(|entry| passes(entry) && is_in_group(site, entry, field, name))
}
