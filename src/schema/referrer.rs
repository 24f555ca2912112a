//! `collection.field` or `collection.field.field`: who refers to the entries of a collection.

use crate::diagnostic::Diagnostics;
use crate::rule::invalid_schema::invalid_schema;
use crate::span::Span;
use crate::syntax::fields::Fields;

/// Who refers: `collection.field`, or `collection.field.inner` for a field of records. By id, since one
/// collection cannot see another while it is read.
#[derive(Clone, Debug)]
pub(crate) struct Referrer {
    /// Id of the collection.
    pub(crate) collection: String,
    /// Id of the field.
    pub(crate) field: String,
    /// Id of the field of its records.
    pub(crate) inner: Option<String>,
    /// Where that is said.
    pub(crate) span: Span,
}

impl Referrer {
    /// Takes a referrer from a key.
    pub(super) fn take(
        fields: &mut Fields<'_>,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let node = fields.take(key)?;
        Self::parse(node.text().unwrap_or_default(), &node.span, diagnostics)
    }

    /// Reads a referrer as it is written.
    pub(super) fn parse(written: &str, span: &Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut parts = written.splitn(3, '.').map(str::to_owned);
        let (Some(collection), Some(field)) = (parts.next(), parts.next()) else {
            diagnostics.push(invalid_schema(span, "referrer", written));
            return None;
        };
        Some(Self { collection, field, inner: parts.next(), span: span.clone() })
    }
}
