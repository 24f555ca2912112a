//! Items as sheets: questions, tasks and meetings that can be printed and used again.

use crate::language::Language;
use crate::link::views::View;
use crate::pages::context::Context;
use crate::pages::views::item;
use crate::view::view_page::{SheetView, ViewView};

/// Fills in the sheets, one source of items after the other.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    for of in &view.of {
        let collection = of.collection(context.site);
        let kind = match of.records {
            None => collection.singular.text(language),
            Some(records) => collection.fields[records].label.text(language),
        };
        for item in item::items(context, view, *of, language) {
            let title = item.name(context, *of, language);
            let known = |fact: &&crate::view::entry_view::FactView| {
                fact.state == "known"
                    && fact.claims.iter().all(|claim| claim.text.text != title.text)
            };
            let facts = item.facts.iter().filter(known).cloned().collect();
            let owner = context.entry_link(item.entry, language);
            shown.sheets.push(SheetView { kind: kind.to_owned(), title, owner, facts });
        }
    }
}
