//! `records`: records with fields of their own. There are no records in records.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::{Record, Value};
use crate::kind::declaration::Declaration;
use crate::kind::field::{Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::read::{self, PROVENANCE_KEYS};
use crate::kind::written::Written;
use crate::path::is_slug;
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::missing_field::missing_field;
use crate::rule::wrong_value::{not_a_slug, wrong_value};
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Records(Arc<[Field]>);

/// A record.
#[derive(Debug)]
struct RecordValue {
    record: Record,
    fields: Arc<[Field]>,
}

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Records(fields(declaration).into()))
}

fn fields(declaration: &mut Declaration<'_, '_>) -> Vec<Field> {
    let Some(node) = declaration.fields.take("fields") else {
        declaration.missing("fields");
        return Vec::new();
    };
    if declaration.in_record {
        declaration.diagnostics.push(invalid_schema(&node.span, "no-nesting", ""));
        return Vec::new();
    }
    (declaration.read_fields)(node, declaration.languages, declaration.diagnostics)
}

impl Kind for Records {
    fn name(&self) -> &'static str {
        "records"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let mut keys = Fields::of(written.node, wrong_value, diagnostics);
        let id = keys.take("id").and_then(|node| id(node, diagnostics));
        // They were read with the claim.
        for name in PROVENANCE_KEYS.iter().filter(|name| **name != "value" && !written.wrapped) {
            keys.take(name);
        }
        let (reader, span) = (written.reader, &written.node.span);
        if reader.translation && id.is_none() {
            diagnostics.push(missing_field(span, "id"));
            return None;
        }
        let answers = read::answers(reader, &self.0, &keys, &[], diagnostics);
        if !reader.translation {
            read::require(reader, &self.0, &answers, (span, span), diagnostics);
        }
        Some(Arc::new(RecordValue { record: Record { id, answers }, fields: Arc::clone(&self.0) }))
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Group, "[]")
    }

    fn is_list(&self) -> bool {
        true
    }

    fn is_translatable(&self, _: bool) -> bool {
        self.0.iter().any(Field::is_translatable)
    }

    fn holds_provenance(&self) -> bool {
        true
    }

    fn record_fields(&self) -> &[Field] {
        &self.0
    }
}

fn id(node: &Node, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
    match node.text() {
        Some(id) if is_slug(id) => Some((id.to_owned(), node.span.clone())),
        written => {
            diagnostics.push(not_a_slug(&node.span, written.unwrap_or_default()));
            None
        }
    }
}

impl Value for RecordValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        None
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        presenter.record();
    }

    /// The known values by field.
    fn data(&self) -> serde_json::Value {
        let fields = self.fields.iter().zip(&self.record.answers);
        let values = fields.map(|(field, answer)| {
            let values: Vec<_> = answer.known().map(|(value, _)| value.data()).collect();
            (field.id.clone(), values.into())
        });
        serde_json::Value::Object(values.collect())
    }

    fn record(&self) -> Option<&Record> {
        Some(&self.record)
    }
}
