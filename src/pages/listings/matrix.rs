//! The values of one field as rows, of another as columns, and in the cells what both have. Every value
//! that could be is there: a gap is shown as one.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Certainty;
use crate::kind::field::Domain;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, OwnFigure, SourceCount};
use crate::pages::listings::size::matrix_fits;
use crate::query::item::{Item, items};
use crate::query::member::members;
use crate::rule::wrong_value::wrong_value;
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
    if declared.key.rows.is_none() {
        declared.missing("rows", diagnostics);
    }
    let Some(of) = declared.source() else { return };
    let scope = of.scope(declared.schemas);
    let rows = declared.key.rows.iter().zip(of.rows);
    let columns = declared.key.columns.iter().zip(of.columns.first().copied());
    for ((name, span), axis) in rows.chain(columns) {
        let domain = scope.field(axis).map(|field| field.kind.domain());
        // There is no end to texts, numbers and dates.
        if !matches!(domain, None | Some(Domain::Choices(_) | Domain::Truth | Domain::Entries(_))) {
            diagnostics.push(wrong_value(span, "listable", name));
        }
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

/// Fills in the table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let (Some(rows), Some(columns)) = (of.rows, of.columns.first().copied()) else { return };
    let values = |axis| item::values(context, of, axis, language);
    let (Some(row_values), Some(column_values)) = (values(rows), values(columns)) else { return };
    let items = item::items(context, of, language);
    let filled = filled(context, of, (rows, columns), &items, language);
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
}

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
        let cell = match cell_axis(of, item, language) {
            Some(axis) => item::claims(context, item, axis, language),
            None => vec![item::named(context, item, language)],
        };
        let url = item::url(context, item, language);
        let cell: Vec<ClaimView> =
            cell.into_iter().map(|claim| ClaimView { url: Some(url.clone()), ..claim }).collect();
        for row in item.ids(rows) {
            for column in item.ids(columns) {
                let ties = [tie(item, rows, &row), tie(item, columns, &column)];
                let tie = ties.into_iter().find(|certainty| *certainty != Certainty::Stated);
                let claims = cell.iter().map(|claim| tied(claim, tie));
                filled.entry((row.clone(), column)).or_default().extend(claims);
            }
        }
    }
    filled
}

/// The field that stands in a cell: that of the language, or the first where the item does not answer it.
fn cell_axis(of: &From, item: &Item<'_>, language: Language) -> Option<Axis> {
    let (own, _) = of.cells.get(language)?;
    let (first, _) = of.cells.get(Language::DEFAULT)?;
    Some(if item.answer(*own).is_some_and(|answer| answer.value().is_some()) {
        *own
    } else {
        *first
    })
}

/// How it is known that an item stands in a row or column.
fn tie(item: &Item<'_>, axis: Axis, id: &str) -> Certainty {
    let claims = item.answer(axis).map_or(&[][..], |answer| &answer.claims);
    let claim = claims.iter().find(|claim| claim.id().is_some_and(|own| own == id));
    claim.map_or(Certainty::Stated, |claim| claim.certainty)
}

/// What stands in a cell, no surer than that it stands there.
fn tied(claim: &ClaimView, tie: Option<Certainty>) -> ClaimView {
    let mut claim = claim.clone();
    if let Some(certainty) = tie {
        claim.provenance.get_or_insert_default().certainty = certainty;
    }
    claim
}
