//! `finding` and `figures` of an ordinary page: the sentence that says what the page shows, and figures for it
//! beside those that its view has.

use crate::diagnostic::Diagnostics;
use crate::language::Translated;
use crate::rule::broken_reference::unknown_collection;
use crate::rule::missing_field::missing_field;
use crate::rule::wrong_value::wrong_value;
use crate::schema::Schemas;
use crate::schema::count::{Count, measured};
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::pattern::{self, Pattern};
use crate::syntax::tree::{Key, Node};
use crate::text::SourceFile;

/// A figure that a page declares.
#[derive(Clone, Debug)]
pub(crate) struct PageFigure {
    /// The name of its variable.
    pub(crate) name: String,
    /// Where that stands.
    pub(crate) span: Span,
    /// Index of the collection whose items it looks at.
    pub(crate) collection: usize,
    /// What it counts.
    pub(crate) count: Count,
}

/// Takes the sentence. What cannot be read is reported.
pub(super) fn finding(
    fields: &mut Fields<'_>,
    source: &SourceFile,
    diagnostics: &mut Diagnostics,
) -> Option<Pattern> {
    let node = fields.take("finding")?;
    pattern::parse(source, node, diagnostics)
}

/// Takes the figures.
pub(super) fn figures(
    fields: &mut Fields<'_>,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Vec<PageFigure> {
    let entries = fields.map("figures", diagnostics);
    entries.iter().filter_map(|entry| figure(entry, schemas, diagnostics)).collect()
}

fn figure(
    (key, node): &(Key, Node),
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Option<PageFigure> {
    if !pattern::is_variable(&key.name) {
        diagnostics.push(wrong_value(&key.span, "variable", &key.name));
    }
    let mut keys = Fields::of(node, wrong_value, diagnostics);
    node.map()?;
    let Some(of) = keys.take("of") else {
        diagnostics.push(missing_field(&node.span, "of"));
        return None;
    };
    let id = of.text().unwrap_or_default();
    let Some((collection, found)) = schemas.find(id) else {
        let ids = schemas.collections.iter().map(|collection| collection.id.as_str());
        diagnostics.push(unknown_collection(&of.span, id).suggest(id, ids));
        return None;
    };
    let measured = measured(&mut keys, &found.fields, true, diagnostics);
    keys.finish(diagnostics);
    if measured.is_none() {
        diagnostics.push(wrong_value(&node.span, "figure", &key.name));
    }
    let (selection, measure) = measured??;
    let (label, one) = (Translated::empty(), Translated::empty());
    let count = Count { selection, measure, label, one };
    Some(PageFigure { name: key.name.clone(), span: key.span.clone(), collection, count })
}
