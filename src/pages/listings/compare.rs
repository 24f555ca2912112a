//! Entries side by side: a column for each, a row for each field. Which of them are shown, the address
//! says; a script of the theme reads it.

use crate::language::Language;
use crate::link::listing::{COMPARISON, Listing};
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingKind, SourceCount, only_items};
use crate::pages::listings::size::items_fit;
use crate::pages::said;
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::element::SaidView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use fluent_bundle::FluentArgs;

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: COMPARISON,
    sources: SourceCount::One,
    has_file: true,
    fits: items_fit,
    check: |declared, diagnostics| declared.needs_columns(diagnostics),
    figures: only_items,
    show,
};

/// Fills in the table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let items = item::items(context, of, language);
    let corner = CellView::words(of.collection(&context.site.schemas).singular.text(language));
    let heading =
        |item: &Item<'_>| CellView::claims(vec![item::entry_claim(context, item.entry, language)]);
    let row = |axis: &Axis| {
        let cell = |item: &Item<'_>| CellView::claims(item::claims(context, item, *axis, language));
        let header = CellView::words(&item::label(context, of, *axis, language));
        let header = CellView { unit: item::unit(context, of, *axis, language), ..header };
        RowView { header, cells: items.iter().map(cell).collect() }
    };
    let rows = of.columns.iter().map(row);
    let rows = said(context, &items, language).into_iter().chain(rows).collect();
    shown.table = Some(TableView {
        columns: std::iter::once(corner).chain(items.iter().map(heading)).collect(),
        groups: vec![RowsView { id: None, title: None, rows }],
    });
}

/// When the sources of each are from; none where none of them says it, or the theme has no words for it.
fn said(context: &Context<'_>, items: &[Item<'_>], language: Language) -> Option<RowView> {
    let header = context.locale(language).text("said-when", &FluentArgs::new())?;
    let said = items.iter().map(|item| said::of_entry(context, item.entry, language));
    let said: Vec<Option<SaidView>> = said.collect();
    let cell = |said: &Option<SaidView>| match said {
        Some(said) => CellView::words(&said.text),
        None => CellView::claims(Vec::new()),
    };
    let cells = said.iter().map(cell).collect();
    said.iter().any(Option::is_some).then(|| RowView { header: CellView::words(&header), cells })
}
