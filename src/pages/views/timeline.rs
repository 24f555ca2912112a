//! Items by time, each with its place on a line of years.

use crate::date::{Date, Moment};
use crate::language::Language;
use crate::link::views::View;
use crate::pages::context::Context;
use crate::pages::views::dates;
use crate::view::view_page::{BarView, DatedView, TickView, ViewView};
use jiff::civil;

/// The most years that are named on the line.
const TICKS: i16 = 12;

/// Fills in the list and the line.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    dates::show(context, view, language, shown);
    let date = |dated: &DatedView| dated.date.data.as_deref().and_then(Date::parse);
    let bounds: Vec<_> = shown.dates.iter().filter_map(date).map(|date| bounds(&date)).collect();
    let days = || bounds.iter().flat_map(|(start, end)| start.iter().chain(end));
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return };
    let january = |year: i16| civil::Date::new(year, 1, 1).unwrap_or(civil::Date::MAX);
    let line = (january(first.year()), january(last.year().saturating_add(1)));
    for dated in &mut shown.dates {
        dated.bar = date(dated).map(|date| bar(&date, line));
    }
    let years = last.year() - first.year() + 1;
    let stride = usize::try_from((years + TICKS - 1) / TICKS).unwrap_or(1).max(1);
    let tick = |year: i16| TickView {
        label: year.to_string(),
        left: format!("{:.2}", percent(january(year), line)),
    };
    shown.years = (first.year()..=last.year()).step_by(stride).map(tick).collect();
}

fn bar(date: &Date, line: (civil::Date, civil::Date)) -> BarView {
    let (start, end) = bounds(date);
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

/// The first and the last day; an open end is none.
fn bounds(date: &Date) -> (Option<civil::Date>, Option<civil::Date>) {
    match date {
        Date::Moment(moment) => (Some(moment.first_day()), Some(moment.last_day())),
        Date::Interval(start, end) => {
            (start.as_ref().map(Moment::first_day), end.as_ref().map(Moment::last_day))
        }
    }
}

/// Where a day lies on a line.
fn percent(day: civil::Date, (from, to): (civil::Date, civil::Date)) -> f64 {
    let days = |until: civil::Date| from.until(until).map_or(0, |span| span.get_days());
    (f64::from(days(day)) / f64::from(days(to).max(1)) * 100.0).clamp(0.0, 100.0)
}
