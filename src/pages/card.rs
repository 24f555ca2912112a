//! Cards: what an entry shows of itself in lists.

use crate::kind::answer::{Certainty, State};
use crate::kind::field::Meaning;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::{fact, marks, said};
use crate::view::element::{CardFact, CardValue, CardView};
use crate::view::fact::ClaimView;
use tera::Value;

/// Values of a field on a card: a card stands on many pages, and must not grow with the bank.
const MOST: usize = 12;

/// The cards of some entries: each is made once, however many pages show it.
pub(crate) fn cards(
    context: &Context<'_>,
    entries: &[EntryIndex],
    language: Language,
) -> Vec<Value> {
    entries.iter().map(|entry| shared(context, *entry, language)).collect()
}

/// The card of an entry.
pub(crate) fn shared(context: &Context<'_>, entry: EntryIndex, language: Language) -> Value {
    let make = || Value::from_serializable(&card(context, entry, language, None));
    context.shown.card(entry, language, make)
}

/// The card of an entry that refers to another: its own where that is not plainly said, else the shared one.
pub(crate) fn tied(
    context: &Context<'_>,
    entry: EntryIndex,
    certainty: Certainty,
    language: Language,
) -> Value {
    if certainty == Certainty::Stated {
        shared(context, entry, language)
    } else {
        Value::from_serializable(&card(context, entry, language, Some(certainty)))
    }
}

fn card(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
    tie: Option<Certainty>,
) -> CardView {
    let entry = &context.site.entries[index];
    let collection = context.site.collection(entry);
    let shown = |field: &crate::kind::field::Field| {
        field.card && !matches!(field.meaning, Some(Meaning::Title | Meaning::Summary))
    };
    let mut facts = Vec::new();
    for (number, field) in collection.fields.iter().enumerate().filter(|(_, field)| shown(field)) {
        let mut values = values(context, index, number, language);
        if !values.is_empty() {
            let label = field.label.text(language).to_owned();
            let more = values.len().saturating_sub(MOST);
            values.truncate(MOST);
            facts.push(CardFact { field: field.id.clone(), label, values, more });
        }
    }
    CardView {
        title: context.text(entry.title(collection, language), language),
        summary: fact::meaning(context, index, Meaning::Summary, language),
        url: context.entry_href(index, language),
        collection: collection.id.clone(),
        kind: collection.singular.text(language).to_owned(),
        apart: apart(context, index, language),
        said: said::of_entry(context, index, language),
        added: entry.original.keys.added.map(|day| context.day(day, language)),
        facts,
        emblem: context.emblems[index].clone(),
        evidence: marks::scale(context, index, Meaning::Evidence, language),
        lifecycle: marks::scale(context, index, Meaning::Lifecycle, language),
        known: marks::known(collection, entry),
        tie,
    }
}

/// What an entry that stands beside the others is called.
pub(crate) fn apart(
    context: &Context<'_>,
    entry: EntryIndex,
    language: Language,
) -> Option<String> {
    let apart = context.site.apart(&context.site.entries[entry])?;
    Some(apart.label.text(language).to_owned())
}

fn values(
    context: &Context<'_>,
    entry: EntryIndex,
    field: usize,
    language: Language,
) -> Vec<CardValue> {
    let claims = fact::fact(context, entry, field, language).claims.into_iter();
    let known = claims.filter(|claim| claim.state == State::Known && !claim.text.text.is_empty());
    let value = |claim: ClaimView| CardValue {
        words: claim.text,
        certainty: claim.provenance.map_or(Certainty::Stated, |provenance| provenance.certainty),
    };
    known.map(value).collect()
}
