//! Items as sheets: questions, tasks and meetings that can be printed and used again.

use crate::kind::answer::State;
use crate::language::Language;
use crate::link::view::View;
use crate::pages::context::Context;
use crate::pages::fact;
use crate::pages::views::item;
use crate::pages::views::kind::{Kind, Sources, nothing_more};
use crate::view::entry_view::FactView;
use crate::view::view_page::{SheetView, ViewView};

/// The kind.
pub(super) const KIND: Kind =
    Kind { name: "kit", sources: Sources::Several, has_file: false, check: nothing_more, show };

/// Fills in the sheets, one source of items after the other.
fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    for of in &view.of {
        let kind = item::kind(context, of, language);
        let scope = of.scope(&context.site.schemas);
        for item in item::items(context, of, language) {
            let title = item::name(context, &item, language);
            let own = (0..scope.own().len()).map(|index| scope.own_axis(index));
            let facts = own.filter_map(|axis| fact::of_item(context, &item, axis, language));
            let known = |fact: &FactView| {
                fact.state == State::Known
                    && fact.claims.iter().all(|claim| claim.text.text != title.text)
            };
            let facts = facts.filter(known).collect();
            let owner = context.entry_link(item.entry, language);
            shown.sheets.push(SheetView { kind: kind.clone(), title, owner, facts });
        }
    }
}
