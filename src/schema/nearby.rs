//! `nearby` of a declaration: what the entries have that an entry refers to, such as the examples of the
//! places beside it. So a page has ways on where its own list is empty.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Field;
use crate::language::{Languages, Translated};
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::missing_field::missing_field;
use crate::schema::axis::field;
use crate::schema::referrer::Referrer;
use crate::syntax::fields::{Fields, require_default};
use crate::syntax::tree::Node;

/// What is near an entry.
#[derive(Clone, Debug)]
pub(crate) struct Nearby {
    /// Index of the field that refers to entries of the same collection.
    pub(crate) through: usize,
    /// Who refers to those.
    pub(crate) from: Referrer,
    /// What the list is called.
    pub(crate) label: Translated<String>,
}

/// Reads the list of them.
pub(super) fn read(
    node: &Node,
    collection: &str,
    fields: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<Nearby> {
    let items = node.items().iter();
    items.filter_map(|item| nearby(item, collection, fields, languages, diagnostics)).collect()
}

fn nearby(
    item: &Node,
    collection: &str,
    fields: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Nearby> {
    let mut keys = Fields::of(item, invalid_schema, diagnostics);
    let label = keys.translated("label", languages, diagnostics);
    require_default(&label, "label", &item.span, diagnostics);
    let through = keys.take("through");
    let from = Referrer::take(&mut keys, "from", diagnostics);
    let is_written = keys.take("from").is_some();
    keys.finish(diagnostics);
    let Some(through) = through.filter(|_| is_written) else {
        diagnostics.push(missing_field(&item.span, "through, from"));
        return None;
    };
    let name = through.text().unwrap_or_default();
    let index = field(fields, name, &through.span, diagnostics)?;
    if fields[index].target() != Some(collection) {
        diagnostics.push(invalid_schema(&through.span, "same-collection", name));
        return None;
    }
    Some(Nearby { through: index, from: from?, label })
}
