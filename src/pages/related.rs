//! Entries that have something in common with an entry, as cards with the reasons; and what is near it.

use crate::language::Language;
use crate::link::site::{EntryIndex, Reference};
use crate::pages::card;
use crate::pages::context::Context;
use crate::query::tie::least_sure;
use crate::query::{nearby, related};
use crate::schema::nearby::Nearby;
use crate::view::entry::{NearbyView, ReasonView, RelatedView};

/// What an entry has in common with others of its collection, by the fields that are facets.
pub(crate) fn related(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> Vec<RelatedView> {
    let found = related::related(context.site, index, language).into_iter();
    let view = found.map(|found| RelatedView {
        card: card::shared(context, found.entry, language),
        reasons: reasons(context, [index, found.entry], &found.shared, language),
    });
    view.collect()
}

/// What is near an entry, by what its collection declares.
pub(crate) fn nearby(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> Vec<NearbyView> {
    let declared = context.site.collection(&context.site.entries[index]).nearby.iter();
    let view = |declared: &Nearby| NearbyView {
        label: declared.label.text(language).to_owned(),
        cards: card::cards(
            context,
            &nearby::nearby(context.site, index, declared, language),
            language,
        ),
    };
    declared.map(view).filter(|nearby| !nearby.cards.is_empty()).collect()
}

fn reasons(
    context: &Context<'_>,
    pair: [EntryIndex; 2],
    shared: &[&Reference],
    language: Language,
) -> Vec<ReasonView> {
    let mut reasons: Vec<ReasonView> = Vec::new();
    for reference in shared {
        let relation = &context.site.relations[reference.relation];
        let Some(field) = context.site.relation_field(relation) else { continue };
        let label = field.label.text(language);
        let to = &context.site.entries[reference.to];
        let title = to.title(context.site.collection(to), language);
        let certainty = least_sure(context.site, pair, reference.relation, reference.to);
        match reasons.iter_mut().find(|reason| reason.label == label) {
            Some(reason) if reason.titles.iter().any(|known| known.text == title.0) => {}
            Some(reason) => {
                reason.titles.push(context.text(title, language));
                reason.certainty = reason.certainty.max(certainty);
            }
            None => {
                let titles = vec![context.text(title, language)];
                reasons.push(ReasonView { label: label.to_owned(), titles, certainty });
            }
        }
    }
    reasons
}
