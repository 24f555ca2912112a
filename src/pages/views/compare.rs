//! Entries side by side: a column for each, a row for each field. Which of them are shown, the address
//! says; a script of the theme reads it.

use crate::language::Language;
use crate::link::views::{Axis, View};
use crate::pages::context::Context;
use crate::pages::views::item::{self, Item};
use crate::view::view_page::{CellView, RowView, RowsView, TableView, ViewView};

/// Fills in the table.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let Some(of) = view.of.first() else { return };
    let items = item::items(context, view, *of, language);
    let corner = CellView::words(of.collection(context.site).singular.text(language));
    let heading = |item: &Item| CellView {
        number: None,
        claims: vec![item::entry_claim(context, item.entry, language)],
    };
    let row = |axis: &Axis| {
        let cell = |item: &Item| {
            let claims = item.claims(context, *of, *axis, language);
            CellView { number: None, claims }
        };
        let header = CellView::words(&item::label(context, *of, *axis, language));
        RowView { header, cells: items.iter().map(cell).collect() }
    };
    let rows = view.columns.iter().map(row).collect();
    shown.table = Some(TableView {
        columns: std::iter::once(corner).chain(items.iter().map(heading)).collect(),
        groups: vec![RowsView { title: None, rows }],
    });
}
