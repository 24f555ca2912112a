//! Items as a sheet to fill in by hand: what is given, boxes to tick or write in, lines to write on.

use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::{Blank, From, Listing};
use crate::pages::context::Context;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, SourceCount, only_items};
use crate::pages::listings::size::sheet_fits;
use crate::pages::listings::{item, rows};
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::listing::{CellView, ListingView, RowsView, TableView, WorksheetView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "worksheet",
    sources: SourceCount::Several,
    has_file: false,
    fits: sheet_fits,
    check,
    figures: only_items,
    show,
};

/// The most lines to write on: a page has no more.
const MOST_NOTES: usize = 40;

fn check(declared: &ListingDeclaration<'_>, diagnostics: &mut Diagnostics) {
    declared.needs_columns(diagnostics);
}

/// Fills in the sheet, one source of items after the other.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let parts = view.of.iter().filter(|of| !of.columns.is_empty());
    shown.worksheet = parts.map(|of| part(context, of, language)).collect();
}

fn part(context: &Context<'_>, of: &From, language: Language) -> WorksheetView {
    let items = item::items(context, of, language);
    let row = |item: &Item<'_>| {
        let mut row = rows::row(context, of, item, language);
        row.cells.extend(of.blanks.iter().map(|blank| CellView {
            blank: item.matches(&blank.filters),
            ..CellView::claims(Vec::new())
        }));
        row
    };
    let groups = match of.group {
        None => vec![RowsView { id: None, title: None, rows: items.iter().map(row).collect() }],
        Some(axis) => rows::grouped(context, (of, axis), &items, language, row),
    };
    let label = |axis: &Axis| CellView::words(&item::label(context, of, *axis, language));
    let blank = |blank: &Blank| CellView {
        blank: true,
        ..CellView::words(&context.best_text(&blank.label, language).text)
    };
    let columns = of.columns.iter().map(label).chain(of.blanks.iter().map(blank)).collect();
    WorksheetView {
        title: item::plural_of_items(context, of, language),
        table: TableView { columns, groups },
        notes: of.notes.min(MOST_NOTES),
    }
}
