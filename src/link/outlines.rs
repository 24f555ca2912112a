//! GeoJSON beside a collection → the outline of each of its entries, in degrees.

use crate::diagnostic::Diagnostics;
use crate::link::ring::Ring;
use crate::link::site::{Entry, EntryIndex};
use crate::output::content::Content;
use crate::path::SourcePath;
use crate::read::asset::Asset;
use crate::rule::invalid_schema::invalid_schema;
use crate::schema::Schemas;
use crate::schema::map::Outlines;
use std::collections::BTreeMap;

/// The outlines of all entries that have one.
pub(crate) fn outlines(
    schemas: &Schemas,
    entries: &[Entry],
    assets: &BTreeMap<SourcePath, Asset>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<EntryIndex, Vec<Ring>> {
    let mut found = BTreeMap::new();
    for (index, collection) in schemas.collections.iter().enumerate() {
        let Some(declared) = collection.map.as_ref().and_then(|map| map.outlines.as_ref()) else {
            continue;
        };
        let Some(shapes) = shapes(assets, declared) else {
            diagnostics.push(invalid_schema(&declared.span, "outlines", declared.file.as_str()));
            continue;
        };
        let unusable = shapes.iter().filter(|(_, rings)| rings.is_none());
        let findings = unusable.map(|(name, _)| invalid_schema(&declared.span, "outline", name));
        diagnostics.extend(findings);
        let own = |(_, entry): &(EntryIndex, &Entry)| entry.collection == index;
        for (number, entry) in entries.iter().enumerate().filter(own) {
            let name = entry.answer(declared.field).text();
            let rings = name.and_then(|name| shapes.get(name)).and_then(Option::as_ref);
            found.extend(rings.map(|rings| (number, rings.clone())));
        }
    }
    found
}

/// What a file says by the property that says whose it is: its rings, if they can be drawn.
type Shapes = BTreeMap<String, Option<Vec<Ring>>>;

/// The shapes of a file; `None` where it cannot be read.
fn shapes(assets: &BTreeMap<SourcePath, Asset>, declared: &Outlines) -> Option<Shapes> {
    let Asset { content: Content::Bytes(bytes), .. } = assets.get(&declared.file)? else {
        return None;
    };
    let root: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let features = root.get("features")?.as_array()?;
    let shape = |feature: &serde_json::Value| {
        let name = feature.get("properties")?.get(&declared.property)?.as_str()?;
        Some((name.to_owned(), feature.get("geometry").and_then(rings)))
    };
    Some(features.iter().filter_map(shape).collect())
}

fn rings(geometry: &serde_json::Value) -> Option<Vec<Ring>> {
    let coordinates = geometry.get("coordinates")?.as_array()?;
    let polygons: Vec<&serde_json::Value> = match geometry.get("type")?.as_str()? {
        "Polygon" => coordinates.iter().collect(),
        "MultiPolygon" => coordinates.iter().filter_map(|one| one.as_array()).flatten().collect(),
        _ => return None,
    };
    let point = |point: &serde_json::Value| {
        let (x, y) = (point.get(0)?.as_f64()?, point.get(1)?.as_f64()?);
        (x.abs() <= 180.0 && y.abs() <= 90.0).then_some([x, y])
    };
    let ring = |ring: &serde_json::Value| -> Option<Ring> {
        let points: Option<Ring> = ring.as_array()?.iter().map(point).collect();
        points.filter(|points| points.len() > 3)
    };
    polygons.into_iter().map(ring).collect()
}
