//! A selection → its items, and what each answers to an axis.

use crate::date::Date;
use crate::kind::answer::{Answer, Claim, Record, Value};
use crate::kind::entry_ref::EntryRef;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::number::Number;
use crate::schema::axis::{Axis, Scope};
use crate::schema::selection::{Filter, Selection, Test};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// An entry, or a record with the entry that it belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Item<'s> {
    /// The entry that it is, or that it belongs to.
    pub(crate) entry: EntryIndex,
    /// The record that it is.
    pub(crate) record: Option<RecordOf<'s>>,
    /// The fields that it has.
    pub(crate) scope: Scope<'s>,
    id: &'s str,
    answers: &'s [Answer],
}

/// A record, and where it stands in its entry.
#[derive(Clone, Copy)]
pub(crate) struct RecordOf<'s> {
    /// Index of the field that holds it.
    pub(crate) field: usize,
    /// The claim that it is the value of.
    pub(crate) claim: &'s Claim,
    /// The record.
    pub(crate) record: &'s Record,
}

/// The items of a collection that a selection means, in the order of the collection in a language. Which
/// they are is the same in all languages.
pub(crate) fn items<'s>(
    site: &'s Site,
    collection: usize,
    selection: &Selection,
    language: Language,
) -> Vec<Item<'s>> {
    let mut items = Vec::new();
    for entry in &site.lists[collection][language.index()] {
        let item = Item::of_entry(site, collection, *entry);
        match selection.records {
            None => items.push(item),
            Some(field) => items.extend(item.records(field)),
        }
    }
    items.retain(|item| item.matches(&selection.filters));
    items
}

/// The indices of items by the values that they have.
pub(crate) fn by_value<'s>(items: &[Item<'s>], axis: Axis) -> BTreeMap<Cow<'s, str>, Vec<usize>> {
    let mut found: BTreeMap<Cow<'s, str>, Vec<usize>> = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        for id in item.ids(axis) {
            found.entry(id).or_default().push(index);
        }
    }
    found
}

impl<'s> Item<'s> {
    /// An entry of a collection as an item.
    pub(crate) fn of_entry(site: &'s Site, collection: usize, entry: EntryIndex) -> Self {
        let doc = &site.entries[entry].original;
        let scope = Scope::new(&site.schemas.collections[collection].fields, None);
        Self { entry, record: None, scope, id: &doc.name.id, answers: &doc.answers }
    }

    /// The records in a field of the entry.
    fn records(self, field: usize) -> impl Iterator<Item = Self> {
        let scope = Scope::new(self.scope.entry, Some(field));
        let claims = self.answers[field].claims.iter();
        claims.filter_map(move |claim| {
            let record = Some(RecordOf { field, claim, record: claim.record()? });
            Some(Self { record, scope, ..self })
        })
    }

    /// Its answer to an axis; none for [`Axis::Entry`], to which it answers with its entry.
    pub(crate) fn answer(&self, axis: Axis) -> Option<&'s Answer> {
        match axis {
            Axis::Entry => None,
            Axis::Field(field) => self.answers.get(field),
            Axis::RecordField(field) => self.record?.record.answers.get(field),
        }
    }

    /// The values that it is known to have.
    fn known(&self, axis: Axis) -> impl Iterator<Item = &'s dyn Value> {
        self.answer(axis).into_iter().flat_map(|answer| answer.known().map(|(value, _)| value))
    }

    /// The identities of its values.
    pub(crate) fn ids(&self, axis: Axis) -> impl Iterator<Item = Cow<'s, str>> {
        let entry = (axis == Axis::Entry).then_some(Cow::Borrowed(self.id));
        entry.into_iter().chain(self.known(axis).filter_map(Value::id))
    }

    /// Its dates, each with the number of its claim.
    pub(crate) fn dates(&self, axis: Axis) -> impl Iterator<Item = (usize, Date)> {
        let claims = self.answer(axis).into_iter().flat_map(|answer| &answer.claims);
        claims
            .enumerate()
            .filter_map(|(number, claim)| Some((number, claim.value.known()?.date()?)))
    }

    /// Its points on Earth: degrees of longitude and latitude.
    pub(crate) fn points(&self, axis: Axis) -> impl Iterator<Item = [f64; 2]> {
        self.known(axis).filter_map(Value::point)
    }

    /// The entries and records that it refers to.
    pub(crate) fn references(&self, axis: Axis) -> impl Iterator<Item = &'s EntryRef> {
        self.known(axis).filter_map(Value::reference)
    }

    /// What others refer to it by: its entry, and the record that it is.
    pub(crate) fn own_reference(&self) -> (&'s str, Option<&'s str>) {
        let record = self.record.and_then(|of| of.record.id.as_ref());
        (self.id, record.map(|(id, _)| id.as_str()))
    }

    /// The first of its values, if that is a number.
    pub(crate) fn number(&self, axis: Axis) -> Option<Number> {
        self.known(axis).next().and_then(Value::number)
    }

    /// The first of its values, if that is a date.
    pub(crate) fn date(&self, axis: Axis) -> Option<Date> {
        self.known(axis).next().and_then(Value::date)
    }

    /// Whether it has a known value.
    pub(crate) fn is_known(&self, axis: Axis) -> bool {
        axis == Axis::Entry || self.known(axis).next().is_some()
    }

    /// Whether all of these hold of it.
    pub(crate) fn matches(&self, filters: &[Filter]) -> bool {
        filters.iter().all(|filter| self.passes(filter))
    }

    /// Whether one of its values passes a test.
    fn passes(&self, filter: &Filter) -> bool {
        match &filter.test {
            Test::OneOf(ids) if filter.axis == Axis::Entry => {
                ids.iter().any(|(id, _)| self.id == id)
            }
            test => self.known(filter.axis).any(|value| test.holds(value)),
        }
    }
}
