//! What a collection says about where its entries lie: their places on a grid of tiles, and the file
//! of their outlines. Which country that is, only the data knows.

use crate::diagnostic::{Diagnostic, rules};
use crate::place::{SourcePath, Span};
use crate::schema::field::{Field, Kind};
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;

/// Where the entries of a collection lie.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Fields with the row and the column of the tile, from 0.
    pub tiles: Option<(usize, usize)>,
    /// The outlines.
    pub outlines: Option<Outlines>,
}

impl Map {
    /// Whether a field is the row or the column of the tile.
    pub fn is_tile(&self, field: usize) -> bool {
        self.tiles.is_some_and(|(row, column)| field == row || field == column)
    }
}

/// A GeoJSON file beside the entries.
#[derive(Clone, Debug)]
pub struct Outlines {
    /// The file.
    pub file: SourcePath,
    /// The property of a feature that says whose outline it is …
    pub property: String,
    /// … and the field of the entries that it is compared with.
    pub field: usize,
    /// Where that is said.
    pub span: Span,
}

/// Reads `map:` of a declaration.
pub fn read(node: &Node, path: &SourcePath, fields: &[Field], told: &mut Vec<Diagnostic>) -> Map {
    let mut keys = Fields::of(node, rules::INVALID_SCHEMA, told);
    let written = keys.texts("tiles", told);
    let tiles: Vec<usize> =
        written.iter().filter_map(|(name, span)| field(fields, name, span, told)).collect();
    let whole = |index: &usize| matches!(&fields[*index].kind, Kind::Number(kind) if kind.integer);
    let tiles = match tiles.as_slice() {
        [row, column] if whole(row) && whole(column) => Some((*row, *column)),
        _ if written.is_empty() => None,
        _ => {
            told.push(Diagnostic::new(rules::INVALID_SCHEMA, &node.span).arg("expected", "tiles"));
            None
        }
    };
    let outlines = outlines(&mut keys, path, fields, told);
    keys.finish(told);
    Map { tiles, outlines }
}

fn outlines(
    keys: &mut Fields<'_>,
    path: &SourcePath,
    fields: &[Field],
    told: &mut Vec<Diagnostic>,
) -> Option<Outlines> {
    let span = keys.take("outlines")?.span.clone();
    let file = path.join(&keys.text("outlines", told)?)?;
    let by = keys.take("by").map(|node| node.span.clone());
    let (property, by) = (keys.text("property", told), keys.text("by", told).zip(by));
    let (Some(property), Some((name, place))) = (property, by) else {
        told.push(Diagnostic::new(rules::MISSING_FIELD, &span).arg("name", "by, property"));
        return None;
    };
    let field = field(fields, &name, &place, told)?;
    Some(Outlines { file, property, field, span })
}

fn field(fields: &[Field], name: &str, span: &Span, told: &mut Vec<Diagnostic>) -> Option<usize> {
    let found = fields.iter().position(|field| field.id == name);
    if found.is_none() {
        let known = || fields.iter().map(|field| field.id.as_str());
        let finding = Diagnostic::new(rules::UNKNOWN_FIELD, span).arg("name", name);
        let finding = finding.arg("choices", known().collect::<Vec<_>>().join(", "));
        told.push(finding.suggest(name, known()));
    }
    found
}
