//! The values of one field as rows, of another as columns, and in the cells what both have. Every value
//! that could be is there: a gap is shown as one.

use crate::language::Language;
use crate::link::views::{Axis, ItemsOf, View};
use crate::pages::context::Context;
use crate::pages::views::item::{self, Item, entry_claim};
use crate::view::entry_view::ClaimView;
use crate::view::view_page::{CellView, RowView, RowsView, TableView, ViewView};
use std::collections::BTreeMap;

/// Fills in the table.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let (Some(of), Some(rows), Some(columns)) = (view.of.first(), view.rows, view.columns.first())
    else {
        return;
    };
    let items = item::items(context, view, *of, language);
    let filled = filled(context, view, *of, (rows, *columns), &items, language);
    let headings = values(context, *of, *columns, language);
    let row = |heading: ClaimView| {
        let cell = |column: &ClaimView| {
            let key = (id(&heading), id(column));
            let claims = filled.get(&key).cloned().unwrap_or_default();
            CellView { number: Some(claims.len()), claims }
        };
        let cells = headings.iter().map(cell).collect();
        RowView { header: CellView { number: None, claims: vec![heading] }, cells }
    };
    let rows_view = values(context, *of, rows, language).into_iter().map(row).collect();
    let corner = CellView::words(&item::label(context, *of, rows, language));
    let heading = |claim: ClaimView| CellView { number: None, claims: vec![claim] };
    shown.table = Some(TableView {
        columns: std::iter::once(corner).chain(headings.clone().into_iter().map(heading)).collect(),
        groups: vec![RowsView { title: None, rows: rows_view }],
    });
}

/// What stands where, by the ids of row and column.
pub(crate) fn filled(
    context: &Context<'_>,
    view: &View,
    of: ItemsOf,
    (rows, columns): (Axis, Axis),
    items: &[Item],
    language: Language,
) -> BTreeMap<(String, String), Vec<ClaimView>> {
    let mut filled: BTreeMap<(String, String), Vec<ClaimView>> = BTreeMap::new();
    for item in items {
        let cell = match view.cells {
            Some(axis) => item.claims(context, of, axis, language),
            None => vec![ClaimView {
                text: item.name(context, of, language),
                ..entry_claim(context, item.entry, language)
            }],
        };
        let cell: Vec<ClaimView> = cell
            .into_iter()
            .map(|claim| ClaimView { url: Some(item.url.clone()), ..claim })
            .collect();
        for row in item.claims(context, of, rows, language) {
            for column in item.claims(context, of, columns, language) {
                filled.entry((id(&row), id(&column))).or_default().extend(cell.iter().cloned());
            }
        }
    }
    filled
}

pub(crate) fn id(claim: &ClaimView) -> String {
    claim.data.clone().unwrap_or_else(|| claim.text.text.clone())
}

/// Every value that could be, in order.
pub(crate) fn values(
    context: &Context<'_>,
    of: ItemsOf,
    axis: Axis,
    language: Language,
) -> Vec<ClaimView> {
    let entries = |collection: usize| -> Vec<ClaimView> {
        let list = &context.site.groups[collection].lists[language.index()];
        list.iter().map(|entry| entry_claim(context, *entry, language)).collect()
    };
    let Axis::Field(field) = axis else { return entries(of.collection) };
    let field = &of.fields(context.site)[field];
    if let Some((collection, _)) = field.target().and_then(|id| context.site.schemas.find(id)) {
        return entries(collection);
    }
    let choice = |choice: &crate::kind::vocabulary::Choice| ClaimView {
        state: "known",
        text: context.best_text(&choice.label, language),
        data: Some(choice.id.clone()),
        ..ClaimView::default()
    };
    field.choices().iter().map(choice).collect()
}
