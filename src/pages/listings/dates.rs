//! Items by time: whatever has a field that says when it was.

use crate::date::Date;
use crate::kind::answer::{Answer, State};
use crate::language::Language;
use crate::link::listing::Listing;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingKind, SourceCount, only_items};
use crate::pages::listings::size::items_fit;
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::element::{LinkView, TextView};
use crate::view::listing::{DatedView, ListingView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "dates",
    sources: SourceCount::Several,
    has_file: true,
    fits: items_fit,
    check: |declared, diagnostics| declared.needs_dates(diagnostics),
    figures: only_items,
    show,
};

/// Fills in the list.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    shown.dates = dated(context, view, language).into_iter().map(|(_, dated)| dated).collect();
}

/// It came about, as templates name it.
pub(super) const YES: &str = "yes";
/// It did not.
pub(super) const NO: &str = "no";
/// Nobody knows.
pub(super) const UNKNOWN: &str = "unknown";

/// Whether an item came about, as templates name it. Where nobody says so, nobody knows.
pub(super) fn happened(item: &Item<'_>, axis: Axis) -> Option<&'static str> {
    match item.answer(axis).map_or(State::Absent, Answer::state) {
        State::Known if item.ids(axis).any(|id| id == "true") => Some(YES),
        State::Known => Some(NO),
        State::Unknown | State::Absent => Some(UNKNOWN),
        State::NotApplicable => None,
    }
}

/// The items by date, the earliest first: one for each date that an item has.
pub(super) fn dated(
    context: &Context<'_>,
    view: &Listing,
    language: Language,
) -> Vec<(Date, DatedView)> {
    let mut dated = Vec::new();
    for of in &view.of {
        let Some(axis) = of.date(&context.site.schemas) else { continue };
        let kind = item::kind(context, of, language);
        let asked = of.happened(&context.site.schemas);
        for item in item::items(context, of, language) {
            let owner = item.record.map(|_| context.entry_link(item.entry, language));
            let claims = item::claims(context, &item, axis, language);
            for (number, date) in item.dates(axis) {
                let TextView { text: title, lang } = item::name(context, &item, language);
                let url = item::url(context, &item, language);
                let what = LinkView { title, lang, url, id: String::new() };
                let shown = DatedView {
                    date: claims[number].clone(),
                    what,
                    kind: kind.clone(),
                    owner: owner.clone(),
                    happened: asked.and_then(|axis| happened(&item, axis)),
                    year: None,
                    bar: None,
                };
                dated.push((date, shown));
            }
        }
    }
    // Stable: what begins on the same day stays in order.
    dated.sort_by_key(|(date, _)| date.first_day());
    let mut last = None;
    for (date, dated) in &mut dated {
        let year = date.first_day().year();
        dated.year = (last.replace(year) != Some(year)).then(|| year.to_string());
    }
    dated
}
