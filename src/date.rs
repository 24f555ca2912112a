//! Dates as the bank knows them: EDTF (ISO 8601-2), levels 0 and 1 as far as they are about days,
//! months, seasons, years, intervals and doubt. <https://www.loc.gov/standards/datetime/>

use jiff::civil;

/// A date with the precision it was given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) enum Date {
    /// One day, month, season or year.
    Moment(Moment),
    /// From one to another, either of which may be open; not both.
    Interval(Option<Moment>, Option<Moment>),
}

/// A day, month, season or year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) struct Moment {
    /// Year of the common era, 0 to 9999.
    pub(crate) year: i16,
    /// What is known within the year.
    pub(crate) part: Part,
    /// "About".
    pub(crate) approximate: bool,
    /// "Perhaps".
    pub(crate) uncertain: bool,
}

/// What is known within a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) enum Part {
    /// Nothing.
    Year,
    /// 0 spring, 1 summer, 2 autumn, 3 winter.
    Season(u8),
    /// 1 to 12.
    Month(u8),
    /// Month and day.
    Day(u8, u8),
}

impl Date {
    /// Reads EDTF; `None` for what is not, or is no day of any calendar.
    pub(crate) fn parse(text: &str) -> Option<Date> {
        match text.split_once('/') {
            None => Moment::parse(text).map(Date::Moment),
            Some((start, end)) => {
                let (start, end) = (bound(start)?, bound(end)?);
                let ordered = match (start, end) {
                    // The end may be known less well than the start: `2017-05/2017`.
                    (Some(start), Some(end)) => start.first_day() <= end.last_day(),
                    (None, None) => false,
                    _ => true,
                };
                ordered.then_some(Date::Interval(start, end))
            }
        }
    }

    /// A day in the ISO form `2026-11-20`, if this is one.
    pub(crate) fn day(&self) -> Option<civil::Date> {
        match self {
            Date::Moment(Moment { part: Part::Day(..), .. }) => Some(self.first_day()),
            _ => None,
        }
    }

    /// The earliest day it can mean, to sort by; an open start counts as its end.
    pub(crate) fn first_day(&self) -> civil::Date {
        match self {
            Date::Moment(moment)
            | Date::Interval(Some(moment), _)
            | Date::Interval(None, Some(moment)) => moment.first_day(),
            Date::Interval(None, None) => civil::Date::MIN,
        }
    }

    /// The earliest and the latest day it can mean; `None` is an open end.
    pub(crate) fn bounds(&self) -> (Option<civil::Date>, Option<civil::Date>) {
        match self {
            Date::Moment(moment) => (Some(moment.first_day()), Some(moment.last_day())),
            Date::Interval(start, end) => {
                (start.as_ref().map(Moment::first_day), end.as_ref().map(Moment::last_day))
            }
        }
    }

    /// The form it is written in, for machines.
    pub(crate) fn edtf(&self) -> String {
        let bound =
            |moment: &Option<Moment>| moment.map_or("..".to_owned(), |moment| moment.edtf());
        match self {
            Date::Moment(moment) => moment.edtf(),
            Date::Interval(start, end) => format!("{}/{}", bound(start), bound(end)),
        }
    }
}

fn bound(text: &str) -> Option<Option<Moment>> {
    if text == ".." { Some(None) } else { Moment::parse(text).map(Some) }
}

impl Moment {
    fn parse(text: &str) -> Option<Moment> {
        let bare = text.trim_end_matches(['~', '?', '%']);
        let marks = &text[bare.len()..];
        if marks.len() > 1 {
            return None;
        }
        let mut parts = bare.split('-');
        let year = digits(parts.next()?, 4)?;
        let part = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Part::Year,
            (Some(month), None, _) => match digits(month, 2)? {
                month @ 1..=12 => Part::Month(u8::try_from(month).ok()?),
                season @ 21..=24 => Part::Season(u8::try_from(season - 21).ok()?),
                _ => return None,
            },
            (Some(month), Some(day), None) => {
                let (month, day) = (digits(month, 2)?, digits(day, 2)?);
                let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
                civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
                Part::Day(month, day)
            }
            _ => return None,
        };
        let (approximate, uncertain) = (marks.contains(['~', '%']), marks.contains(['?', '%']));
        Some(Moment { year, part, approximate, uncertain })
    }

    /// The earliest day it can mean. Winter belongs to the year in which it begins.
    pub(crate) fn first_day(&self) -> civil::Date {
        let (month, day) = match self.part {
            Part::Year => (1, 1),
            Part::Season(season) => ([3, 6, 9, 12][usize::from(season.min(3))], 1),
            Part::Month(month) => (month, 1),
            Part::Day(month, day) => (month, day),
        };
        let small = |number: u8| i8::try_from(number).unwrap_or(1);
        civil::Date::new(self.year, small(month), small(day)).unwrap_or(civil::Date::MIN)
    }

    /// The latest day it can mean.
    pub(crate) fn last_day(&self) -> civil::Date {
        let first = self.first_day();
        match self.part {
            Part::Year => civil::Date::new(self.year, 12, 31).unwrap_or(first),
            Part::Season(_) => {
                first.checked_add(jiff::Span::new().months(2)).unwrap_or(first).last_of_month()
            }
            Part::Month(_) => first.last_of_month(),
            Part::Day(..) => first,
        }
    }

    /// Whether it is said without doubt.
    pub(crate) fn is_plain(&self) -> bool {
        !self.approximate && !self.uncertain
    }

    fn edtf(&self) -> String {
        let mark = match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        };
        let year = self.year;
        match self.part {
            Part::Year => format!("{year:04}{mark}"),
            Part::Season(season) => format!("{year:04}-{}{mark}", season + 21),
            Part::Month(month) => format!("{year:04}-{month:02}{mark}"),
            Part::Day(month, day) => format!("{year:04}-{month:02}-{day:02}{mark}"),
        }
    }
}

fn digits(text: &str, length: usize) -> Option<i16> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}
