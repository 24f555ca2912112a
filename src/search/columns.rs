//! Facets and orders → columns: what each document has, one after the other, as small as it gets.

use crate::facet::{Facet, FacetValue, FacetValues};
use crate::kind::field::Meaning;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::search::encode::Bytes;
use jiff::civil::Date;
use rayon::prelude::*;
use std::cmp::Reverse;

/// Most bits of a set that are tried for each byte of the same as a list.
const BITS: usize = 64;

/// Writes the facets. `documents` are the entries that have a number, in order.
pub(super) fn facets(
    site: &Site,
    facets: &[Facet],
    documents: &[EntryIndex],
    language: Language,
) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.number(facets.len());
    let columns =
        facets.par_iter().map(|facet| column(&held(facet, documents), facet.values.len()));
    for (facet, (form, column)) in facets.iter().zip(columns.collect::<Vec<_>>()) {
        let values = &facet.values;
        bytes.text(&facet.id).text(&facet.label(site, language));
        bytes.number(form).number(values.len());
        bytes.list(values.iter().map(|value| value.id.as_str()));
        bytes.list(values.iter().map(|value| facet.value_label(site, value, language)));
        bytes.list(values.iter().map(|value| address(site, facet, value, language)));
        bytes.seam().append(&column).seam();
    }
    bytes
}

/// The address of the page of a value, with a star for its id: so most are alike. No address has a star.
fn address(site: &Site, facet: &Facet, value: &FacetValue, language: Language) -> String {
    let Some(url) = facet.value_place(site, value, language).map(|place| place.path()) else {
        return String::new();
    };
    match url.strip_suffix(&format!("/{}/", value.id)) {
        Some(before) => format!("{before}/*/"),
        None => url,
    }
}

/// Puts documents into the order in which they have numbers: those that have the same values stand together,
/// so that columns, and the documents of a word that is the name of a value, take less room. Facets of few
/// values come first, as that makes the columns smallest; but collections are never mixed.
pub(super) fn order(facets: &[Facet], documents: &[EntryIndex]) -> Vec<EntryIndex> {
    let mut facets: Vec<&Facet> = facets.iter().collect();
    facets.sort_by_key(|facet| (facet.of != FacetValues::Collections, facet.values.len()));
    let held: Vec<Vec<Vec<usize>>> =
        facets.par_iter().map(|facet| held(facet, documents)).collect();
    let mut order: Vec<usize> = (0..documents.len()).collect();
    let values = |document: usize| held.iter().map(move |held| &held[document]);
    order.par_sort_by(|one, other| values(*one).cmp(values(*other)));
    order.into_iter().map(|document| documents[document]).collect()
}

/// Of each document the values that it has, ascending.
fn held(facet: &Facet, documents: &[EntryIndex]) -> Vec<Vec<usize>> {
    let mut numbers = vec![None; documents.iter().map(|entry| entry + 1).max().unwrap_or(0)];
    for (number, entry) in documents.iter().enumerate() {
        numbers[*entry] = Some(number);
    }
    let mut held = vec![Vec::new(); documents.len()];
    for (value, has) in facet.values.iter().enumerate() {
        let own = has.entries.iter().filter_map(|entry| numbers.get(*entry).copied().flatten());
        own.for_each(|document| held[document].push(value));
    }
    held
}

/// The form of a column that takes the least room.
fn column(held: &[Vec<usize>], values: usize) -> (usize, Bytes) {
    let mut forms = vec![(2, lists(held, values))];
    // What is so much longer gets no shorter than the lists when it is compressed.
    if held.len() * values < BITS * forms[0].1.len() {
        forms.push((1, bits(held, values)));
    }
    if held.iter().all(|values| values.len() < 2) {
        forms.push((0, singles(held, values)));
    }
    let size = |bytes: &Bytes| bytes.pack().bytes.len();
    forms.into_iter().min_by_key(|(form, bytes)| (size(bytes), *form)).expect("there are forms")
}

fn singles(held: &[Vec<usize>], values: usize) -> Bytes {
    let numbers = held.iter().map(|values| values.first().map_or(0, |value| value + 1));
    let mut bytes = Bytes::default();
    bytes.columns(&numbers.collect::<Vec<_>>(), values);
    bytes
}

fn bits(held: &[Vec<usize>], values: usize) -> Bytes {
    let width = held.len().div_ceil(8);
    let mut bytes = vec![0; width * values];
    for (document, values) in held.iter().enumerate() {
        for value in values {
            bytes[value * width + document / 8] |= 1 << (document % 8);
        }
    }
    let mut column = Bytes::default();
    column.raw(&bytes);
    column
}

/// How many values each document has; then the first values, the second ones, and so on: each less that
/// before it less 1.
fn lists(held: &[Vec<usize>], values: usize) -> Bytes {
    let mut bytes = Bytes::default();
    for values in held {
        bytes.number(values.len());
    }
    let most = held.iter().map(Vec::len).max().unwrap_or(0);
    for place in 0..most {
        let gap = |values: &Vec<usize>| {
            let value = values.get(place)?;
            Some(value - place.checked_sub(1).map_or(0, |before| values[before] + 1))
        };
        let gaps: Vec<usize> = held.iter().filter_map(gap).collect();
        bytes.columns(&gaps, values.saturating_sub(1));
    }
    bytes
}

/// Writes the orders that documents can be shown in.
pub(super) fn orders(site: &Site, documents: &[EntryIndex], language: Language) -> Bytes {
    let mut by_title: Vec<usize> = (0..documents.len()).collect();
    by_title.sort_unstable_by_key(|number| {
        let entry = documents[*number];
        (site.alphabet[language.index()][entry], entry)
    });
    let mut orders = vec![("title", by_title)];
    let added = |site: &Site, entry: EntryIndex| site.entries[entry].original.keys.added;
    let dates = |of: fn(&Site, EntryIndex) -> Option<Date>| -> Vec<Option<Date>> {
        documents.iter().map(|entry| of(site, *entry)).collect()
    };
    for (id, dates) in [("date", dates(date)), ("added", dates(added))] {
        let mut order: Vec<usize> = (0..documents.len()).collect();
        order.sort_by_key(|number| (Reverse(dates[*number]), documents[*number]));
        if dates.iter().any(|date| *date != dates[0]) {
            orders.push((id, order));
        }
    }
    let mut bytes = Bytes::default();
    bytes.number(orders.len());
    for (id, order) in orders {
        bytes.text(id);
        bytes.columns(&order, documents.len());
    }
    bytes
}

/// When what an entry reports was, by the first field that says so.
fn date(site: &Site, entry: EntryIndex) -> Option<Date> {
    let entry = &site.entries[entry];
    let (field, _) = site.collection(entry).meaning(Meaning::Date)?;
    entry.answer(field).value()?.date().map(|date| date.first_day())
}
