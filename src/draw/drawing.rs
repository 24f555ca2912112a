//! The small drawings of the bank: tiles on a grid, some of them lit. Places, steps of a scale and the
//! share of what is known are drawn the same way, so that they mean the same everywhere. They say
//! nothing that does not stand in words beside them, and a theme colours them by their classes.

use std::fmt::Write as _;
use tera::Value;

/// A tile: its column and row.
pub(crate) type Tile = (usize, usize);

/// Tiles that belong together, and their class.
pub(crate) type Layer<'a> = (&'static str, &'a [Tile]);

/// A drawing of so many columns and rows. A tile is the shortest of lines with square ends, eight bytes each:
/// a line without length would be left out on paper.
pub(crate) fn tiles(class: &str, (columns, rows): Tile, layers: &[Layer<'_>]) -> Value {
    let mut svg = format!(
        "<svg class=\"{class}\" viewBox=\"-.6 -.6 {columns}.2 {rows}.2\" width=\"{}\" height=\"{}\" \
         aria-hidden=\"true\" focusable=\"false\">",
        columns * 10 + 2,
        rows * 10 + 2
    );
    for (class, tiles) in layers.iter().filter(|(_, tiles)| !tiles.is_empty()) {
        // Writing to a string cannot fail.
        let _ = write!(svg, "<path class=\"{class}\" d=\"{}\"/>", points(tiles));
    }
    svg.push_str("</svg>");
    Value::safe_string(&svg)
}

/// The path of some tiles.
pub(crate) fn points(tiles: &[Tile]) -> String {
    let mut path = String::with_capacity(tiles.len() * 8);
    for (column, row) in tiles {
        let _ = write!(path, "M{column} {row}h.01");
    }
    path
}

/// Steps that rise: as many as a scale has, filled as far as it was reached.
pub(crate) fn ladder(steps: usize, reached: Option<usize>) -> Value {
    let column = |step: usize| (0..=step).map(move |height| (step, steps - 1 - height));
    let (mut full, mut empty) = (Vec::new(), Vec::new());
    for step in 0..steps {
        let reached = reached.is_some_and(|reached| step <= reached);
        if reached { &mut full } else { &mut empty }.extend(column(step));
    }
    let rest = if reached.is_some() { "empty" } else { "open" };
    tiles("ladder", (steps, steps), &[(rest, &empty), ("full", &full)])
}

/// Stations in a row, one of which is the present one.
pub(crate) fn stations(steps: usize, present: Option<usize>) -> Value {
    let others: Vec<Tile> =
        (0..steps).filter(|step| Some(*step) != present).map(|step| (step, 0)).collect();
    let present: Vec<Tile> = present.into_iter().map(|step| (step, 0)).collect();
    let rest = if present.is_empty() { "open" } else { "empty" };
    tiles("stations", (steps, 1), &[(rest, &others), ("full", &present)])
}

/// What is known of what was asked, then what was looked for in vain, then what nobody asked.
pub(crate) fn share(known: usize, sought: usize, asked: usize) -> Value {
    const COLUMNS: usize = 12;
    let tile = |number: usize| (number % COLUMNS, number / COLUMNS);
    let all: Vec<Tile> = (0..asked).map(tile).collect();
    let layers = [
        ("full", &all[..known]),
        ("open", &all[known..known + sought]),
        ("empty", &all[known + sought..]),
    ];
    tiles("share", (asked.min(COLUMNS), asked.div_ceil(COLUMNS)), &layers)
}
