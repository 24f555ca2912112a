//! When it was said: the dates of the sources that an entry rests on, from the field `as: date` of each source.

use crate::date::{Date, Moment, Part};
use crate::kind::answer::{State, Value};
use crate::kind::field::Meaning;
use crate::link::site::{Catalog, EntryIndex, Reference, Via};
use crate::link::source_date::{SourceDate, SourceDates};
use std::collections::BTreeSet;

/// The date of a source; none where it can have none.
pub(crate) fn of_source(site: &Catalog, source: EntryIndex) -> Option<SourceDate> {
    let entry = &site.entries[source];
    let (field, _) = site.collection(entry).meaning(Meaning::Date)?;
    let answer = entry.answer(field);
    match (answer.state(), answer.value().and_then(Value::date)) {
        (State::NotApplicable, _) => None,
        (_, Some(date)) => Some(SourceDate::Dated(to_the_month(date))),
        (_, None) => Some(SourceDate::Undated),
    }
}

/// The dates of the sources of every entry. A source says itself when it is from.
pub(crate) fn source_dates(site: &Catalog, references: &[Vec<Reference>]) -> Vec<SourceDates> {
    let Some((sources, _)) = site.schemas.provenance() else {
        return vec![SourceDates::default(); site.entries.len()];
    };
    let dates: Vec<Option<SourceDate>> =
        (0..site.entries.len()).map(|entry| of_source(site, entry)).collect();
    let of_entry = |(index, references): (EntryIndex, &Vec<Reference>)| {
        if site.entries[index].collection == sources {
            return SourceDates::default();
        }
        let named = references
            .iter()
            .filter(|reference| site.relations[reference.relation].via == Via::Source);
        let named: BTreeSet<EntryIndex> = named.map(|reference| reference.to).collect();
        SourceDates::of(&named.into_iter().filter_map(|source| dates[source]).collect::<Vec<_>>())
    };
    references.iter().enumerate().map(of_entry).collect()
}

/// A date without its day: nobody asks on which day of a month a report was written.
fn to_the_month(date: Date) -> Date {
    match date {
        Date::Moment(Moment { part: Part::Day(month, _), year, approximate, uncertain }) => {
            Date::Moment(Moment { part: Part::Month(month), year, approximate, uncertain })
        }
        other => other,
    }
}
