//! Items of views, said in a language: what they answer to an axis, what they are called, where they stand.

use crate::kind::answer::{Certainty, State, Value};
use crate::language::Language;
use crate::link::listing::From;
use crate::link::site::EntryIndex;
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::{fact, grounds};
use crate::query::item::{self, Item};
use crate::query::member::{Member, members};
use crate::schema::axis::Axis;
use crate::view::drawing::EmptyView;
use crate::view::element::TextView;
use crate::view::fact::{ClaimView, Datum, ProvenanceView};

/// The items of a source, in the order of their collection.
pub(super) fn items<'s>(context: &Context<'s>, of: &From, language: Language) -> Vec<Item<'s>> {
    item::items(context.site, of.collection, &of.selection, language)
}

/// What an item says to an axis.
pub(super) fn claims(
    context: &Context<'_>,
    item: &Item<'_>,
    axis: Axis,
    language: Language,
) -> Vec<ClaimView> {
    let Some(fact) = fact::of_item(context, item, axis, language) else {
        let entry = (axis == Axis::Entry).then(|| entry_claim(context, item.entry, language));
        return entry.into_iter().collect();
    };
    let claims = item.answer(axis).map_or(&[][..], |answer| &answer.claims);
    let typed = fact.claims.into_iter().zip(claims).map(|(view, claim)| {
        let datum = claim.value.known().and_then(|value| datum(value, &view));
        ClaimView { datum, ..view }
    });
    typed.collect()
}

/// The value itself, where words do not say all of it.
fn datum(value: &dyn Value, view: &ClaimView) -> Option<Datum> {
    let number = value.number().map(Datum::Number);
    let typed = number.or_else(|| value.date().map(Datum::Date));
    let wordless = view.text.text.is_empty() && view.html.is_none();
    typed.or_else(|| wordless.then(|| Datum::Json(value.data())))
}

/// The grounds of an item, if it is a record.
pub(super) fn grounds(
    context: &Context<'_>,
    of: &From,
    item: &Item<'_>,
    language: Language,
) -> Option<ProvenanceView> {
    let record = item.record?;
    let field = &of.collection(&context.site.schemas).fields[record.field];
    grounds::provenance(context, item.entry, field, record.claim, language)
}

/// Where an item stands.
pub(super) fn url(context: &Context<'_>, item: &Item<'_>, language: Language) -> String {
    match item.record.and_then(|of| of.record.id.as_ref()) {
        Some((id, _)) => context.record_href(item.entry, id, language),
        None => context.entry_href(item.entry, language),
    }
}

/// What an item is called: the title of the entry, or the first text of the record.
pub(super) fn name(context: &Context<'_>, item: &Item<'_>, language: Language) -> TextView {
    let answers = item.record.map_or(&[][..], |of| &of.record.answers);
    let text = answers.iter().position(|answer| answer.text().is_some());
    let claims = text.map(|inner| claims(context, item, Axis::RecordField(inner), language));
    let named = claims.into_iter().flatten().find(|claim| claim.state == State::Known);
    named.map_or_else(|| entry_claim(context, item.entry, language).text, |claim| claim.text)
}

/// An item as what stands in a cell: its name, and where it stands.
pub(super) fn named(context: &Context<'_>, item: &Item<'_>, language: Language) -> ClaimView {
    ClaimView {
        text: name(context, item, language),
        url: Some(url(context, item, language)),
        ..entry_claim(context, item.entry, language)
    }
}

/// What an item says in a cell, leading to where it stands, no surer than that it belongs to a row or column.
/// Without a field for it, its name.
pub(super) fn cell(
    context: &Context<'_>,
    of: &From,
    item: &Item<'_>,
    ties: &[(Axis, &str)],
    language: Language,
) -> Vec<ClaimView> {
    let claims = match cell_axis(of, item, language) {
        Some(axis) => claims(context, item, axis, language),
        None => vec![named(context, item, language)],
    };
    let url = url(context, item, language);
    let mut ties = ties.iter().map(|(axis, id)| tie(item, *axis, id));
    let tie = ties.find(|certainty| *certainty != Certainty::Stated);
    let said = |mut claim: ClaimView| {
        claim.url = Some(url.clone());
        if let Some(certainty) = tie {
            claim.provenance.get_or_insert_default().certainty = certainty;
        }
        claim
    };
    claims.into_iter().map(said).collect()
}

/// What an item says in a cell in the first language, where that is another field than the one shown.
pub(super) fn original(
    context: &Context<'_>,
    of: &From,
    item: &Item<'_>,
    language: Language,
) -> Vec<ClaimView> {
    let first = of.cells.get(Language::DEFAULT).map(|(axis, _)| *axis);
    let other = first.filter(|first| cell_axis(of, item, language) != Some(*first));
    other.map_or_else(Vec::new, |axis| claims(context, item, axis, language))
}

/// The field that stands in a cell: that of the language, or the first where the item does not answer it.
fn cell_axis(of: &From, item: &Item<'_>, language: Language) -> Option<Axis> {
    let (own, _) = of.cells.get(language)?;
    let (first, _) = of.cells.get(Language::DEFAULT)?;
    let answers = item.answer(*own).is_some_and(|answer| answer.value().is_some());
    Some(if answers { *own } else { *first })
}

/// How it is known that an item belongs to a value of an axis.
pub(super) fn tie(item: &Item<'_>, axis: Axis, id: &str) -> Certainty {
    let claims = item.answer(axis).map_or(&[][..], |answer| &answer.claims);
    let claim = claims.iter().find(|claim| claim.id().is_some_and(|own| own == id));
    claim.map_or(Certainty::Stated, |claim| claim.certainty)
}

/// An entry as a value: its title, its address, its id.
pub(super) fn entry_claim(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> ClaimView {
    let entry = &context.site.entries[index];
    ClaimView {
        state: State::Known,
        text: context.text(entry.title(context.site.collection(entry), language), language),
        url: Some(context.entry_href(index, language)),
        data: Some(entry.original.name.id.clone()),
        apart: card::apart(context, index, language),
        ..ClaimView::default()
    }
}

/// The values that an axis can have, with their ids; `None` where there is no end to them.
pub(super) fn values<'s>(
    context: &Context<'s>,
    of: &From,
    axis: Axis,
    language: Language,
) -> Option<Vec<(&'s str, ClaimView)>> {
    let site = context.site;
    let members = members(site, of.collection, of.scope(&site.schemas), axis, language)?;
    let value = |member: Member<'s>| (member.id(site), member_claim(context, member, language));
    Some(members.into_iter().map(value).collect())
}

/// A value that could be an answer, as what stands in a cell.
pub(super) fn member_claim(
    context: &Context<'_>,
    member: Member<'_>,
    language: Language,
) -> ClaimView {
    let id = member.id(context.site);
    let text = match member {
        Member::Entry(entry) => return entry_claim(context, entry, language),
        Member::Choice(choice) => context.best_text(&choice.label, language),
        Member::Truth(_) => {
            TextView { text: context.string(&format!("boolean-{id}"), language), lang: None }
        }
    };
    ClaimView { state: State::Known, text, data: Some(id.to_owned()), ..ClaimView::default() }
}

/// What an axis is called.
pub(super) fn label(context: &Context<'_>, of: &From, axis: Axis, language: Language) -> String {
    let schemas = &context.site.schemas;
    let label = match of.scope(schemas).field(axis) {
        None => &of.collection(schemas).singular,
        Some(field) => &field.label,
    };
    label.text(language).to_owned()
}

/// What the values of an axis are called, all of them.
pub(super) fn plural(context: &Context<'_>, of: &From, axis: Axis, language: Language) -> String {
    let schemas = &context.site.schemas;
    match of.scope(schemas).field(axis) {
        None => of.collection(schemas).label.text(language).to_owned(),
        Some(field) => match field.target().and_then(|id| schemas.find(id)) {
            Some((_, target)) => target.label.text(language).to_owned(),
            None => field.label.text(language).to_owned(),
        },
    }
}

/// What the items of a source are called, all of them: as the page says, else as the bank does.
pub(super) fn plural_of_items(context: &Context<'_>, of: &From, language: Language) -> String {
    let collection = of.collection(&context.site.schemas);
    let named = of.label.get(language).map(|(label, _)| label);
    let own = match of.selection.records {
        None => collection.label.text(language),
        Some(records) => collection.fields[records].label.text(language),
    };
    named.map_or_else(|| own.to_owned(), Clone::clone)
}

/// The values of an axis that nothing has; none where there are none.
pub(super) fn empty(
    context: &Context<'_>,
    of: &From,
    axis: Axis,
    values: Vec<ClaimView>,
    language: Language,
) -> Option<EmptyView> {
    (!values.is_empty()).then(|| EmptyView {
        label: plural(context, of, axis, language),
        items: plural_of_items(context, of, language),
        values,
        is_rows: of.rows == Some(axis),
    })
}

/// The unit of the numbers of an axis.
pub(super) fn unit(context: &Context<'_>, of: &From, axis: Axis, language: Language) -> String {
    let field = of.scope(&context.site.schemas).field(axis);
    field.map_or_else(String::new, |field| fact::unit(field, language).to_owned())
}

/// What the items of a source are called, one of them.
pub(super) fn kind(context: &Context<'_>, of: &From, language: Language) -> String {
    let collection = of.collection(&context.site.schemas);
    let label = match of.selection.records {
        None => &collection.singular,
        Some(records) => &collection.fields[records].label,
    };
    label.text(language).to_owned()
}
