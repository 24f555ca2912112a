//! The values of a field as rows, those with most items first, each with its items; those without any are named
//! beside it.

use crate::kind::answer::State;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingKind, OwnFigure, SourceCount};
use crate::pages::listings::size::tied_fit;
use crate::query::item::{Item, by_value, items};
use crate::query::member::{Member, members};
use crate::view::drawing::{ChipView, ChipsRowView, ChipsView};
use crate::view::element::TextView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use std::collections::BTreeSet;

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "chips",
    sources: SourceCount::One,
    has_file: true,
    fits: tied_fit,
    check: |declared, diagnostics| declared.needs_rows(diagnostics),
    figures,
    show,
};

/// The rows of a source, each with its items.
type Rows<'s> = Vec<(Member<'s>, Vec<Item<'s>>)>;

/// The rows, those with most items first.
fn rows<'s>(site: &'s Site, of: &From, language: Language) -> Option<Rows<'s>> {
    let axis = of.rows?;
    let items = items(site, of.collection, &of.selection, language);
    let members = members(site, of.collection, of.scope(&site.schemas), axis, language)?;
    let tied = by_value(&items, axis);
    let row = |member: Member<'s>| {
        let own = tied.get(member.id(site)).into_iter().flatten();
        (member, own.map(|index| items[*index]).collect())
    };
    let mut rows: Rows<'s> = members.into_iter().map(row).collect();
    // Stable: those with as many stay as they are declared or listed.
    rows.sort_by_key(|(_, items)| std::cmp::Reverse(items.len()));
    Some(rows)
}

/// The ids of the rows with a star.
fn starred<'s>(site: &'s Site, of: &From) -> BTreeSet<&'s str> {
    let star = of.star.iter();
    let items =
        star.flat_map(|star| items(site, star.collection, &star.selection, Language::DEFAULT));
    items.map(|item| site.entries[item.entry].original.name.id.as_str()).collect()
}

/// How many rows there are, with something and without, also of those with a star.
fn figures(site: &Site, view: &Listing) -> Vec<OwnFigure> {
    let Some(of) = view.of.first() else { return Vec::new() };
    let Some(rows) = rows(site, of, Language::DEFAULT) else { return Vec::new() };
    let starred = starred(site, of);
    let is_starred = |member: &Member<'_>| starred.contains(member.id(site));
    let filled = |with_star: bool| {
        let rows = rows.iter().filter(|(member, _)| !with_star || is_starred(member));
        rows.filter(|(_, items)| !items.is_empty()).count()
    };
    let all_starred = rows.iter().filter(|(member, _)| is_starred(member)).count();
    let ids: BTreeSet<&str> = rows.iter().map(|(member, _)| member.id(site)).collect();
    let is_tied =
        |item: &&Item<'_>| of.rows.is_some_and(|axis| item.ids(axis).any(|id| ids.contains(&*id)));
    let items = items(site, of.collection, &of.selection, Language::DEFAULT);
    vec![
        ("items", items.iter().filter(is_tied).count()),
        ("rows", rows.len()),
        ("filled", filled(false)),
        ("empty", rows.len() - filled(false)),
        ("starred", all_starred),
        ("starred-filled", filled(true)),
        ("starred-empty", all_starred - filled(true)),
    ]
}

/// Fills in the rows, and the same as a table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let (Some(axis), Some(rows)) = (of.rows, rows(context.site, of, language)) else { return };
    let starred = starred(context.site, of);
    let row = |(member, items): &(Member<'_>, Vec<Item<'_>>)| {
        let id = member.id(context.site);
        ChipsRowView {
            header: item::member_claim(context, *member, language),
            star: starred.contains(id),
            chips: items.iter().map(|item| chip(context, of, item, id, language)).collect(),
        }
    };
    let (rows, empty): (Vec<ChipsRowView>, Vec<ChipsRowView>) =
        rows.iter().map(row).partition(|row| !row.chips.is_empty());
    let heading = item::label(context, of, axis, language);
    let items = item::plural_of_items(context, of, language);
    shown.table = Some(table(&heading, &items, &rows));
    let starred_empty = empty.iter().filter(|row| row.star).map(|row| row.header.clone());
    let starred_empty = starred_empty.collect();
    let empty = empty.into_iter().map(|row| row.header).collect();
    shown.empty.extend(item::empty(context, of, axis, empty, language));
    let star = of.star.as_ref().map(|star| context.best_text(&star.label, language));
    shown.chips = Some(ChipsView { heading, items, star, rows, starred_empty });
}

fn chip(
    context: &Context<'_>,
    of: &From,
    item: &Item<'_>,
    row: &str,
    language: Language,
) -> ChipView {
    let facts = of.columns.iter().flat_map(|axis| item::claims(context, item, *axis, language));
    let known = facts.filter(|claim| claim.state == State::Known);
    ChipView {
        name: item::named(context, item, language),
        certainty: of.rows.map(|axis| item::tie(item, axis, row)).unwrap_or_default(),
        facts: known.map(|claim| claim.text).collect::<Vec<TextView>>(),
    }
}

fn table(heading: &str, items: &str, rows: &[ChipsRowView]) -> TableView {
    let row = |row: &ChipsRowView| RowView {
        header: CellView::claims(vec![row.header.clone()]),
        cells: vec![CellView::claims(row.chips.iter().map(|chip| chip.name.clone()).collect())],
    };
    TableView {
        columns: vec![CellView::words(heading), CellView::words(items)],
        groups: vec![RowsView { id: None, title: None, rows: rows.iter().map(row).collect() }],
    }
}
