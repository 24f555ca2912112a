//! A figure of a collection → what it amounts to.

use crate::date::Date;
use crate::language::Language;
use crate::link::inbound;
use crate::link::site::{RelationIndex, Site};
use crate::number::{Bound, Number};
use crate::query::item::{Item, items};
use crate::schema::axis::Axis;
use crate::schema::count::{Count, Measure};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// What a figure amounts to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Figure {
    /// So many.
    Count(usize),
    /// A number, in the unit of the field.
    Number(Number),
    /// A date.
    Date(Date),
    /// Nothing is known that could be it.
    Nothing,
}

/// What a figure of a collection amounts to.
pub(crate) fn figure(site: &Site, collection: usize, count: &Count) -> Figure {
    let items = items(site, collection, &count.selection, Language::DEFAULT);
    match &count.measure {
        Measure::Items => Figure::Count(items.len()),
        Measure::Having(axis) => {
            Figure::Count(items.iter().filter(|item| item.is_known(*axis)).count())
        }
        Measure::Distinct(axis) => {
            let ids: BTreeSet<Cow<'_, str>> =
                items.iter().flat_map(|item| item.ids(*axis)).collect();
            Figure::Count(ids.len())
        }
        Measure::Sum(axis) => sum(items.iter().filter_map(|item| item.number(*axis))),
        Measure::Least(axis) => extreme(&items, *axis, Ordering::Less),
        Measure::Greatest(axis) => extreme(&items, *axis, Ordering::Greater),
        Measure::Referred(referrer) => {
            let relations: Vec<RelationIndex> = inbound::relations(site, referrer);
            let referred = |item: &&Item<'_>| {
                let referrers = &site.referrers[item.entry][Language::DEFAULT.index()];
                relations.iter().any(|relation| referrers.contains_key(relation))
            };
            Figure::Count(items.iter().filter(referred).count())
        }
    }
}

/// The sum, which is as sure as the least sure of its parts: of bounds of one kind a bound, of others a guess.
fn sum(numbers: impl Iterator<Item = Number>) -> Figure {
    let add = |sum: Number, next: Number| Number {
        bound: match (sum.bound, next.bound) {
            (one, Bound::Exact) => one,
            (Bound::Exact, other) => other,
            (one, other) if one == other => one,
            _ => Bound::About,
        },
        value: sum.value + next.value,
    };
    numbers.reduce(add).map_or(Figure::Nothing, Figure::Number)
}

/// The least or greatest number or date. Of those that are alike, the first.
fn extreme(items: &[Item<'_>], axis: Axis, wanted: Ordering) -> Figure {
    let numbers = items.iter().filter_map(|item| item.number(axis));
    let better = |known: Number, next: Number| {
        if next.value.total_cmp(&known.value) == wanted { next } else { known }
    };
    if let Some(number) = numbers.reduce(better) {
        return Figure::Number(number);
    }
    // The first of all dates begins first, and the last ends last.
    let day = |date: &Date| match wanted {
        Ordering::Greater => date.bounds().1.unwrap_or(jiff::civil::Date::MAX),
        _ => date.bounds().0.unwrap_or(jiff::civil::Date::MIN),
    };
    let dates = items.iter().filter_map(|item| item.date(axis));
    let later = |known: Date, next: Date| {
        if day(&next).cmp(&day(&known)) == wanted { next } else { known }
    };
    dates.reduce(later).map_or(Figure::Nothing, Figure::Date)
}
