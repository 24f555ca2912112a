//! How many items lie where: the places as outlines and as tiles, and a table of the same.

use crate::draw::projection::Projection;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::link::view::View;
use crate::pages::context::Context;
use crate::pages::marks;
use crate::pages::views::item;
use crate::view::entry_view::ClaimView;
use crate::view::view_page::{
    CellView, MapView, PlaceView, RowView, RowsView, StepView, TableView, ViewView,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Steps of colour above none.
const STEPS: usize = 4;
/// Height of the drawing.
const HEIGHT: f64 = 600.0;
/// What the program itself calls the number of items; a string of the theme.
const NUMBER: &str = "number-of-items";

/// Fills in the map and its table.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let Some(of) = view.of.first() else { return };
    let schemas = &context.site.schemas;
    let (Some(rows), Some(collection)) = (of.rows, of.map_collection(schemas)) else { return };
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
    let list = &context.site.groups[collection].lists[language.index()];
    let count = |entry: &EntryIndex| {
        lie.get(context.site.entries[*entry].original.name.id.as_str()).map_or(0, Vec::len)
    };
    shown.map = Some(map(context, collection, list, count, elsewhere, language));
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

fn map(
    context: &Context<'_>,
    collection: usize,
    list: &[EntryIndex],
    count: impl Fn(&EntryIndex) -> usize,
    elsewhere: usize,
    language: Language,
) -> MapView {
    let outlines = |entry: &EntryIndex| context.site.outlines.get(entry);
    let rings = list.iter().filter_map(outlines).flatten();
    let projection = Projection::fit(rings, HEIGHT);
    let grid = marks::grid(context.site, collection);
    let most = list.iter().map(&count).max().unwrap_or(0);
    let place = |entry: &EntryIndex| {
        let drawn = projection.as_ref().zip(outlines(entry));
        let middle = drawn.and_then(|(projection, rings)| projection.middle(rings));
        let tile = grid.as_ref().and_then(|grid| grid.tiles.get(entry));
        PlaceView {
            place: context.entry_link(*entry, language),
            number: count(entry),
            step: step(count(entry), most),
            outline: drawn.map(|(projection, rings)| projection.path(rings)),
            x: middle.map(|[x, _]| x),
            y: middle.map(|[_, y]| y),
            column: tile.map(|(column, _)| *column),
            row: tile.map(|(_, row)| *row),
        }
    };
    let places: Vec<PlaceView> = list.iter().map(place).collect();
    let (columns, rows) = grid.as_ref().map_or((0, 0), |grid| grid.size);
    let (width, height) =
        projection.as_ref().map_or((0, 0), |made| (pixels(made.width), pixels(made.height)));
    let steps = steps(&places, most);
    MapView { width, height, columns, rows, places, steps, elsewhere }
}

/// The step of a number: none is one of its own, and so is every number where there are few.
fn step(number: usize, most: usize) -> usize {
    if most <= STEPS { number } else { (number * STEPS).div_ceil(most) }
}

/// What each step means.
fn steps(places: &[PlaceView], most: usize) -> Vec<StepView> {
    let numbers = |wanted: usize| (0..=most).filter(move |number| step(*number, most) == wanted);
    let view = |wanted: usize| {
        Some(StepView {
            step: wanted,
            from: numbers(wanted).next()?,
            to: numbers(wanted).next_back()?,
            places: places.iter().filter(|place| place.step == wanted).count(),
        })
    };
    (0..=step(most, most)).filter_map(view).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
fn pixels(length: f64) -> usize {
    length.ceil() as usize
}
