//! What is drawn of an entry: its places on a grid of tiles, its step on the scales of the schema, and
//! how much of what was asked is known. Emblems are made once for each set of places and shared.

use crate::anchor::Anchor;
use crate::draw::drawing::{self, Tile};
use crate::kind::answer::{Certainty, State};
use crate::kind::field::{Field, Meaning};
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::pages::context::Context;
use crate::pages::said;
use crate::schema::collection::Collection;
use crate::view::element::{KnownView, ScaleView};
use crate::view::entry::{Answered, AskedView};
use std::collections::BTreeMap;
use tera::Value;

/// The tiles of a collection.
pub(crate) struct Grid {
    /// How many columns and rows.
    pub(crate) size: Tile,
    /// The tile of each entry.
    pub(crate) tiles: BTreeMap<EntryIndex, Tile>,
}

/// The tiles of a collection, if it says where they are.
pub(crate) fn grid(site: &Site, collection: usize) -> Option<Grid> {
    let (row, column) = site.schemas.collections[collection].map.as_ref()?.tiles?;
    let number = |entry: &Entry, field: usize| {
        let number = entry.answer(field).value()?.number()?.value;
        // Whole and not below zero: a grid of a thousand rows is none.
        let fits = (0.0..1000.0).contains(&number);
        fits.then(|| format!("{number:.0}").parse::<usize>().ok()).flatten()
    };
    let list = &site.lists[collection][Language::DEFAULT.index()];
    let tile = |index: &EntryIndex| {
        let entry = &site.entries[*index];
        Some((*index, (number(entry, column)?, number(entry, row)?)))
    };
    let tiles: BTreeMap<EntryIndex, Tile> = list.iter().filter_map(tile).collect();
    let columns = tiles.values().map(|(column, _)| column + 1).max()?;
    let rows = tiles.values().map(|(_, row)| row + 1).max()?;
    Some(Grid { size: (columns, rows), tiles })
}

/// The emblem of every entry that has a place on a grid.
pub(crate) fn emblems(site: &Site) -> Vec<Option<Value>> {
    let grids: Vec<Option<Grid>> =
        (0..site.schemas.collections.len()).map(|index| grid(site, index)).collect();
    let mut made: BTreeMap<(usize, Vec<(EntryIndex, bool)>), Value> = BTreeMap::new();
    let emblem = |index: EntryIndex| {
        let (collection, places) = places(site, index)?;
        let grid = grids[collection].as_ref()?;
        let drawn = made.entry((collection, places)).or_insert_with_key(|(_, places)| {
            let lit = |stated: bool| -> Vec<Tile> {
                let lit = places.iter().filter(|(_, own)| *own == stated);
                lit.filter_map(|(place, _)| grid.tiles.get(place).copied()).collect()
            };
            let all: Vec<Tile> = grid.tiles.values().copied().collect();
            drawing::tiles(
                "emblem",
                grid.size,
                &[("empty", &all), ("full", &lit(true)), ("open", &lit(false))],
            )
        });
        Some(drawn.clone())
    };
    (0..site.entries.len()).map(emblem).collect()
}

/// Where an entry lies: the collection with the grid, and its places there, each with whether the source
/// says so. An entry of such a collection lies at its own.
fn places(site: &Site, index: EntryIndex) -> Option<(usize, Vec<(EntryIndex, bool)>)> {
    let entry = &site.entries[index];
    let collection = site.collection(entry);
    if collection.map.is_some() {
        return Some((entry.collection, vec![(index, true)]));
    }
    let (number, field) = collection.meaning(Meaning::Place)?;
    let (target, _) = site.schemas.find(field.target()?)?;
    let mut places: Vec<(EntryIndex, bool)> = Vec::new();
    for (value, claim) in entry.answer(number).known() {
        if let Some(place) = value.reference() {
            let stated = claim.certainty == Certainty::Stated;
            places.extend(site.find(target, &place.id).map(|place| (place, stated)));
        }
    }
    places.sort_unstable();
    Some((target, places))
}

/// Where an entry stands on the scale of a meaning; none where its collection has no such scale.
pub(crate) fn scale(
    context: &Context<'_>,
    index: EntryIndex,
    meaning: Meaning,
    language: Language,
) -> Option<ScaleView> {
    let entry = &context.site.entries[index];
    let (number, field) = context.site.collection(entry).meaning(meaning)?;
    let steps = field.choices().len();
    if steps == 0 {
        return None;
    }
    let answer = entry.answer(number);
    let known = answer.known().find_map(|(value, claim)| Some((value.step()?, claim)));
    let step = known.map(|(step, _)| step);
    Some(ScaleView {
        label: field.label.text(language).to_owned(),
        text: step.map(|step| field.choices()[step].label.text(language).to_owned()),
        step: step.map(|step| step + 1),
        steps,
        state: answer.state(),
        certainty: known.map_or(Certainty::Stated, |(_, claim)| claim.certainty),
        said: known.and_then(|(_, claim)| said::of_claim(context, field, claim, language)),
        drawing: match meaning {
            Meaning::Evidence => drawing::ladder(steps, step),
            _ => drawing::stations(steps, step),
        },
    })
}

/// The same for readers, as an answer to how much is known: of what.
pub(crate) fn asked_views(
    collection: &Collection,
    entry: &Entry,
    language: Language,
) -> Vec<AskedView> {
    let view = |(field, answered): (&Field, Answered)| AskedView {
        label: field.label.text(language).to_owned(),
        question: field.question.text(language).to_owned(),
        answered,
        id: Anchor::Field(&field.id).id(),
    };
    asked(collection, entry).map(view).collect()
}

/// The questions that apply to an entry, each with who has answered it.
fn asked<'c>(
    collection: &'c Collection,
    entry: &'c Entry,
) -> impl Iterator<Item = (&'c Field, Answered)> {
    let fields = collection.fields.iter().enumerate();
    fields.filter(|(_, field)| !field.question.is_empty()).filter_map(|(number, field)| {
        let answer = entry.answer(number);
        let answered = match answer.state() {
            State::NotApplicable => return None,
            State::Known if answer.is_sourced() => Answered::BySource,
            State::Known => Answered::ByUs,
            State::Unknown => Answered::Unknown,
            State::Absent => Answered::Absent,
        };
        Some((field, answered))
    })
}

/// How much is known of what readers ask, by those who were asked: what only we read into them is counted
/// apart. None where the schema asks nothing.
pub(crate) fn known(collection: &Collection, entry: &Entry) -> Option<KnownView> {
    let (mut known, mut editorial, mut sought, mut absent) = (0, 0, 0, 0);
    for (_, answered) in asked(collection, entry) {
        match answered {
            Answered::BySource => known += 1,
            Answered::ByUs => editorial += 1,
            Answered::Unknown => sought += 1,
            Answered::Absent => absent += 1,
        }
    }
    let open = sought + absent;
    let asked = known + editorial + open;
    // Our reading is drawn as what nobody knows: neither found nor looked for in vain.
    let drawing = || drawing::share(known, sought, asked);
    (asked > 0).then(|| KnownView { known, editorial, sought, open, asked, drawing: drawing() })
}
