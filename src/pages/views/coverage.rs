//! The bank examines itself: how its items are spread over the values of fields, also those that nothing
//! has; how much is not known; and how much of what is said comes from which source.

use crate::date::Date;
use crate::kind::answer::Answer;
use crate::language::Language;
use crate::link::views::{Axis, ItemsOf, View};
use crate::pages::context::Context;
use crate::pages::views::item::{self, Item, entry_claim};
use crate::pages::views::matrix;
use crate::view::entry_view::ClaimView;
use crate::view::page_view::TextView;
use crate::view::view_page::{DistributionView, SpreadView, ViewView};
use std::collections::BTreeMap;

/// Fills in the distributions.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let Some(of) = view.of.first() else { return };
    let items = item::items(context, view, *of, language);
    let spread = |axis: &Axis| distribution(context, *of, *axis, &items, language);
    shown.distributions = view.columns.iter().map(spread).collect();
    shown.distributions.extend(sources(context, language));
}

fn distribution(
    context: &Context<'_>,
    of: ItemsOf,
    axis: Axis,
    items: &[Item],
    language: Language,
) -> DistributionView {
    let mut values: Vec<(String, SpreadView)> = matrix::values(context, of, axis, language)
        .into_iter()
        .map(|claim| (matrix::id(&claim), spread(claim.text, claim.url)))
        .collect();
    let mut rest: BTreeMap<&'static str, usize> = BTreeMap::new();
    for item in items {
        let claims = item.claims(context, of, axis, language);
        let known: Vec<&ClaimView> = claims.iter().filter(|claim| claim.state == "known").collect();
        if known.is_empty() {
            *rest.entry(claims.first().map_or("absent", |claim| claim.state)).or_default() += 1;
        }
        for claim in known {
            let (id, name) = value(claim);
            match values.iter_mut().find(|(known, _)| *known == id) {
                Some((_, spread)) => spread.number += 1,
                None => {
                    let found = SpreadView { number: 1, ..spread(name, None) };
                    let place = values.partition_point(|(known, _)| *known < id);
                    values.insert(place, (id, found));
                }
            }
        }
    }
    let mut values: Vec<SpreadView> = values.into_iter().map(|(_, spread)| spread).collect();
    for state in ["unknown", "not-applicable", "absent"] {
        let number = rest.get(state).copied().unwrap_or(0);
        if number > 0 || state == "unknown" {
            values.push(SpreadView { state, number, ..spread(TextView::default(), None) });
        }
    }
    let label = item::label(context, of, axis, language);
    finished(label, items.len(), values)
}

/// What a value is counted as: a date as its year.
fn value(claim: &ClaimView) -> (String, TextView) {
    let date = claim.data.as_deref().and_then(Date::parse).filter(|_| claim.url.is_none());
    match date {
        Some(date) if claim.text.lang.is_none() => {
            let year = date.first_day().year().to_string();
            (year.clone(), TextView { text: year, lang: None })
        }
        _ => (matrix::id(claim), claim.text.clone()),
    }
}

fn spread(name: TextView, url: Option<String>) -> SpreadView {
    SpreadView { name, url, state: "known", number: 0, share: 0 }
}

fn finished(label: String, total: usize, mut values: Vec<SpreadView>) -> DistributionView {
    let most = values.iter().map(|value| value.number).max().unwrap_or(0).max(1);
    for value in &mut values {
        value.share = value.number * 100 / most;
    }
    DistributionView { label, total, values }
}

/// How many of the facts of the whole bank name which source.
fn sources(context: &Context<'_>, language: Language) -> Option<DistributionView> {
    let (collection, declared) = context.site.schemas.provenance()?;
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let listed = context.site.entries.iter().filter(|entry| entry.is_listed());
    let answers = listed.flat_map(|entry| &entry.original.answers);
    count(answers, &mut numbers);
    let list = &context.site.groups[collection].lists[language.index()];
    let values = list.iter().map(|entry| {
        let id = context.site.entries[*entry].original.name.id.as_str();
        let claim = entry_claim(context, *entry, language);
        let number = numbers.get(id).copied().unwrap_or(0);
        SpreadView { number, ..spread(claim.text, claim.url) }
    });
    let label = declared.label.text(language).to_owned();
    Some(finished(label, numbers.values().sum(), values.collect()))
}

/// Counts the claims that name a source, those within records too.
fn count<'a>(
    answers: impl IntoIterator<Item = &'a Answer>,
    numbers: &mut BTreeMap<&'a str, usize>,
) {
    for answer in answers {
        for claim in &answer.claims {
            if let Some((id, _)) = &claim.source {
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
