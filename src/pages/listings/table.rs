//! Items as rows, fields as columns; grouped by the values of a field where that is asked for. What stands
//! beside the others of its collection is the last group.

use crate::kind::answer::State;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingKind, SourceCount};
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use std::collections::BTreeMap;

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "table",
    sources: SourceCount::One,
    has_file: true,
    check: |declared, diagnostics| declared.needs_columns(diagnostics),
    show,
};

/// Fills in the table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first().filter(|of| !of.columns.is_empty()) else { return };
    let column = |axis: &Axis| CellView {
        unit: item::unit(context, of, *axis, language),
        ..CellView::words(&item::label(context, of, *axis, language))
    };
    let columns = of.columns.iter().map(column).collect();
    let items = item::items(context, of, language);
    let row = |item: &Item<'_>| row(context, of, item, language);
    let label = |item: &Item<'_>| card::apart(context, item.entry, language);
    let (apart, others): (Vec<Item<'_>>, Vec<Item<'_>>) =
        items.into_iter().partition(|item| label(item).is_some());
    let mut groups = match of.group {
        None => vec![RowsView { title: None, rows: others.iter().map(row).collect() }],
        Some(axis) => grouped(context, (of, axis), &others, language, row),
    };
    if let Some(label) = apart.first().and_then(label) {
        groups.retain(|group| !group.rows.is_empty());
        let title = Some(CellView::words(&label));
        groups.push(RowsView { title, rows: apart.iter().map(row).collect() });
    }
    shown.table = Some(TableView { columns, groups });
}

fn row(context: &Context<'_>, of: &From, item: &Item<'_>, language: Language) -> RowView {
    let cell = |axis: &Axis| CellView::claims(item::claims(context, item, *axis, language));
    let mut cells: Vec<CellView> = of.columns.iter().map(cell).collect();
    let mut header = cells.remove(0);
    // The first cell of a row names it, and leads to where it stands.
    if let Some(first) = header.claims.first_mut() {
        first.url.get_or_insert_with(|| item::url(context, item, language));
        // The grounds of a record are those of all its cells, which name none of their own.
        first.provenance =
            first.provenance.take().or_else(|| item::grounds(context, of, item, language));
    }
    RowView { header, cells }
}

/// Groups in the order in which their values are declared or listed, and where there is no end to values, in
/// that in which they first come; what has no value comes last, without a title.
fn grouped(
    context: &Context<'_>,
    (of, axis): (&From, Axis),
    items: &[Item<'_>],
    language: Language,
    row: impl Fn(&Item<'_>) -> RowView,
) -> Vec<RowsView> {
    let mut groups: Vec<(String, RowsView)> = Vec::new();
    let mut rest = Vec::new();
    for item in items {
        let Some(key) = item.ids(axis).next() else {
            rest.push(row(item));
            continue;
        };
        match groups.iter_mut().find(|(known, _)| *known == *key) {
            Some((_, group)) => group.rows.push(row(item)),
            None => {
                let claims = item::claims(context, item, axis, language).into_iter();
                let claim = claims.filter(|claim| claim.state == State::Known).take(1);
                let title = Some(CellView::claims(claim.collect()));
                groups.push((key.into_owned(), RowsView { title, rows: vec![row(item)] }));
            }
        }
    }
    if let Some(values) = item::values(context, of, axis, language) {
        let places: BTreeMap<&str, usize> =
            values.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
        groups.sort_by_key(|(id, _)| places.get(id.as_str()).copied().unwrap_or(places.len()));
    }
    let rest = (!rest.is_empty()).then_some(RowsView { title: None, rows: rest });
    groups.into_iter().map(|(_, group)| group).chain(rest).collect()
}
