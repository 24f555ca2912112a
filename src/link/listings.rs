//! The declarations of views → [`View`]s, with names of collections and fields found for each source of items. What
//! a kind of view needs of them is for `pages::views` to say.

use crate::diagnostic::Diagnostics;
use crate::language::Translated;
use crate::link::listing::{Blank, From, Listing, Star};
use crate::link::site::{Entry, EntryIndex};
use crate::parse::listing_key::{BlankKey, ListingKey, SourceKey, StarKey, WrittenName};
use crate::rule::broken_reference::unknown_collection;
use crate::rule::wrong_value::wrong_value;
use crate::schema::Schemas;
use crate::schema::axis::{Axis, Scope, records_field};
use crate::schema::condition::Condition;
use crate::schema::selection::{Filter, Selection};
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
    let mut sources = |keys: &[SourceKey]| {
        let found = keys.iter().map(|key| from(schemas, key, diagnostics));
        // All of them first: each can have a finding of its own.
        let found: Vec<Option<From>> = found.collect();
        found.into_iter().collect::<Option<Vec<From>>>()
    };
    let (of, beside) = (sources(&key.of), sources(&key.beside));
    Some(Listing { kind: key.kind.0.clone(), of: of?, beside: beside? })
}

/// A source of items, and what is asked of each.
fn from(schemas: &Schemas, key: &SourceKey, diagnostics: &mut Diagnostics) -> Option<From> {
    let (name, span) = &key.items;
    let (collection, records) = items(schemas, name, span, diagnostics)?;
    let key = &key.shown;
    let scope = Scope::new(&schemas.collections[collection].fields, records);
    let filters = filters(scope, key.conditions.as_deref().unwrap_or_default(), diagnostics);
    let columns: Vec<_> =
        key.columns.iter().map(|(name, span)| scope.find(name, span, diagnostics)).collect();
    let rows = optional(scope, key.rows.as_ref(), diagnostics);
    let mut cells = Some(Translated::empty());
    for ((name, span), language) in key.cells.iter().flat_map(Translated::iter) {
        let found = scope.find(name, span, diagnostics);
        cells = cells.zip(found).map(|(mut cells, axis)| {
            cells.set(language, axis);
            cells
        });
    }
    let group = optional(scope, key.group.as_ref(), diagnostics);
    let blanks: Vec<_> = key.blanks.iter().map(|key| blank(scope, key, diagnostics)).collect();
    let from = From {
        collection,
        selection: Selection { records, filters: filters? },
        columns: columns.into_iter().collect::<Option<_>>()?,
        rows: rows?,
        cells: cells?,
        group: group?,
        label: key.label.clone().unwrap_or_else(Translated::empty),
        star: None,
        blanks: blanks.into_iter().collect::<Option<_>>()?,
        notes: key.notes.unwrap_or_default(),
        planned: key.planned.unwrap_or_default(),
    };
    match &key.star {
        Some(key) => Some(From { star: Some(star(schemas, &from, key, diagnostics)?), ..from }),
        None => Some(from),
    }
}

fn filters(
    scope: Scope<'_>,
    conditions: &[Condition],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Filter>> {
    let filters: Vec<_> = conditions.iter().map(|one| one.resolve(scope, diagnostics)).collect();
    filters.into_iter().collect()
}

fn blank(scope: Scope<'_>, key: &BlankKey, diagnostics: &mut Diagnostics) -> Option<Blank> {
    let filters = filters(scope, &key.conditions, diagnostics)?;
    Some(Blank { label: key.label.clone(), filters })
}

/// A star is of the rows, which are entries that have fields.
fn star(
    schemas: &Schemas,
    from: &From,
    key: &StarKey,
    diagnostics: &mut Diagnostics,
) -> Option<Star> {
    let Some(collection) = from.row_collection(schemas) else {
        diagnostics.push(wrong_value(&key.span, "star", ""));
        return None;
    };
    let scope = Scope::new(&schemas.collections[collection].fields, None);
    let filters = filters(scope, &key.conditions, diagnostics)?;
    let selection = Selection { records: None, filters };
    Some(Star { collection, selection, label: key.label.clone() })
}

/// What may be left out; `None` where it is written and not found.
fn optional(
    scope: Scope<'_>,
    written: Option<&WrittenName>,
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
