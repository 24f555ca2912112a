//! Whether a point lies in an area.

use crate::link::ring::Ring;

/// Whether a point lies within rings, of which inner ones are holes: a line from it to the east crosses them an
/// odd number of times.
pub(crate) fn contains(rings: &[Ring], [x, y]: [f64; 2]) -> bool {
    let crosses = |[x1, y1]: [f64; 2], [x2, y2]: [f64; 2]| {
        let spans = (y1 > y) != (y2 > y);
        spans && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    };
    let sides = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
    sides.filter(|(one, other)| crosses(**one, **other)).count() % 2 == 1
}
