//! What a collection says about where its entries lie: their places on a grid of tiles, and the file
//! of their outlines. Which country that is, only the data knows.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Field;
use crate::path::SourcePath;
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::missing_field::missing_field;
use crate::schema::axis::field;
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;

/// Where the entries of a collection lie.
#[derive(Clone, Debug, Default)]
pub(crate) struct MapDeclaration {
    /// Fields with the row and the column of the tile, from 0.
    pub(crate) tiles: Option<(usize, usize)>,
    /// The outlines.
    pub(crate) outlines: Option<Outlines>,
}

impl MapDeclaration {
    /// Whether a field is the row or the column of the tile.
    pub(crate) fn is_tile(&self, field: usize) -> bool {
        self.tiles.is_some_and(|(row, column)| field == row || field == column)
    }
}

/// A GeoJSON file beside the entries.
#[derive(Clone, Debug)]
pub(crate) struct Outlines {
    /// The file.
    pub(crate) file: SourcePath,
    /// The property of a feature that says whose outline it is …
    pub(crate) property: String,
    /// … and the field of the entries that it is compared with.
    pub(crate) field: usize,
    /// Where that is said.
    pub(crate) span: Span,
}

/// Reads `map:` of a declaration.
pub(crate) fn read(
    node: &Node,
    path: &SourcePath,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> MapDeclaration {
    let mut keys = Fields::of(node, invalid_schema, diagnostics);
    let written = keys.texts("tiles", diagnostics);
    let tiles: Vec<usize> =
        written.iter().filter_map(|(name, span)| field(fields, name, span, diagnostics)).collect();
    let whole = |index: &usize| fields[*index].kind.is_whole_number();
    let tiles = match tiles.as_slice() {
        [row, column] if whole(row) && whole(column) => Some((*row, *column)),
        _ if written.is_empty() => None,
        _ => {
            diagnostics.push(invalid_schema(&node.span, "tiles", ""));
            None
        }
    };
    let outlines = outlines(&mut keys, path, fields, diagnostics);
    keys.finish(diagnostics);
    MapDeclaration { tiles, outlines }
}

fn outlines(
    keys: &mut Fields<'_>,
    path: &SourcePath,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<Outlines> {
    let span = keys.take("outlines")?.span.clone();
    let file = path.join(&keys.text("outlines", diagnostics)?)?;
    let by = keys.take("by").map(|node| node.span.clone());
    let (property, by) = (keys.text("property", diagnostics), keys.text("by", diagnostics).zip(by));
    let (Some(property), Some((name, place))) = (property, by) else {
        diagnostics.push(missing_field(&span, "by, property"));
        return None;
    };
    let field = field(fields, &name, &place, diagnostics)?;
    Some(Outlines { file, property, field, span })
}
