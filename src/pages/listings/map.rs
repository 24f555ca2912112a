//! How many items lie where: the places as outlines and as tiles, or the points of the items among them, and
//! a table of the same.

use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::{EntryIndex, Site};
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, OwnFigure, SourceCount};
use crate::pages::listings::outline_map::{self, Drawn, Unplaced};
use crate::pages::listings::size::items_fit;
use crate::pages::listings::{item, points};
use crate::query::item::items;
use crate::view::fact::ClaimView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "map",
    sources: SourceCount::One,
    has_file: true,
    fits: items_fit,
    check,
    figures,
    show,
};

fn check(declared: &ListingDeclaration<'_>, diagnostics: &mut Diagnostics) {
    let schemas = declared.schemas;
    let lies = |of: &From| of.map_collection(schemas).is_some() || of.has_points(schemas);
    if !declared.source().is_some_and(lies) {
        declared.missing("rows", diagnostics);
    }
}

/// How many places there are, with something and without; what stands beside the others is not counted.
fn figures(site: &Site, view: &Listing) -> Vec<OwnFigure> {
    let Some(of) = view.of.first() else { return Vec::new() };
    let mut items = items(site, of.collection, &of.selection, Language::DEFAULT);
    items.retain(|item| site.apart(&site.entries[item.entry]).is_none());
    let mut figures = vec![("items", items.len())];
    let places = of.map_collection(&site.schemas).zip(of.rows);
    if let Some((collection, rows)) = places {
        let known: BTreeSet<Cow<'_, str>> = items.iter().flat_map(|item| item.ids(rows)).collect();
        let list = &site.lists[collection][Language::DEFAULT.index()];
        let id = |entry: &&EntryIndex| site.entries[**entry].original.name.id.as_str();
        let filled = list.iter().filter(|entry| known.contains(id(entry))).count();
        figures.extend([
            ("places", list.len()),
            ("filled", filled),
            ("empty", list.len() - filled),
        ]);
    }
    figures
}

/// What the program itself calls the number of items; a string of the theme.
const NUMBER: &str = "number-of-items";

/// What lies in each place, by its id.
type Lying<'s> = BTreeMap<Cow<'s, str>, Vec<ClaimView>>;

/// Fills in the map and its table. What stands beside the others is not counted; the table names it.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let schemas = &context.site.schemas;
    let Some(rows) = of.rows else { return };
    let Some(collection) = of.map_collection(schemas) else {
        points::show(context, of, rows, language, shown);
        return;
    };
    let items = item::items(context, of, language);
    let (mut lie, mut beside) = (Lying::new(), Lying::new());
    let mut unplaced = Unplaced::default();
    for item in &items {
        let name = item::named(context, item, language);
        if let Some(label) = card::apart(context, item.entry, language) {
            unplaced.note_apart(label);
            for place in item.ids(rows) {
                // Its column says what it is.
                let name = ClaimView { apart: None, ..name.clone() };
                beside.entry(place).or_default().push(name);
            }
            continue;
        }
        let places: Vec<Cow<'_, str>> = item.ids(rows).collect();
        if places.is_empty() {
            unplaced.note(item.answer(rows));
        }
        for place in places {
            lie.entry(place).or_default().push(name.clone());
        }
    }
    let list = &context.site.lists[collection][language.index()];
    let count = |entry: &EntryIndex| {
        lie.get(context.site.entries[*entry].original.name.id.as_str()).map_or(0, Vec::len)
    };
    let drawn = Drawn { collection, points: Vec::new(), unplaced };
    let apart = drawn.unplaced.apart.as_ref().map(|apart| apart.label.clone());
    shown.map = Some(outline_map::draw(context, drawn, count, language));
    let row = |entry: &EntryIndex| {
        let id = context.site.entries[*entry].original.name.id.as_str();
        let claims = lie.get(id);
        let number = CellView::words(&count(entry).to_string());
        let items = CellView::claims(claims.cloned().unwrap_or_default());
        let items = CellView { number: Some(count(entry)), ..items };
        let header = CellView::claims(vec![item::entry_claim(context, *entry, language)]);
        let beside = apart.as_ref().map(|_| {
            let claims = beside.get(id).cloned().unwrap_or_default();
            CellView { number: Some(claims.len()), ..CellView::claims(claims) }
        });
        RowView { header, cells: [number, items].into_iter().chain(beside).collect() }
    };
    let place = item::label(context, of, rows, language);
    let items = of.collection(schemas).label.text(language);
    shown.table = Some(TableView {
        columns: [place.as_str(), &context.string(NUMBER, language), items]
            .into_iter()
            .chain(apart.as_deref())
            .map(CellView::words)
            .collect(),
        groups: vec![RowsView { id: None, title: None, rows: list.iter().map(row).collect() }],
    });
}
