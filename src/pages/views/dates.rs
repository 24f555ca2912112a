//! Items by time: whatever has a field that says when it was.

use crate::date::Date;
use crate::language::Language;
use crate::link::views::{Axis, View, date_field};
use crate::pages::context::Context;
use crate::pages::views::item;
use crate::view::page_view::{LinkView, TextView};
use crate::view::view_page::{DatedView, ViewView};

/// Fills in the list.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let mut dated = Vec::new();
    for of in &view.of {
        let fields = of.fields(context.site);
        let Some(field) = date_field(fields) else { continue };
        let kind = match of.records {
            None => of.collection(context.site).singular.text(language),
            Some(records) => of.collection(context.site).fields[records].label.text(language),
        };
        for item in item::items(context, view, *of, language) {
            let owner = of.records.map(|_| context.entry_link(item.entry, language));
            for claim in item.claims(context, *of, Axis::Field(field), language) {
                let Some(date) = claim.data.as_deref().and_then(Date::parse) else { continue };
                let TextView { text: title, lang } = item.name(context, *of, language);
                let what = LinkView { title, lang, url: item.url.clone(), id: String::new() };
                let shown = DatedView {
                    date: claim,
                    what,
                    kind: kind.to_owned(),
                    owner: owner.clone(),
                    year: None,
                    bar: None,
                };
                dated.push((date.first_day(), dated.len(), shown));
            }
        }
    }
    dated.sort_by_key(|(day, place, _)| (*day, *place));
    let mut last = None;
    for (day, _, dated) in &mut dated {
        let changed = last.replace(day.year()) != Some(day.year());
        dated.year = changed.then(|| day.year().to_string());
    }
    shown.dates = dated.into_iter().map(|(_, _, shown)| shown).collect();
}
