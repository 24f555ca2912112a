//! Items as rows, fields as columns; grouped by the values of a field where that is asked for. What stands
//! beside the others of its collection is the last group.

use crate::language::Language;
use crate::link::listing::Listing;
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::listings::kind::{ListingKind, SourceCount, only_items};
use crate::pages::listings::size::items_fit;
use crate::pages::listings::{item, rows};
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::listing::{CellView, ListingView, RowsView, TableView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "table",
    sources: SourceCount::One,
    has_file: true,
    fits: items_fit,
    check: |declared, diagnostics| declared.needs_columns(diagnostics),
    figures: only_items,
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
    let row = |item: &Item<'_>| rows::row(context, of, item, language);
    let label = |item: &Item<'_>| card::apart(context, item.entry, language);
    let (apart, others): (Vec<Item<'_>>, Vec<Item<'_>>) =
        items.into_iter().partition(|item| label(item).is_some());
    let mut groups = match of.group {
        None => vec![RowsView { id: None, title: None, rows: others.iter().map(row).collect() }],
        Some(axis) => rows::grouped(context, (of, axis), &others, language, row),
    };
    if let Some(label) = apart.first().and_then(label) {
        groups.retain(|group| !group.rows.is_empty());
        let title = Some(CellView::words(&label));
        groups.push(RowsView { id: None, title, rows: apart.iter().map(row).collect() });
    }
    shown.table = Some(TableView { columns, groups });
}
