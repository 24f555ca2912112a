//! Items as sheets: questions, tasks and meetings that can be printed and used again.

use crate::kind::answer::State;
use crate::language::Language;
use crate::link::listing::Listing;
use crate::pages::context::Context;
use crate::pages::fact;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingKind, SourceCount, nothing_more, only_items};
use crate::pages::listings::size::items_fit;
use crate::view::fact::FactView;
use crate::view::listing::{ListingView, SheetView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "kit",
    sources: SourceCount::Several,
    has_file: false,
    fits: items_fit,
    check: nothing_more,
    figures: only_items,
    show,
};

/// Fills in the sheets, one source of items after the other.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
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
            let facts: Vec<FactView> = facts.collect();
            let claims = facts.iter().flat_map(|fact| &fact.claims);
            let named = claims.filter(|claim| claim.text.text == title.text);
            let translation = named.filter_map(|claim| claim.translation.clone()).next();
            let facts = facts.into_iter().filter(known).collect();
            let owner = context.entry_link(item.entry, language);
            shown.sheets.push(SheetView { kind: kind.clone(), title, translation, owner, facts });
        }
    }
}
