//! Items as rows, fields as columns; grouped by the values of a field where that is asked for.

use crate::language::Language;
use crate::link::views::{Axis, ItemsOf, View};
use crate::pages::context::Context;
use crate::pages::views::item::{self, Item};
use crate::view::view_page::{CellView, RowView, RowsView, TableView, ViewView};

/// Fills in the table.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let Some(of) = view.of.first().copied() else { return };
    let columns = view.columns.iter().map(|axis| item::label(context, of, *axis, language));
    let columns = columns.map(|text| CellView::words(&text)).collect();
    let items = item::items(context, view, of, language);
    let row = |item: &Item| row(context, view, of, item, language);
    let groups = match view.group {
        None => vec![RowsView { title: None, rows: items.iter().map(row).collect() }],
        Some(axis) => grouped(context, of, axis, &items, language, row),
    };
    shown.table = Some(TableView { columns, groups });
}

fn row(
    context: &Context<'_>,
    view: &View,
    of: ItemsOf,
    item: &Item,
    language: Language,
) -> RowView {
    let cell =
        |axis: &Axis| CellView { number: None, claims: item.claims(context, of, *axis, language) };
    let mut cells: Vec<CellView> = view.columns.iter().map(cell).collect();
    let mut header = cells.remove(0);
    // The first cell of a row names it, and leads to where it stands.
    if let Some(first) = header.claims.first_mut() {
        first.url.get_or_insert_with(|| item.url.clone());
    }
    RowView { header, cells }
}

/// Groups in the order in which their values first come; what has no value comes last, without a title.
fn grouped(
    context: &Context<'_>,
    of: ItemsOf,
    axis: Axis,
    items: &[Item],
    language: Language,
    row: impl Fn(&Item) -> RowView,
) -> Vec<RowsView> {
    let mut groups: Vec<(String, RowsView)> = Vec::new();
    let mut rest = Vec::new();
    for item in items {
        let claims = item.claims(context, of, axis, language);
        let Some(claim) = claims.into_iter().find(|claim| claim.state == "known") else {
            rest.push(row(item));
            continue;
        };
        let key = claim.data.clone().unwrap_or_else(|| claim.text.text.clone());
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.rows.push(row(item)),
            None => {
                let title = Some(CellView { number: None, claims: vec![claim] });
                groups.push((key, RowsView { title, rows: vec![row(item)] }));
            }
        }
    }
    let rest = (!rest.is_empty()).then_some(RowsView { title: None, rows: rest });
    groups.into_iter().map(|(_, group)| group).chain(rest).collect()
}
