//! By what entries can be chosen: the collection they are in, and every field `facet: true`. What several
//! collections call alike and choose from alike is one facet. Found once for the pages and the index.

use crate::address::place::EntryPlace;
use crate::kind::field::{Domain, Field, TRUTH};
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::path::{Url, is_slug};
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::schema::collection::Collection;
use fluent_bundle::FluentArgs;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Id of the facet that is the collection.
pub(crate) const COLLECTION: &str = "collection";
/// Names in addresses of the page of search that no facet can have.
const TAKEN: &[&str] = &[COLLECTION, "q", "sort", "page"];

/// The facets of a bank, and the entries that they choose from.
pub(crate) struct Facets {
    /// The facets, that of the collections first, then that with the most entries.
    pub(crate) all: Vec<Facet>,
    /// The entries that can be found: all but those that were withdrawn, and the home page.
    pub(crate) documents: Vec<EntryIndex>,
}

/// A way to choose entries.
pub(crate) struct Facet {
    /// Its name in addresses.
    pub(crate) id: String,
    /// What its values are.
    pub(crate) of: FacetValues,
    /// The values that some entry has, in order.
    pub(crate) values: Vec<FacetValue>,
    /// The first field that is it: index of the collection, index in it. None for the collection itself.
    field: Option<(usize, usize)>,
    /// Whether another facet has the same name; then this one names its collection too.
    namesake: bool,
}

/// What the values of a facet are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum FacetValues {
    /// The collections.
    Collections,
    /// Choices with these ids.
    Choices(Vec<String>),
    /// Entries of the collection with this index.
    Entries(usize),
    /// Yes and no.
    Truth,
}

/// A value of a facet.
pub(crate) struct FacetValue {
    /// As entries write it.
    pub(crate) id: String,
    /// Its name in addresses: no other value of the facet has it.
    pub(crate) slug: String,
    /// Index of the collection, choice or entry.
    pub(crate) index: usize,
    /// The entries that have it, in their order.
    pub(crate) entries: Vec<EntryIndex>,
}

/// Fields of several collections that choose alike.
struct Declared {
    id: String,
    of: FacetValues,
    fields: Vec<(usize, usize)>,
}

/// All facets of a bank.
pub(crate) fn facets(site: &Site) -> Facets {
    let home = Url::page([]);
    let found = |entry: &Entry| entry.is_listed() && entry.urls[0] != home;
    let documents: Vec<EntryIndex> =
        (0..site.entries.len()).filter(|index| found(&site.entries[*index])).collect();
    let declared = declared(site).into_par_iter();
    let facets = declared.map(|facet| (values(site, &facet, &documents), facet));
    let mut facets: Vec<(Vec<FacetValue>, Declared)> = facets.collect();
    facets.retain(|(values, _)| !values.is_empty());
    facets.sort_by_cached_key(|(values, facet)| {
        let entries: usize = values.iter().map(|value| value.entries.len()).sum();
        (Reverse(entries), facet.id.clone())
    });
    let first = collections(site, &documents);
    let names = facets.iter().map(|(_, facet)| facet.fields.first().copied()).chain([None]);
    let names: Vec<String> = names.map(|field| name(site, field, Language::DEFAULT)).collect();
    let others = facets.into_iter().zip(&names).map(|((values, facet), name)| Facet {
        field: facet.fields.first().copied(),
        id: facet.id,
        of: facet.of,
        values,
        namesake: names.iter().filter(|other| *other == name).count() > 1,
    });
    Facets { all: std::iter::once(first).chain(others).collect(), documents }
}

/// The fields that are facets. The name of one that is taken has that of its collection before it.
fn declared(site: &Site) -> Vec<Declared> {
    let mut facets: Vec<Declared> = Vec::new();
    for (index, collection) in site.schemas.collections.iter().enumerate() {
        for (number, field) in collection.fields.iter().enumerate().filter(|(_, field)| field.facet)
        {
            let Some(of) = of(site, field) else { continue };
            match facets.iter_mut().find(|facet| facet.id == field.id && facet.of == of) {
                Some(facet) => facet.fields.push((index, number)),
                None => {
                    let taken = TAKEN.contains(&field.id.as_str())
                        || facets.iter().any(|facet| facet.id == field.id);
                    let own = || format!("{}.{}", collection.id, field.id);
                    let id = if taken { own() } else { field.id.clone() };
                    facets.push(Declared { id, of, fields: vec![(index, number)] });
                }
            }
        }
    }
    facets
}

fn of(site: &Site, field: &Field) -> Option<FacetValues> {
    match field.kind.domain() {
        Domain::Entries(to) => {
            site.schemas.find(&to.id).map(|(index, _)| FacetValues::Entries(index))
        }
        Domain::Choices(choices) => {
            Some(FacetValues::Choices(choices.iter().map(|choice| choice.id.clone()).collect()))
        }
        Domain::Truth => Some(FacetValues::Truth),
        Domain::Open | Domain::Text | Domain::Number | Domain::Date => None,
    }
}

/// The collections, those of the home page first.
fn collections(site: &Site, documents: &[EntryIndex]) -> Facet {
    let home = &site.config.home.collections;
    let place = |collection: &Collection| {
        home.iter().position(|(id, _)| *id == collection.id).unwrap_or(home.len())
    };
    let mut order: Vec<usize> = (0..site.schemas.collections.len()).collect();
    order.sort_by_key(|index| {
        let collection = &site.schemas.collections[*index];
        (collection.is_pages(), place(collection), *index)
    });
    let value = |index: usize| {
        let own = |entry: &&EntryIndex| site.entries[**entry].collection == index;
        let entries = documents.iter().filter(own).copied().collect();
        let id = &site.schemas.collections[index].id;
        FacetValue { id: id.clone(), slug: slug(id), index, entries }
    };
    let values = order.into_iter().map(value).filter(|value| !value.entries.is_empty());
    Facet {
        id: COLLECTION.to_owned(),
        of: FacetValues::Collections,
        field: None,
        values: values.collect(),
        namesake: false,
    }
}

/// The values that some entry has.
fn values(site: &Site, facet: &Declared, documents: &[EntryIndex]) -> Vec<FacetValue> {
    let mut values = possible(site, &facet.of);
    let places: BTreeMap<String, usize> =
        values.iter().enumerate().map(|(place, value)| (value.id.clone(), place)).collect();
    for entry in documents {
        let own = facet.fields.iter().filter(|(of, _)| *of == site.entries[*entry].collection);
        for (collection, field) in own {
            let item = Item::of_entry(site, *collection, *entry);
            for id in item.ids(Axis::Field(*field)) {
                let Some(place) = places.get(&*id) else { continue };
                let entries = &mut values[*place].entries;
                // An entry may name the same value twice.
                if entries.last() != Some(entry) {
                    entries.push(*entry);
                }
            }
        }
    }
    values.retain(|value| !value.entries.is_empty());
    values
}

/// All values that an entry could have.
fn possible(site: &Site, of: &FacetValues) -> Vec<FacetValue> {
    let mut slugs: BTreeSet<String> = BTreeSet::new();
    let mut value = |id: &str, index| {
        let first = slug(id);
        let others = (2..).map(|number: usize| format!("{first}-{number}"));
        let mut free = std::iter::once(first.clone()).chain(others);
        let slug = free.find(|slug| !slugs.contains(slug)).unwrap_or_default();
        slugs.insert(slug.clone());
        FacetValue { id: id.to_owned(), slug, index, entries: Vec::new() }
    };
    match of {
        FacetValues::Collections => Vec::new(),
        FacetValues::Choices(ids) => {
            ids.iter().enumerate().map(|(index, id)| value(id, index)).collect()
        }
        FacetValues::Truth => vec![value("true", 0), value("false", 1)],
        FacetValues::Entries(collection) => {
            let list = &site.lists[*collection][Language::DEFAULT.index()];
            list.iter().map(|entry| value(&site.entries[*entry].original.name.id, *entry)).collect()
        }
    }
}

/// An id as a part of an address: ids are whatever their authors write.
pub(crate) fn slug(id: &str) -> String {
    if is_slug(id) { id.to_owned() } else { format!("v-{}", slug::slugify(id)) }
}

impl Facet {
    /// Its name in a language.
    pub(crate) fn label(&self, site: &Site, language: Language) -> String {
        let name = name(site, self.field, language);
        match self.field.filter(|_| self.namesake) {
            Some((collection, _)) => {
                let collection = site.schemas.collections[collection].label.text(language);
                format!("{name} ({collection})")
            }
            None => name,
        }
    }

    /// The name of a value in a language.
    pub(crate) fn value_label(
        &self,
        site: &Site,
        value: &FacetValue,
        language: Language,
    ) -> String {
        match &self.of {
            FacetValues::Collections => {
                let collection = &site.schemas.collections[value.index];
                match collection.label.text(language) {
                    "" => string(site, "search-pages", language),
                    label => label.to_owned(),
                }
            }
            FacetValues::Choices(_) => {
                let field = self
                    .field
                    .map(|(collection, field)| &site.schemas.collections[collection].fields[field]);
                let choice = field.and_then(|field| field.choices().get(value.index));
                choice.map_or_else(String::new, |choice| choice.label.text(language).to_owned())
            }
            FacetValues::Entries(collection) => {
                let collection = &site.schemas.collections[*collection];
                site.entries[value.index].title(collection, language).0.to_owned()
            }
            FacetValues::Truth => string(site, &format!("boolean-{}", value.id), language),
        }
    }

    /// What the schema calls the list of the entries with a value; nothing where it says nothing, or where
    /// entries of other collections have the value too.
    pub(crate) fn heading(
        &self,
        site: &Site,
        value: &FacetValue,
        language: Language,
    ) -> Option<String> {
        let (collection, field) = self.field?;
        let declared = &site.schemas.collections[collection].fields[field];
        let is_not = matches!(self.of, FacetValues::Truth) && value.id == TRUTH[1];
        let pattern = if is_not { &declared.heading_not } else { &declared.heading };
        let alone = value.entries.iter().all(|entry| site.entries[*entry].collection == collection);
        let shown = self.value_label(site, value, language);
        let pattern = pattern.text(language);
        (alone && !pattern.is_empty())
            .then(|| pattern.replace("{value}", &begun_small(&shown)).replace("{Value}", &shown))
    }

    /// Where the entries with a value are shown; nowhere for ordinary pages.
    pub(crate) fn value_place<'s>(
        &self,
        site: &'s Site,
        value: &FacetValue,
        language: Language,
    ) -> Option<EntryPlace<'s>> {
        match &self.of {
            FacetValues::Collections => {
                let collection = &site.schemas.collections[value.index];
                let list = || site.addresses().list(collection, language, 1);
                (!collection.is_pages()).then(|| EntryPlace::from(list()))
            }
            FacetValues::Entries(_) => Some(site.place(value.index, language)),
            FacetValues::Choices(_) | FacetValues::Truth => {
                Some(site.addresses().value(language, &slug(&self.id), &value.slug).into())
            }
        }
    }

    /// Whether a page of search shows the entries with a value, because no other page does.
    pub(crate) fn has_own_pages(&self) -> bool {
        matches!(self.of, FacetValues::Choices(_) | FacetValues::Truth)
    }
}

/// Words as they stand inside a sentence: begun with a small letter, unless they begin with an abbreviation.
fn begun_small(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// The name of a field, or of the facet that is the collection.
fn name(site: &Site, field: Option<(usize, usize)>, language: Language) -> String {
    match field {
        Some((collection, field)) => {
            site.schemas.collections[collection].fields[field].label.text(language).to_owned()
        }
        None => string(site, "search-collection", language),
    }
}

fn string(site: &Site, key: &str, language: Language) -> String {
    let text = site.locales.get(language).text(key, &FluentArgs::new());
    text.unwrap_or_else(|| key.to_owned())
}
