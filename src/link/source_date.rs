//! When the sources of an entry are from, put together. `source_dates` finds the dates.

use crate::date::{Date, Moment, Part};
use crate::locale::Locale;
use fluent_bundle::FluentArgs;
use std::collections::BTreeSet;

/// When a source says that it is from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum SourceDate {
    /// Then, to the month.
    Dated(Date),
    /// It does not say.
    Undated,
}

/// When the sources of an entry are from.
#[derive(Clone, Default, Debug)]
pub(crate) struct SourceDates {
    /// From when to when, as far as they say.
    pub(crate) span: Option<Date>,
    /// How many of them do not say.
    pub(crate) undated: usize,
    /// Whether not all that the entry rests on is from the same time.
    pub(crate) differ: bool,
}

impl SourceDates {
    /// In words: `facts from May 2015`. None where there are none, or the theme has no words for them.
    pub(crate) fn words(&self, locale: &Locale) -> Option<String> {
        let mut args = FluentArgs::new();
        args.set("undated", self.undated);
        let key = match &self.span {
            None if self.undated == 0 => return None,
            None => "said-undated",
            Some(date) => {
                args.set("date", locale.date(date));
                if self.undated == 0 { "said" } else { "said-partly" }
            }
        };
        locale.text(key, &args)
    }

    /// Puts the dates of sources together. `others` are those of sources that only some facts rest on.
    pub(super) fn of(dates: &[SourceDate], others: &[SourceDate]) -> Self {
        let dated = dates.iter().filter_map(|date| match date {
            SourceDate::Dated(date) => Some(*date),
            SourceDate::Undated => None,
        });
        let different: BTreeSet<SourceDate> = dates.iter().chain(others).copied().collect();
        let dated: BTreeSet<Date> = dated.collect();
        let undated = dates.iter().filter(|date| **date == SourceDate::Undated).count();
        Self { span: span(&dated), undated, differ: different.len() > 1 }
    }
}

/// From the first of some dates to the last; what lies in one year is that year.
fn span(dates: &BTreeSet<Date>) -> Option<Date> {
    let first = dates.iter().next()?;
    if dates.len() == 1 {
        return Some(*first);
    }
    let year = |year: i16| Moment { year, part: Part::Year, approximate: false, uncertain: false };
    let starts = dates.iter().filter_map(|date| date.bounds().0);
    let ends = dates.iter().filter_map(|date| date.bounds().1);
    // An open end is as far as anything is known.
    let start = starts.min().unwrap_or_else(|| first.first_day()).year();
    let end = ends.max().unwrap_or_else(|| first.first_day()).year().max(start);
    Some(match start == end {
        true => Date::Moment(year(start)),
        false => Date::Interval(Some(year(start)), Some(year(end))),
    })
}
