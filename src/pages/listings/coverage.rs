//! The bank examines itself: how its items are spread over the values of fields, also those that nothing
//! has; how much is not known; and how much of what is said comes from which source.

use crate::kind::answer::{Answer, State};
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::pages::context::Context;
use crate::pages::listings::item::{self, entry_claim};
use crate::pages::listings::kind::{ListingKind, SourceCount, only_items};
use crate::pages::listings::size::items_fit;
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::element::TextView;
use crate::view::fact::{ClaimView, Datum};
use crate::view::listing::{DistributionView, ListingView, SpreadView};
use std::collections::BTreeMap;

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "coverage",
    sources: SourceCount::One,
    has_file: true,
    fits: items_fit,
    check: |declared, diagnostics| declared.needs_columns(diagnostics),
    figures: only_items,
    show,
};

/// Fills in the distributions.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let items = item::items(context, of, language);
    let spread = |axis: &Axis| distribution(context, of, *axis, &items, language);
    shown.distributions = of.columns.iter().map(spread).collect();
    shown.distributions.extend(sources(context, language));
}

/// What items with a value are counted under: dates by their year.
struct Bucket {
    id: String,
    order: f64,
    spread: SpreadView,
}

fn distribution(
    context: &Context<'_>,
    of: &From,
    axis: Axis,
    items: &[Item<'_>],
    language: Language,
) -> DistributionView {
    let members = item::values(context, of, axis, language);
    let is_open = members.is_none();
    let bucket = |(id, claim): (&str, ClaimView)| Bucket {
        id: id.to_owned(),
        order: 0.0,
        spread: spread(claim.text, claim.url),
    };
    let mut buckets: Vec<Bucket> = members.into_iter().flatten().map(bucket).collect();
    let mut rest: BTreeMap<State, usize> = BTreeMap::new();
    for item in items {
        let found = found(context, item, axis, language);
        if found.is_empty() {
            let state = item.answer(axis).map_or(State::Absent, Answer::state);
            *rest.entry(state).or_default() += 1;
        }
        for bucket in found {
            match buckets.iter_mut().find(|known| known.id == bucket.id) {
                Some(known) => known.spread.number += 1,
                None => buckets.push(bucket),
            }
        }
    }
    if is_open {
        let locale = context.locale(language);
        buckets.sort_by(|one, other| {
            let words = || locale.compare(&one.spread.name.text, &other.spread.name.text);
            one.order.total_cmp(&other.order).then_with(words)
        });
    }
    let mut values: Vec<SpreadView> = buckets.into_iter().map(|bucket| bucket.spread).collect();
    for state in [State::Unknown, State::NotApplicable, State::Absent] {
        let number = rest.get(&state).copied().unwrap_or(0);
        if number > 0 || state == State::Unknown {
            values.push(SpreadView { state, number, ..spread(TextView::default(), None) });
        }
    }
    let label = item::label(context, of, axis, language);
    let unit = item::unit(context, of, axis, language);
    DistributionView { unit, ..finished(label, items.len(), values) }
}

/// The buckets that an item falls into, each once.
fn found(context: &Context<'_>, item: &Item<'_>, axis: Axis, language: Language) -> Vec<Bucket> {
    let views = item::claims(context, item, axis, language);
    let mut found: Vec<Bucket> = Vec::new();
    for view in views.into_iter().filter(|view| view.state == State::Known) {
        let (id, order, name) = match view.datum {
            Some(Datum::Date(date)) => {
                let year = date.first_day().year();
                let name = TextView { text: year.to_string(), lang: None };
                (year.to_string(), f64::from(year), name)
            }
            Some(Datum::Number(number)) => (number.value.to_string(), number.value, view.text),
            Some(Datum::Json(_)) | None => {
                (view.data.unwrap_or_else(|| view.text.text.clone()), 0.0, view.text)
            }
        };
        if found.iter().all(|known| known.id != id) {
            let datum = view.datum.filter(|datum| matches!(datum, Datum::Number(_)));
            let spread = SpreadView { number: 1, datum, ..spread(name, None) };
            found.push(Bucket { id, order, spread });
        }
    }
    found
}

fn spread(name: TextView, url: Option<String>) -> SpreadView {
    SpreadView { name, url, state: State::Known, number: 0, share: 0, datum: None }
}

fn finished(label: String, total: usize, mut values: Vec<SpreadView>) -> DistributionView {
    let most = values.iter().map(|value| value.number).max().unwrap_or(0).max(1);
    for value in &mut values {
        value.share = value.number * 100 / most;
    }
    DistributionView { label, total, values, unit: String::new() }
}

/// How many of the facts of the whole bank name which source.
fn sources(context: &Context<'_>, language: Language) -> Option<DistributionView> {
    let (collection, declared) = context.site.schemas.provenance()?;
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let listed = context.site.entries.iter().filter(|entry| entry.is_listed());
    let answers = listed.flat_map(|entry| &entry.original.answers);
    count(answers, &mut numbers);
    let list = &context.site.lists[collection][language.index()];
    let values = list.iter().map(|entry| {
        let id = context.site.entries[*entry].original.name.id.as_str();
        let claim = entry_claim(context, *entry, language);
        let number = numbers.get(id).copied().unwrap_or(0);
        SpreadView { number, ..spread(claim.text, claim.url) }
    });
    let label = declared.label.text(language).to_owned();
    Some(finished(label, numbers.values().sum(), values.collect()))
}

/// Counts the values that name a source, those within records too.
fn count<'a>(
    answers: impl IntoIterator<Item = &'a Answer>,
    numbers: &mut BTreeMap<&'a str, usize>,
) {
    for answer in answers {
        for claim in &answer.claims {
            if let Some((id, _)) = claim.source.as_ref().filter(|_| claim.is_known()) {
                *numbers.entry(id).or_default() += 1;
            }
        }
        for (value, _) in answer.known() {
            if let Some(record) = value.record() {
                count(&record.answers, numbers);
            }
        }
    }
}
