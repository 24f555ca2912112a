//! Items by time, each with its place on a line of years.

use crate::date::{Date, Moment};
use crate::language::Language;
use crate::link::listing::Listing;
use crate::pages::context::Context;
use crate::pages::listings::dates;
use crate::pages::listings::kind::{ListingKind, SourceCount, only_items};
use crate::pages::listings::size::items_fit;
use crate::view::listing::{BarView, ListingView, TickView};
use jiff::civil;

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "timeline",
    sources: SourceCount::Several,
    has_file: true,
    fits: items_fit,
    check: |declared, diagnostics| declared.needs_dates(diagnostics),
    figures: only_items,
    show,
};

/// The most years that are named on the line.
const TICKS: i16 = 12;

/// Fills in the list and the line.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let mut dated = dates::dated(context, view, language);
    let bounds: Vec<_> = dated.iter().map(|(date, _)| date.bounds()).collect();
    let days = || bounds.iter().flat_map(|(start, end)| start.iter().chain(end));
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return };
    let january = |year: i16| civil::Date::new(year, 1, 1).unwrap_or(civil::Date::MAX);
    let line = (january(first.year()), january(last.year().saturating_add(1)));
    for (date, dated) in &mut dated {
        dated.bar = Some(bar(date, line));
    }
    let years = last.year() - first.year() + 1;
    let stride = usize::try_from((years + TICKS - 1) / TICKS).unwrap_or(1).max(1);
    let tick = |year: i16| TickView {
        label: year.to_string(),
        left: format!("{:.2}", percent(january(year), line)),
    };
    shown.years = (first.year()..=last.year()).step_by(stride).map(tick).collect();
    shown.dates = dated.into_iter().map(|(_, dated)| dated).collect();
}

fn bar(date: &Date, line: (civil::Date, civil::Date)) -> BarView {
    let (start, end) = date.bounds();
    let left = start.map_or(0.0, |day| percent(day, line));
    let right = end.and_then(|day| day.tomorrow().ok()).map_or(100.0, |day| percent(day, line));
    let vague = |moment: &Moment| moment.approximate || moment.uncertain;
    let shape = match date {
        Date::Interval(None, _) | Date::Interval(_, None) => "open",
        Date::Moment(moment) if vague(moment) => "about",
        Date::Interval(Some(start), Some(end)) if vague(start) || vague(end) => "about",
        _ => "exact",
    };
    BarView { left: format!("{left:.2}"), width: format!("{:.2}", right - left), shape }
}

/// Where a day lies on a line.
fn percent(day: civil::Date, (from, to): (civil::Date, civil::Date)) -> f64 {
    let days = |until: civil::Date| from.until(until).map_or(0, |span| span.get_days());
    (f64::from(days(day)) / f64::from(days(to).max(1)) * 100.0).clamp(0.0, 100.0)
}
