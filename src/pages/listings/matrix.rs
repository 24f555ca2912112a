//! The values of one field as rows, of another as columns, and in the cells what both have. Values that nothing
//! has are named beside it.

use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, OwnFigure, SourceCount};
use crate::pages::listings::size::matrix_fits;
use crate::query::item::{Item, items};
use crate::query::member::members;
use crate::schema::axis::Axis;
use crate::view::fact::ClaimView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "matrix",
    sources: SourceCount::One,
    has_file: true,
    fits: matrix_fits,
    check,
    figures,
    show,
};

fn check(declared: &ListingDeclaration<'_>, diagnostics: &mut Diagnostics) {
    declared.needs_columns(diagnostics);
    declared.needs_rows(diagnostics);
    for (key, of) in declared.sources() {
        let columns = key.shown.columns.iter().zip(of.columns.first().copied());
        declared.listable(of, columns, diagnostics);
    }
}

/// How many rows and columns there could be, those rows with something in them and without, and the cells
/// with something.
fn figures(site: &Site, view: &Listing) -> Vec<OwnFigure> {
    let Some(of) = view.of.first() else { return Vec::new() };
    let items = items(site, of.collection, &of.selection, Language::DEFAULT);
    let mut figures = vec![("items", items.len())];
    let axes = of.rows.zip(of.columns.first().copied());
    let scope = of.scope(&site.schemas);
    let values = |axis| members(site, of.collection, scope, axis, Language::DEFAULT);
    let values = axes.and_then(|(rows, columns)| Some((values(rows)?, values(columns)?)));
    let (Some((rows, columns)), Some((row_values, column_values))) = (axes, values) else {
        return figures;
    };
    let mut cells: BTreeSet<(Cow<'_, str>, Cow<'_, str>)> = BTreeSet::new();
    for item in &items {
        for row in item.ids(rows) {
            cells.extend(item.ids(columns).map(|column| (row.clone(), column)));
        }
    }
    let known: BTreeSet<&str> = cells.iter().map(|(row, _)| &**row).collect();
    let filled = row_values.iter().filter(|value| known.contains(value.id(site))).count();
    figures.extend([
        ("rows", row_values.len()),
        ("columns", column_values.len()),
        ("filled", filled),
        ("empty", row_values.len() - filled),
        ("cells", cells.len()),
    ]);
    figures
}

/// Fills in the table. Rows and columns in which nothing stands are named beside it.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let (Some(rows), Some(columns)) = (of.rows, of.columns.first().copied()) else { return };
    let values = |axis| item::values(context, of, axis, language);
    let (Some(row_values), Some(column_values)) = (values(rows), values(columns)) else { return };
    let items = item::items(context, of, language);
    let filled = filled(context, of, (rows, columns), &items, language);
    let known_rows: BTreeSet<&str> = filled.keys().map(|(row, _)| &**row).collect();
    let known_columns: BTreeSet<&str> = filled.keys().map(|(_, column)| &**column).collect();
    let (row_values, empty_rows): (Values<'_>, Values<'_>) =
        row_values.into_iter().partition(|(id, _)| known_rows.contains(id));
    let (column_values, empty_columns): (Values<'_>, Values<'_>) =
        column_values.into_iter().partition(|(id, _)| known_columns.contains(id));
    let row = |(id, heading): (&str, ClaimView)| {
        let cell = |(column, _): &(&str, ClaimView)| {
            let claims = filled.get(&(Cow::Borrowed(id), Cow::Borrowed(*column)));
            let claims = claims.cloned().unwrap_or_default();
            CellView { number: Some(claims.len()), ..CellView::claims(claims) }
        };
        let cells = column_values.iter().map(cell).collect();
        RowView { header: CellView::claims(vec![heading]), cells }
    };
    let rows_view = row_values.into_iter().map(row).collect();
    let corner = CellView::words(&item::label(context, of, rows, language));
    let headings = column_values.iter().map(|(_, claim)| CellView::claims(vec![claim.clone()]));
    shown.table = Some(TableView {
        columns: std::iter::once(corner).chain(headings).collect(),
        groups: vec![RowsView { id: None, title: None, rows: rows_view }],
    });
    for (axis, values) in [(rows, empty_rows), (columns, empty_columns)] {
        let values = values.into_iter().map(|(_, claim)| claim).collect();
        shown.empty.extend(item::empty(context, of, axis, values, language));
    }
}

/// Values that an axis can have, each with its id.
type Values<'s> = Vec<(&'s str, ClaimView)>;

/// What stands where, by the ids of row and column.
type Filled<'s> = BTreeMap<(Cow<'s, str>, Cow<'s, str>), Vec<ClaimView>>;

fn filled<'s>(
    context: &Context<'s>,
    of: &From,
    (rows, columns): (Axis, Axis),
    items: &[Item<'s>],
    language: Language,
) -> Filled<'s> {
    let mut filled = Filled::new();
    for item in items {
        for row in item.ids(rows) {
            for column in item.ids(columns) {
                let ties = [(rows, &*row), (columns, &*column)];
                let claims = item::cell(context, of, item, &ties, language);
                filled.entry((row.clone(), column.clone())).or_default().extend(claims);
            }
        }
    }
    filled
}
