//! Facets and orders → columns: what each document has, one after the other, as small as it gets.

use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::parse::doc::Value;
use crate::schema::field::Meaning;
use crate::search::encode::{Bytes, Effort, pack};
use crate::search::facets::Facet;
use jiff::civil::Date;
use std::cmp::Reverse;

/// Writes the facets. `documents` are the entries that have a number, in order.
pub(super) fn facets(
    site: &Site,
    facets: &[Facet],
    documents: &[EntryIndex],
    language: Language,
) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.number(facets.len());
    for facet in facets {
        let values = &facet.values;
        bytes.text(&facet.id).text(&facet.label(site, language));
        let (form, column) = column(&held(facet, documents), values.len());
        bytes.number(form).number(values.len());
        bytes.list(values.iter().map(|value| value.id.as_str()));
        bytes.list(values.iter().map(|value| facet.value_label(site, value, language)));
        let url = |value| facet.value_url(site, value, language);
        bytes.list(
            values.iter().map(|value| {
                url(value).map_or_else(String::new, |url| url.as_str()[1..].to_owned())
            }),
        );
        bytes.0.extend(column.0);
    }
    bytes
}

/// Of each document the values that it has, ascending.
fn held(facet: &Facet, documents: &[EntryIndex]) -> Vec<Vec<usize>> {
    let mut held = vec![Vec::new(); documents.len()];
    for (value, has) in facet.values.iter().enumerate() {
        for entry in &has.entries {
            if let Ok(document) = documents.binary_search(entry) {
                held[document].push(value);
            }
        }
    }
    held
}

/// The form of a column that takes the least room.
fn column(held: &[Vec<usize>], values: usize) -> (usize, Bytes) {
    let mut forms = vec![(1, bits(held, values)), (2, lists(held))];
    if held.iter().all(|values| values.len() < 2) {
        forms.push((0, singles(held, values)));
    }
    let size = |bytes: &Bytes| pack(&bytes.0, Effort::Full).bytes.len();
    forms.into_iter().min_by_key(|(form, bytes)| (size(bytes), *form)).expect("there are forms")
}

fn singles(held: &[Vec<usize>], values: usize) -> Bytes {
    let numbers = held.iter().map(|values| values.first().map_or(0, |value| value + 1));
    let mut bytes: Vec<u8> = numbers.clone().map(|number| number.to_le_bytes()[0]).collect();
    if values > 254 {
        bytes.extend(numbers.map(|number| number.to_le_bytes()[1]));
    }
    Bytes(bytes)
}

fn bits(held: &[Vec<usize>], values: usize) -> Bytes {
    let width = held.len().div_ceil(8);
    let mut bytes = vec![0; width * values];
    for (document, values) in held.iter().enumerate() {
        for value in values {
            bytes[value * width + document / 8] |= 1 << (document % 8);
        }
    }
    Bytes(bytes)
}

fn lists(held: &[Vec<usize>]) -> Bytes {
    let mut bytes = Bytes::default();
    for values in held {
        bytes.number(values.len());
    }
    for value in held.iter().flatten() {
        bytes.number(*value);
    }
    bytes
}

/// Writes the orders that documents can be shown in.
pub(super) fn orders(site: &Site, documents: &[EntryIndex], language: Language) -> Bytes {
    let locale = site.locales.get(language);
    let title = |number: &usize| {
        let entry = &site.entries[documents[*number]];
        entry.title(site.collection(entry), language).0
    };
    let mut by_title: Vec<usize> = (0..documents.len()).collect();
    by_title.sort_by(|one, other| {
        locale.compare(title(one), title(other)).then_with(|| one.cmp(other))
    });
    let mut orders = vec![("title", by_title)];
    let added = |site: &Site, entry: EntryIndex| site.entries[entry].original.keys.added;
    let dates = |of: fn(&Site, EntryIndex) -> Option<Date>| -> Vec<Option<Date>> {
        documents.iter().map(|entry| of(site, *entry)).collect()
    };
    for (id, dates) in [("date", dates(date)), ("added", dates(added))] {
        let mut order: Vec<usize> = (0..documents.len()).collect();
        order.sort_by_key(|number| (Reverse(dates[*number]), *number));
        if dates.iter().any(|date| *date != dates[0]) {
            orders.push((id, order));
        }
    }
    let mut bytes = Bytes::default();
    bytes.number(orders.len());
    for (id, order) in orders {
        bytes.text(id);
        let width = if documents.len() > usize::from(u16::MAX) { 3 } else { 2 };
        for place in 0..width {
            bytes.0.extend(order.iter().map(|number| number.to_le_bytes()[place]));
        }
    }
    bytes
}

/// When what an entry tells of was, by the first field that says so.
fn date(site: &Site, entry: EntryIndex) -> Option<Date> {
    let entry = &site.entries[entry];
    let (field, _) = site.collection(entry).meaning(Meaning::Date)?;
    match entry.answer(field).value()? {
        Value::Date(date) => Some(date.first_day()),
        _ => None,
    }
}
