//! When it was said: the dates of the sources that an entry rests on, from the field `as: date` of each source.

use crate::date::{Date, Moment, Part};
use crate::kind::answer::{Certainty, State, Value};
use crate::kind::field::Meaning;
use crate::link::site::{Catalog, EntryIndex, Reference, Via};
use crate::link::source_date::{SourceDate, SourceDates};
use crate::span::Span;
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

/// The dates of the sources of every entry: of those that it names as a whole, if it does; what rests on others
/// shows their dates itself. A source says itself when it is from.
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
        let of_whole = spans_of_whole(site, index);
        let (whole, parts): (Vec<&Reference>, Vec<&Reference>) =
            named.partition(|reference| of_whole.contains(&&reference.span));
        let dates = |named: &[&Reference]| -> Vec<SourceDate> {
            let sources: BTreeSet<EntryIndex> = named.iter().map(|named| named.to).collect();
            sources.into_iter().filter_map(|source| dates[source]).collect()
        };
        let (whole, parts) = (dates(&whole), dates(&parts));
        if whole.is_empty() {
            SourceDates::of(&parts, &[])
        } else {
            SourceDates::of(&whole, &parts)
        }
    };
    references.iter().enumerate().map(of_entry).collect()
}

/// Where an entry names the sources of the whole. One that only our reading ties to it does not date what it says.
fn spans_of_whole(site: &Catalog, entry: EntryIndex) -> Vec<&Span> {
    let entry = &site.entries[entry];
    let field = site.collection(entry).meaning(Meaning::Source);
    let claims = field.map(|(field, _)| &entry.answer(field).claims);
    let stated =
        claims.into_iter().flatten().filter(|claim| claim.certainty != Certainty::Editorial);
    stated.map(|claim| &claim.span).collect()
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
