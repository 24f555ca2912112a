//! Which kinds of fields can have which meaning: a title that is no text would give an entry no name.

use crate::diagnostic::Diagnostics;
use crate::kind::field::{Field, Meaning};
use crate::rule::invalid_schema::invalid_schema;
use crate::span::Span;
use crate::syntax::tree::Node;

/// The kinds of fields that can have a meaning.
const KINDS_OF: &[(Meaning, &[&str])] = &[
    (Meaning::Title, &["text"]),
    (Meaning::Summary, &["text"]),
    (Meaning::Names, &["text"]),
    (Meaning::Short, &["text"]),
    (Meaning::Quotation, &["text", "markdown"]),
    (Meaning::Source, &["ref", "refs"]),
    (Meaning::Place, &["ref", "refs", "point"]),
    (Meaning::Lifecycle, &["choice"]),
    (Meaning::Evidence, &["choice"]),
    (Meaning::Date, &["date"]),
    (Meaning::Happened, &["boolean"]),
];

/// Reports meanings that fields cannot have, and a second title. `declared`: the map of the fields.
pub(super) fn check(declared: &Node, fields: &[Field], diagnostics: &mut Diagnostics) {
    let mut first: Option<Span> = None;
    for field in fields {
        let Some(node) = declared.get(&field.id) else { continue };
        of_field(field, node, diagnostics);
        for inner in field.record_fields() {
            let inner_node = node.get("fields").and_then(|records| records.get(&inner.id));
            of_field(inner, inner_node.unwrap_or(node), diagnostics);
        }
        if field.meaning == Some(Meaning::Title) {
            let span = place(node);
            if let Some(first) = &first {
                let finding = invalid_schema(span, "one-title", "");
                diagnostics.push(finding.label(first, "label-first"));
            }
            first.get_or_insert_with(|| span.clone());
        }
    }
}

fn of_field(field: &Field, node: &Node, diagnostics: &mut Diagnostics) {
    let allowed = KINDS_OF.iter().find(|(meaning, _)| Some(*meaning) == field.meaning);
    let Some((meaning, kinds)) = allowed else { return };
    if !kinds.contains(&field.kind_name()) {
        let finding = invalid_schema(place(node), "kind-of-meaning", meaning.name());
        diagnostics.push(finding.arg("choices", kinds.join(", ")));
    }
}

/// Where a meaning is written.
fn place(field: &Node) -> &Span {
    field.get("as").map_or(&field.span, |node| &node.span)
}
