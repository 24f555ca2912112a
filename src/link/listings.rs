//! The declarations of views → [`View`]s, with names of collections and fields found for each source of items. What
//! a kind of view needs of them is for `pages::views` to say.

use crate::diagnostic::Diagnostics;
use crate::language::Translated;
use crate::link::listing::{From, Listing};
use crate::link::site::{Entry, EntryIndex};
use crate::parse::keys::ListingKey;
use crate::rule::broken_reference::unknown_collection;
use crate::schema::Schemas;
use crate::schema::axis::{Axis, Scope, records_field};
use crate::schema::selection::Selection;
use crate::span::Span;
use std::collections::BTreeMap;

/// Finds what every view shows. Names that are not there are reported, and the view is left out.
pub(crate) fn listings(
    schemas: &Schemas,
    entries: &[Entry],
    diagnostics: &mut Diagnostics,
) -> BTreeMap<EntryIndex, Listing> {
    let keys = entries.iter().enumerate();
    let keys = keys.filter_map(|(index, entry)| Some((index, entry.original.keys.view.as_ref()?)));
    keys.filter_map(|(index, key)| Some((index, listing(schemas, key, diagnostics)?))).collect()
}

fn listing(schemas: &Schemas, key: &ListingKey, diagnostics: &mut Diagnostics) -> Option<Listing> {
    let of = key.of.iter().map(|written| from(schemas, key, written, diagnostics));
    // All of them first: each can have a finding of its own.
    let of: Vec<Option<From>> = of.collect();
    let of = of.into_iter().collect::<Option<Vec<From>>>()?;
    Some(Listing { kind: key.kind.0.clone(), of })
}

/// A source of items, and what is asked of each.
fn from(
    schemas: &Schemas,
    key: &ListingKey,
    (name, span): &(String, Span),
    diagnostics: &mut Diagnostics,
) -> Option<From> {
    let (collection, records) = items(schemas, name, span, diagnostics)?;
    let scope = Scope::new(&schemas.collections[collection].fields, records);
    let filters = key.conditions.iter().map(|one| one.resolve(scope, diagnostics));
    let filters: Vec<_> = filters.collect();
    let columns: Vec<_> =
        key.columns.iter().map(|(name, span)| scope.find(name, span, diagnostics)).collect();
    let rows = optional(scope, key.rows.as_ref(), diagnostics);
    let mut cells = Some(Translated::empty());
    for ((name, span), language) in key.cells.iter() {
        let found = scope.find(name, span, diagnostics);
        cells = cells.zip(found).map(|(mut cells, axis)| {
            cells.set(language, axis);
            cells
        });
    }
    let group = optional(scope, key.group.as_ref(), diagnostics);
    Some(From {
        collection,
        selection: Selection { records, filters: filters.into_iter().collect::<Option<_>>()? },
        columns: columns.into_iter().collect::<Option<_>>()?,
        rows: rows?,
        cells: cells?,
        group: group?,
    })
}

/// What may be left out; `None` where it is written and not found.
fn optional(
    scope: Scope<'_>,
    written: Option<&(String, Span)>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Axis>> {
    match written {
        Some((name, span)) => scope.find(name, span, diagnostics).map(Some),
        None => Some(None),
    }
}

/// `collection` or `collection.field` → the index of the collection, and of the field of records.
fn items(
    schemas: &Schemas,
    name: &str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<(usize, Option<usize>)> {
    let (id, field) = match name.split_once('.') {
        Some((id, field)) => (id, Some(field)),
        None => (name, None),
    };
    let Some((collection, found)) = schemas.find(id) else {
        let ids = schemas.collections.iter().map(|collection| collection.id.as_str());
        diagnostics.push(unknown_collection(span, id).suggest(id, ids));
        return None;
    };
    match field {
        None => Some((collection, None)),
        Some(field) => {
            let records = records_field(&found.fields, field, span, diagnostics)?;
            Some((collection, Some(records)))
        }
    }
}
