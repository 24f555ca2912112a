//! By what entries can be chosen: the collection they are in, and every field `facet: true`. What several
//! collections call alike and choose from alike is one facet.

use crate::address::search_address;
use crate::kind::field::{Domain, Field};
use crate::language::Language;
use crate::link::prefix;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::place::Url;
use crate::schema::collection::Collection;
use fluent_bundle::FluentArgs;
use rayon::prelude::*;

/// Id of the facet that is the collection.
pub(crate) const COLLECTION: &str = "collection";
/// Names in addresses of the page of search that no facet can have.
const TAKEN: &[&str] = &[COLLECTION, "q", "sort", "page"];

/// A way to choose entries.
pub(crate) struct Facet {
    /// Its name in addresses.
    pub(crate) id: String,
    /// What its values are.
    pub(crate) of: Of,
    /// The fields that are it: index of the collection, index in it. Empty for the collection itself.
    pub(crate) fields: Vec<(usize, usize)>,
    /// The values that some entry has, in order.
    pub(crate) values: Vec<FacetValue>,
    /// Whether another facet has the same name; then this one names its collection too.
    pub(crate) namesake: bool,
}

/// What the values of a facet are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Of {
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
    /// Its name in addresses.
    pub(crate) id: String,
    /// Index of the collection, choice or entry.
    pub(crate) index: usize,
    /// The entries that have it, in their order.
    pub(crate) entries: Vec<EntryIndex>,
}

/// The entries that can be found: all but those that were withdrawn, and the home page.
pub(crate) fn documents(site: &Site) -> Vec<EntryIndex> {
    let home = Url::page([]);
    let found = |entry: &Entry| entry.is_listed() && entry.urls[0] != home;
    (0..site.entries.len()).filter(|index| found(&site.entries[*index])).collect()
}

/// All facets of a bank, that with the most entries first after the collection.
pub(crate) fn facets(site: &Site) -> Vec<Facet> {
    let documents = documents(site);
    let mut facets: Vec<Facet> = Vec::new();
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
                    facets.push(Facet {
                        id,
                        of,
                        fields: vec![(index, number)],
                        values: Vec::new(),
                        namesake: false,
                    });
                }
            }
        }
    }
    facets.par_iter_mut().for_each(|facet| facet.values = values(site, facet, &documents));
    facets.retain(|facet| !facet.values.is_empty());
    let entries =
        |facet: &Facet| facet.values.iter().map(|value| value.entries.len()).sum::<usize>();
    facets.sort_by(|one, other| {
        entries(other).cmp(&entries(one)).then_with(|| one.id.cmp(&other.id))
    });
    facets.insert(0, collections(site, &documents));
    let names: Vec<String> =
        facets.iter().map(|facet| facet.label(site, Language::DEFAULT)).collect();
    for (facet, name) in facets.iter_mut().zip(&names) {
        facet.namesake = names.iter().filter(|other| *other == name).count() > 1;
    }
    facets
}

fn of(site: &Site, field: &Field) -> Option<Of> {
    match field.kind.domain() {
        Domain::Choices(choices) => {
            Some(Of::Choices(choices.iter().map(|choice| choice.id.clone()).collect()))
        }
        Domain::Entries(to) => site.schemas.find(&to.id).map(|(index, _)| Of::Entries(index)),
        Domain::Truth => Some(Of::Truth),
        Domain::Open => None,
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
        FacetValue { id: site.schemas.collections[index].id.clone(), index, entries }
    };
    let values = order.into_iter().map(value).filter(|value| !value.entries.is_empty());
    Facet {
        id: COLLECTION.to_owned(),
        of: Of::Collections,
        fields: Vec::new(),
        values: values.collect(),
        namesake: false,
    }
}

fn values(site: &Site, facet: &Facet, documents: &[EntryIndex]) -> Vec<FacetValue> {
    let mut values = possible(site, &facet.of);
    let mut place = vec![usize::MAX; values.iter().map(|value| value.index + 1).max().unwrap_or(0)];
    for (number, value) in values.iter().enumerate() {
        place[value.index] = number;
    }
    for entry in documents {
        for index in held(site, facet, *entry) {
            if let Some(value) = place.get(index).and_then(|number| values.get_mut(*number)) {
                value.entries.push(*entry);
            }
        }
    }
    values.retain(|value| !value.entries.is_empty());
    values
}

/// Indices of the values that an entry has, each once.
fn held(site: &Site, facet: &Facet, entry: EntryIndex) -> Vec<usize> {
    let entry = &site.entries[entry];
    let own = facet.fields.iter().filter(|(collection, _)| *collection == entry.collection);
    let mut held = Vec::new();
    for (value, _) in own.flat_map(|(_, field)| entry.answer(*field).known()) {
        let entry = |collection| site.find(collection, &value.reference()?.id);
        held.extend(match facet.of {
            Of::Entries(collection) => entry(collection),
            Of::Choices(_) | Of::Truth => value.step(),
            Of::Collections => None,
        });
    }
    held.sort_unstable();
    held.dedup();
    held
}

/// All values that an entry could have.
fn possible(site: &Site, of: &Of) -> Vec<FacetValue> {
    let value = |id: &str, index| FacetValue { id: id.to_owned(), index, entries: Vec::new() };
    match of {
        Of::Collections => Vec::new(),
        Of::Choices(ids) => ids.iter().enumerate().map(|(index, id)| value(id, index)).collect(),
        Of::Truth => vec![value("true", 0), value("false", 1)],
        Of::Entries(collection) => {
            let list = &site.groups[*collection].lists[Language::DEFAULT.index()];
            list.iter().map(|entry| value(&site.entries[*entry].original.name.id, *entry)).collect()
        }
    }
}

impl Facet {
    /// Its name in a language.
    pub(crate) fn label(&self, site: &Site, language: Language) -> String {
        match self.fields.first() {
            Some((collection, field)) => {
                let collection = &site.schemas.collections[*collection];
                let label = collection.fields[*field].label.text(language);
                match self.namesake {
                    true => format!("{label} ({})", collection.label.text(language)),
                    false => label.to_owned(),
                }
            }
            None => string(site, "search-collection", language),
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
            Of::Collections => {
                let collection = &site.schemas.collections[value.index];
                match collection.label.text(language) {
                    "" => string(site, "search-pages", language),
                    label => label.to_owned(),
                }
            }
            Of::Choices(_) => {
                let (collection, field) = self.fields[0];
                let field = &site.schemas.collections[collection].fields[field];
                field.choices()[value.index].label.text(language).to_owned()
            }
            Of::Entries(collection) => {
                let collection = &site.schemas.collections[*collection];
                site.entries[value.index].title(collection, language).0.to_owned()
            }
            Of::Truth => string(site, &format!("boolean-{}", value.id), language),
        }
    }

    /// The page that shows the entries with a value; none for ordinary pages.
    pub(crate) fn value_url(
        &self,
        site: &Site,
        value: &FacetValue,
        language: Language,
    ) -> Option<Url> {
        match &self.of {
            Of::Collections => {
                let collection = &site.schemas.collections[value.index];
                let parts = [prefix(&site.config, language), collection.url.text(language)];
                (!collection.is_pages()).then(|| Url::page(parts))
            }
            Of::Entries(_) => Some(site.entries[value.index].urls[language.index()].clone()),
            Of::Choices(_) | Of::Truth => {
                Some(search_address::value(site, language, &self.id, &value.id))
            }
        }
    }

    /// Whether a page of search shows the entries with a value, because no other page does.
    pub(crate) fn has_own_pages(&self) -> bool {
        matches!(self.of, Of::Choices(_) | Of::Truth)
    }
}

fn string(site: &Site, key: &str, language: Language) -> String {
    let text = site.locales.get(language).text(key, &FluentArgs::new());
    text.unwrap_or_else(|| key.to_owned())
}
