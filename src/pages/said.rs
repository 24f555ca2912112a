//! When something was said: the dates of the sources that it rests on, in words.

use crate::kind::answer::Claim;
use crate::kind::field::Field;
use crate::language::Language;
use crate::link::citations::source_of;
use crate::link::site::EntryIndex;
use crate::link::source_date::SourceDate;
use crate::link::source_dates::of_source;
use crate::pages::context::Context;
use crate::view::element::{DateView, SaidView};
use fluent_bundle::FluentArgs;

/// When the sources of an entry are from; none where they can have no date.
pub(crate) fn of_entry(
    context: &Context<'_>,
    entry: EntryIndex,
    language: Language,
) -> Option<SaidView> {
    let dates = &context.site.source_dates[entry];
    let date = dates.span.as_ref().map(|date| context.date(date, language));
    let text = dates.words(context.locale(language))?;
    Some(SaidView { text, date, undated: dates.undated })
}

/// When a claim was said: the date that it has itself, else that of its source.
pub(crate) fn of_claim(
    context: &Context<'_>,
    field: &Field,
    claim: &Claim,
    language: Language,
) -> Option<SaidView> {
    if let Some(date) = &claim.date {
        return said(context, Some(context.date(date, language)), language);
    }
    let source = source_of(context.site, field, claim)?;
    let date = match of_source(context.site, source)? {
        SourceDate::Dated(date) => Some(context.date(&date, language)),
        SourceDate::Undated => None,
    };
    said(context, date, language)
}

/// The same, where the sources of its entry differ in it.
pub(crate) fn where_it_differs(
    context: &Context<'_>,
    entry: EntryIndex,
    field: &Field,
    claim: &Claim,
    language: Language,
) -> Option<SaidView> {
    let differs = context.site.source_dates[entry].differ && claim.date.is_none();
    differs.then(|| of_claim(context, field, claim, language)).flatten()
}

/// A single date, or that there is none.
fn said(context: &Context<'_>, date: Option<DateView>, language: Language) -> Option<SaidView> {
    let text = match &date {
        Some(date) => date.text.clone(),
        None => context.locale(language).text("undated", &FluentArgs::new())?,
    };
    let undated = usize::from(date.is_none());
    Some(SaidView { text, date, undated })
}
