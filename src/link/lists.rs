//! The order of every collection in every language, and the other side of every reference.
//! Referrers are noted in the order of their collections, so that no page has to sort them.

use crate::kind::field::Meaning;
use crate::kind::sort_key::SortKey;
use crate::language::Language;
use crate::link::site::{Catalog, Entry, EntryIndex, Reference, Relation, RelationIndex, Via};
use crate::locale::Locale;
use crate::schema::Schemas;
use crate::schema::collection::{Collection, Order, OrderBy};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Every way in which entries can refer to others. The field that names the sources of an entry and
/// the sources of its single facts are one way.
pub(crate) fn relations(schemas: &Schemas) -> Vec<Relation> {
    let mut relations = Vec::new();
    for (index, collection) in schemas.collections.iter().enumerate() {
        for (number, field) in collection.fields.iter().enumerate() {
            if field.target().is_some() && field.meaning != Some(Meaning::Source) {
                relations.push(Relation { collection: index, via: Via::Field(number) });
            }
            for (inner, record_field) in field.record_fields().iter().enumerate() {
                if record_field.target().is_some() {
                    relations
                        .push(Relation { collection: index, via: Via::RecordField(number, inner) });
                }
            }
        }
        relations.push(Relation { collection: index, via: Via::Source });
    }
    relations
}

/// The place of every entry among all by title, in every language; those with the same title share theirs.
pub(crate) fn alphabet(site: &Catalog) -> Vec<Vec<usize>> {
    let places = |language: Language| {
        let locale = site.locales.get(language);
        let keyed = site.entries.par_iter().enumerate().map(|(index, entry)| {
            (locale.sort_key(entry.title(site.collection(entry), language).0), index)
        });
        let mut keyed: Vec<(Vec<u8>, EntryIndex)> = keyed.collect();
        keyed.par_sort_unstable();
        let mut places = vec![0; keyed.len()];
        for (place, alike) in keyed.chunk_by(|(one, _), (other, _)| one == other).enumerate() {
            alike.iter().for_each(|(_, index)| places[*index] = place);
        }
        places
    };
    site.config.languages.iter().map(places).collect()
}

/// The order of every collection in every language.
pub(crate) fn sorted(site: &Catalog, alphabet: &[Vec<usize>]) -> Vec<Vec<Vec<EntryIndex>>> {
    let lists = |index: usize| {
        let listed = |number: &EntryIndex| {
            site.entries[*number].collection == index && site.entries[*number].is_listed()
        };
        let members: Vec<EntryIndex> = (0..site.entries.len()).filter(listed).collect();
        let languages = site.config.languages.iter();
        let list = |language: Language| {
            list(site, index, &members, (language, &alphabet[language.index()]))
        };
        languages.map(list).collect()
    };
    (0..site.schemas.collections.len()).into_par_iter().map(lists).collect()
}

/// What decides where an entry stands, before its title does.
struct PlaceKey {
    /// Whether it stands beside the others.
    apart: bool,
    group: SortKey,
    by: SortKey,
}

fn list(
    site: &Catalog,
    collection: usize,
    members: &[EntryIndex],
    (language, alphabet): (Language, &[usize]),
) -> Vec<EntryIndex> {
    let collection = &site.schemas.collections[collection];
    let locale = site.locales.get(language);
    let key = |number: &EntryIndex| {
        let entry = &site.entries[*number];
        let by = key_of(entry, alphabet[*number], collection, locale);
        let group =
            collection.group.map_or(SortKey::Nothing, |field| of_field(entry, field, locale));
        (PlaceKey { apart: site.apart(entry).is_some(), group, by }, *number)
    };
    let mut keyed: Vec<(PlaceKey, EntryIndex)> = members.iter().map(key).collect();
    // Stable: what is alike stays in the order of the entries.
    keyed.sort_by(|(key, number), (other_key, other)| {
        let order = key.by.compare(&other_key.by, collection.order.descending);
        let among = key.group.compare(&other_key.group, false).then(order);
        let among = among.then(alphabet[*number].cmp(&alphabet[*other]));
        key.apart.cmp(&other_key.apart).then(among)
    });
    keyed.into_iter().map(|(_, number)| number).collect()
}

fn key_of(entry: &Entry, place: usize, collection: &Collection, locale: &Locale) -> SortKey {
    let Order { by, .. } = &collection.order;
    let keys = &entry.original.keys;
    let date = |date: Option<Date>| date.map_or(SortKey::Nothing, SortKey::Date);
    match by {
        OrderBy::Added => date(keys.added),
        OrderBy::Updated => date(keys.updated.or(keys.added)),
        OrderBy::Field(field) if *field == collection.title => SortKey::Place(place),
        OrderBy::Field(field) => of_field(entry, *field, locale),
    }
}

fn of_field(entry: &Entry, field: usize, locale: &Locale) -> SortKey {
    entry.answer(field).value().map_or(SortKey::Nothing, |value| value.order(locale))
}

/// For every entry, which others refer to it.
pub(crate) fn referrers(
    site: &Catalog,
    lists: &[Vec<Vec<EntryIndex>>],
    references: &[Vec<Reference>],
) -> Vec<Vec<BTreeMap<RelationIndex, Vec<EntryIndex>>>> {
    let languages = site.config.languages.count();
    let mut referrers = vec![
        vec![BTreeMap::<RelationIndex, Vec<EntryIndex>>::new(); languages];
        site.entries.len()
    ];
    for lists in lists {
        for (language, list) in lists.iter().enumerate() {
            for from in list {
                let others = references[*from].iter().filter(|reference| reference.to != *from);
                let mut referred: Vec<(EntryIndex, RelationIndex)> =
                    others.map(|reference| (reference.to, reference.relation)).collect();
                referred.sort_unstable();
                referred.dedup();
                for (to, relation) in referred {
                    referrers[to][language].entry(relation).or_default().push(*from);
                }
            }
        }
    }
    referrers
}
