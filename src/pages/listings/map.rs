//! How many items lie where: the places as outlines and as tiles, or the points of the items among them, and
//! a table of the same.

use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, SourceCount};
use crate::pages::listings::outline_map::{self, Drawn};
use crate::pages::listings::{item, points};
use crate::view::fact::ClaimView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The kind.
pub(super) const KIND: ListingKind =
    ListingKind { name: "map", sources: SourceCount::One, has_file: true, check, show };

fn check(declared: &ListingDeclaration<'_>, diagnostics: &mut Diagnostics) {
    let schemas = declared.schemas;
    let lies = |of: &From| of.map_collection(schemas).is_some() || of.has_points(schemas);
    if !declared.source().is_some_and(lies) {
        declared.missing("rows", diagnostics);
    }
}

/// What the program itself calls the number of items; a string of the theme.
const NUMBER: &str = "number-of-items";

/// Fills in the map and its table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let schemas = &context.site.schemas;
    let Some(rows) = of.rows else { return };
    let Some(collection) = of.map_collection(schemas) else {
        points::show(context, of, rows, language, shown);
        return;
    };
    let items = item::items(context, of, language);
    let mut lie: BTreeMap<Cow<'_, str>, Vec<ClaimView>> = BTreeMap::new();
    let mut elsewhere = 0;
    for item in &items {
        let places: Vec<Cow<'_, str>> = item.ids(rows).collect();
        elsewhere += usize::from(places.is_empty());
        let name = item::named(context, item, language);
        for place in places {
            lie.entry(place).or_default().push(name.clone());
        }
    }
    let list = &context.site.lists[collection][language.index()];
    let count = |entry: &EntryIndex| {
        lie.get(context.site.entries[*entry].original.name.id.as_str()).map_or(0, Vec::len)
    };
    let drawn = Drawn { collection, points: Vec::new(), elsewhere };
    shown.map = Some(outline_map::draw(context, drawn, count, language));
    let row = |entry: &EntryIndex| {
        let claims = lie.get(context.site.entries[*entry].original.name.id.as_str());
        let number = CellView::words(&count(entry).to_string());
        let items = CellView::claims(claims.cloned().unwrap_or_default());
        let items = CellView { number: Some(count(entry)), ..items };
        let header = CellView::claims(vec![item::entry_claim(context, *entry, language)]);
        RowView { header, cells: vec![number, items] }
    };
    let place = item::label(context, of, rows, language);
    let items = of.collection(schemas).label.text(language);
    shown.table = Some(TableView {
        columns: [place.as_str(), &context.string(NUMBER, language), items]
            .map(CellView::words)
            .into(),
        groups: vec![RowsView { title: None, rows: list.iter().map(row).collect() }],
    });
}
