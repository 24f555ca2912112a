//! The items of a view: entries, or records with the entry that they belong to; and what each says.

use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::link::views::{Axis, ItemsOf, View};
use crate::pages::context::Context;
use crate::pages::fact;
use crate::view::entry_view::{ClaimView, FactView, RecordView};
use crate::view::page_view::TextView;

/// One item with everything it says.
pub(crate) struct Item {
    /// The entry that it is, or that it belongs to.
    pub(crate) entry: EntryIndex,
    /// Where it stands.
    pub(crate) url: String,
    /// What it says, by field.
    pub(crate) facts: Vec<FactView>,
}

/// The items of one source of a view that fulfil its conditions, in the order of their collection.
pub(crate) fn items(
    context: &Context<'_>,
    view: &View,
    of: ItemsOf,
    language: Language,
) -> Vec<Item> {
    let list = &context.site.groups[of.collection].lists[language.index()];
    let mut items = Vec::new();
    for entry in list {
        let url = context.href(context.entry_url(*entry, language));
        match of.records {
            None => {
                let fields = 0..of.fields(context.site).len();
                let facts =
                    fields.map(|field| fact::fact(context, *entry, field, language)).collect();
                items.push(Item { entry: *entry, url, facts });
            }
            Some(field) => {
                let claims = fact::fact(context, *entry, field, language).claims;
                items.extend(claims.into_iter().filter_map(|claim| claim.record).map(|record| {
                    let RecordView { id, facts } = record;
                    let url = id.map_or(url.clone(), |id| format!("{url}#{id}"));
                    Item { entry: *entry, url, facts }
                }));
            }
        }
    }
    for (axis, value) in &view.conditions {
        items.retain(|item| {
            let holds =
                |claim: &ClaimView| claim.data.as_ref().unwrap_or(&claim.text.text) == value;
            item.claims(context, of, *axis, language).iter().any(holds)
        });
    }
    items
}

impl Item {
    /// What it says about something.
    pub(crate) fn claims(
        &self,
        context: &Context<'_>,
        of: ItemsOf,
        axis: Axis,
        language: Language,
    ) -> Vec<ClaimView> {
        match axis {
            Axis::Entry => vec![entry_claim(context, self.entry, language)],
            Axis::Field(field) => {
                let id = &of.fields(context.site)[field].id;
                let fact = self.facts.iter().find(|fact| fact.field == *id);
                fact.map_or_else(Vec::new, |fact| fact.claims.clone())
            }
        }
    }

    /// Its name: the title of the entry, or the first words of the record.
    pub(crate) fn name(&self, context: &Context<'_>, of: ItemsOf, language: Language) -> TextView {
        let words = |fact: &FactView| fact.claims.first().map(|claim| claim.text.clone());
        match of.records {
            None => entry_claim(context, self.entry, language).text,
            Some(_) => self
                .facts
                .iter()
                .filter(|fact| fact.kind == "text")
                .find_map(words)
                .unwrap_or_else(|| entry_claim(context, self.entry, language).text),
        }
    }
}

/// An entry as a value: its title, its address, its id.
pub(crate) fn entry_claim(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> ClaimView {
    let entry = &context.site.entries[index];
    ClaimView {
        state: "known",
        text: context.text(entry.title(context.site.collection(entry), language), language),
        url: Some(context.href(context.entry_url(index, language))),
        data: Some(entry.original.name.id.clone()),
        ..ClaimView::default()
    }
}

/// The name of a column.
pub(crate) fn label(context: &Context<'_>, of: ItemsOf, axis: Axis, language: Language) -> String {
    match axis {
        Axis::Entry => of.collection(context.site).singular.text(language).to_owned(),
        Axis::Field(field) => of.fields(context.site)[field].label.text(language).to_owned(),
    }
}
