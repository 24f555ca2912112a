//! The statement on accessibility: the eleven items that the law asks for, in its order, as `site.toml`
//! gives them. What is missing is shown as missing; `check` tells it too.

use crate::config::accessibility::{Accessibility, ITEMS, STATEMENT};
use crate::language::{Language, Translated};
use crate::link::view::View;
use crate::pages::context::Context;
use crate::pages::views::kind::{Kind, Sources, nothing_more};
use crate::view::page_view::TextView;
use crate::view::view_page::{StatementView, ViewView};

/// The kind.
pub(super) const KIND: Kind =
    Kind { name: STATEMENT, sources: Sources::None, has_file: false, check: nothing_more, show };

/// Fills in the items.
fn show(context: &Context<'_>, _: &View, language: Language, shown: &mut ViewView) {
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
