//! The places of a collection with how many items lie in each, and points among them → a map.

use crate::draw::projection::Projection;
use crate::kind::answer::{Answer, State};
use crate::language::Language;
use crate::link::ring::Ring;
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::marks;
use crate::view::element::LinkView;
use crate::view::listing::{MapApartView, MapPlaceView, MapView, PointView, StepView};

/// Steps of colour above none.
const STEPS: usize = 4;
/// Height of the drawing.
const HEIGHT: f64 = 600.0;

/// What a map shows.
pub(super) struct Drawn {
    /// Index of the collection whose entries are the places.
    pub(super) collection: usize,
    /// What lies at a point: longitude and latitude in degrees.
    pub(super) points: Vec<(LinkView, [f64; 2])>,
    /// Items that lie nowhere on it.
    pub(super) unplaced: Unplaced,
}

/// Items that a map does not count in its places, by why.
#[derive(Default)]
pub(super) struct Unplaced {
    /// Their place is not known.
    pub(super) unknown: usize,
    /// Nobody asked for it.
    pub(super) absent: usize,
    /// No place applies to them.
    pub(super) not_applicable: usize,
    /// They stand beside the others of their collection.
    pub(super) apart: Option<MapApartView>,
}

impl Unplaced {
    /// Notes an item that stands beside the others.
    pub(super) fn note_apart(&mut self, label: String) {
        self.apart.get_or_insert(MapApartView { label, number: 0 }).number += 1;
    }

    /// Notes an item by what it says of its place.
    pub(super) fn note(&mut self, answer: Option<&Answer>) {
        match answer.map_or(State::Absent, Answer::state) {
            State::NotApplicable => self.not_applicable += 1,
            State::Absent => self.absent += 1,
            State::Known | State::Unknown => self.unknown += 1,
        }
    }
}

/// Draws a map. Numbers stand in the places where no points do.
pub(super) fn draw(
    context: &Context<'_>,
    drawn: Drawn,
    count: impl Fn(&EntryIndex) -> usize,
    language: Language,
) -> MapView {
    let Drawn { collection, points, unplaced } = drawn;
    let list = &context.site.lists[collection][language.index()];
    let outlines = |entry: &EntryIndex| context.site.outlines.get(entry);
    let rings = list.iter().filter_map(outlines).flatten();
    let dots: Ring = points.iter().map(|(_, point)| *point).collect();
    // Without outlines, points lie nowhere that anybody could see.
    let has_outlines = rings.clone().next().is_some();
    let projection = has_outlines.then(|| Projection::fit(rings.chain([&dots]), HEIGHT)).flatten();
    let grid = marks::grid(context.site, collection);
    let most = list.iter().map(&count).max().unwrap_or(0);
    let place = |entry: &EntryIndex| {
        let drawn = projection.as_ref().zip(outlines(entry));
        let numbered = drawn.filter(|_| points.is_empty());
        let middle = numbered.and_then(|(projection, rings)| projection.middle(rings));
        let tile = grid.as_ref().and_then(|grid| grid.tiles.get(entry));
        MapPlaceView {
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
    let places: Vec<MapPlaceView> = list.iter().map(place).collect();
    let (columns, rows) = grid.as_ref().map_or((0, 0), |grid| grid.size);
    let (width, height) =
        projection.as_ref().map_or((0, 0), |made| (pixels(made.width), pixels(made.height)));
    let steps = steps(&places, most);
    let point = |(what, point): (LinkView, [f64; 2])| {
        let [x, y] = projection.as_ref()?.dot(point);
        Some(PointView { what, x, y })
    };
    let points = points.into_iter().filter_map(point).collect();
    MapView {
        width,
        height,
        columns,
        rows,
        places,
        points,
        steps,
        elsewhere: unplaced.unknown + unplaced.absent,
        unasked: unplaced.absent,
        placeless: unplaced.not_applicable,
        apart: unplaced.apart,
    }
}

/// The step of a number: none is one of its own, and so is every number where there are few.
fn step(number: usize, most: usize) -> usize {
    if most <= STEPS { number } else { (number * STEPS).div_ceil(most) }
}

/// What each step means.
fn steps(places: &[MapPlaceView], most: usize) -> Vec<StepView> {
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
