//! Items that lie at points, among the outlines of the bank: a map of them, and a table of the same.

use crate::draw::containment::contains;
use crate::language::Language;
use crate::link::listing::From;
use crate::link::site::EntryIndex;
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::outline_map::{self, Drawn, Unplaced};
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::element::LinkView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};

/// Fills in the map and its table.
pub(super) fn show(
    context: &Context<'_>,
    of: &From,
    axis: Axis,
    language: Language,
    shown: &mut ListingView,
) {
    let items = item::items(context, of, language);
    let mut unplaced = Unplaced::default();
    let mut drawn: Vec<&Item<'_>> = Vec::new();
    for item in &items {
        match card::apart(context, item.entry, language) {
            Some(label) => unplaced.note_apart(label),
            None if item.points(axis).next().is_none() => unplaced.note(item.answer(axis)),
            None => drawn.push(item),
        }
    }
    let link = |item: &Item<'_>| {
        let (name, url) = (item::name(context, item, language), item::url(context, item, language));
        LinkView { title: name.text, lang: name.lang, url, id: String::new() }
    };
    let points = drawn.iter().flat_map(|item| item.points(axis).map(move |point| (*item, point)));
    let points: Vec<_> = points.map(|(item, point)| (link(item), point)).collect();
    // The places of the first collection that has outlines are what the points lie in.
    let mut collections = context.site.schemas.collections.iter();
    let background =
        collections.position(|other| other.map.as_ref().is_some_and(|map| map.outlines.is_some()));
    if let Some(collection) = background {
        let degrees: Vec<[f64; 2]> = points.iter().map(|(_, point)| *point).collect();
        let count = |entry: &EntryIndex| {
            let rings = context.site.outlines.get(entry);
            let within = |point: &&[f64; 2]| rings.is_some_and(|rings| contains(rings, **point));
            degrees.iter().filter(within).count()
        };
        let drawn = Drawn { collection, points, unplaced };
        shown.map = Some(outline_map::draw(context, drawn, count, language));
    }
    let row = |item: &Item<'_>| RowView {
        header: CellView::claims(vec![item::named(context, item, language)]),
        cells: vec![CellView::claims(item::claims(context, item, axis, language))],
    };
    let heads = [item::kind(context, of, language), item::label(context, of, axis, language)];
    shown.table = Some(TableView {
        columns: heads.iter().map(|head| CellView::words(head)).collect(),
        groups: vec![RowsView { id: None, title: None, rows: items.iter().map(row).collect() }],
    });
}
