//! The statement on accessibility: the eleven items that the law asks for, in its order, as `site.toml`
//! gives them. What is missing is shown as missing; `check` tells it too.

use crate::config::accessibility::{Accessibility, ITEMS, STATEMENT};
use crate::language::{Language, Translated};
use crate::link::listing::Listing;
use crate::pages::context::Context;
use crate::pages::listings::kind::{ListingKind, SourceCount, nothing_more};
use crate::pages::listings::size::items_fit;
use crate::view::element::TextView;
use crate::view::listing::{ListingView, StatementView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: STATEMENT,
    sources: SourceCount::None,
    has_file: false,
    fits: items_fit,
    check: nothing_more,
    figures: |_, _| Vec::new(),
    show,
};

/// Fills in the items.
fn show(context: &Context<'_>, _: &Listing, language: Language, shown: &mut ListingView) {
    let none = Accessibility::default();
    let said = context.site.config.accessibility.as_ref().unwrap_or(&none);
    let texts = |texts: &[Translated<String>]| -> Vec<TextView> {
        texts.iter().map(|text| context.best_text(text, language)).collect()
    };
    let day = |day: &Option<jiff::civil::Date>| -> Vec<TextView> {
        let text = day.map(|day| context.day(day, language).text);
        text.into_iter().map(|text| TextView { text, lang: None }).collect()
    };
    let item = |item: &&'static str| {
        let view = StatementView { item, texts: Vec::new(), choice: None, url: None };
        match *item {
            "assessed" => StatementView { texts: day(&said.assessed), ..view },
            "updated" => StatementView { texts: day(&said.updated), ..view },
            "compliance" => StatementView { choice: said.compliance, ..view },
            "feedback" => StatementView { url: said.feedback.clone(), ..view },
            "complaints" => StatementView { url: said.complaints.clone(), ..view },
            item => StatementView { texts: texts(said.texts(item)), ..view },
        }
    };
    shown.statement = ITEMS.iter().map(item).collect();
}
