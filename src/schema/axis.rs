//! Names of fields → axes: what can be asked of an item, which is an entry or a record in one of its fields.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Field;
use crate::rule::unknown_field::unknown_field;
use crate::span::Span;

/// What is asked of an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Axis {
    /// The entry that it is, or that it belongs to.
    Entry,
    /// The field of the entry with this index.
    Field(usize),
    /// The field of the record with this index.
    RecordField(usize),
}

/// The name of [`Axis::Entry`].
const ENTRY: &str = "entry";

/// The fields that items have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'a> {
    /// Of the entries.
    pub(crate) entry: &'a [Field],
    /// Of the records; none where the items are entries.
    pub(crate) record: &'a [Field],
}

impl<'a> Scope<'a> {
    /// The fields of entries, or of the records in the field with an index.
    pub(crate) fn new(entry: &'a [Field], records: Option<usize>) -> Self {
        Self { entry, record: records.map_or(&[], |records| entry[records].record_fields()) }
    }

    /// The fields that are the items' own: those of the records, or of the entries.
    pub(crate) fn own(&self) -> &'a [Field] {
        if self.record.is_empty() { self.entry } else { self.record }
    }

    /// The axis of one of these own fields.
    pub(crate) fn own_axis(&self, index: usize) -> Axis {
        if self.record.is_empty() { Axis::Field(index) } else { Axis::RecordField(index) }
    }

    /// The field of an axis; none for [`Axis::Entry`].
    pub(crate) fn field(&self, axis: Axis) -> Option<&'a Field> {
        match axis {
            Axis::Entry => None,
            Axis::Field(index) => self.entry.get(index),
            Axis::RecordField(index) => self.record.get(index),
        }
    }

    /// The axis with a name: a field of the record, else of the entry. A name that is not there is reported.
    pub(crate) fn find(
        &self,
        name: &str,
        span: &Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Axis> {
        if name == ENTRY {
            return Some(Axis::Entry);
        }
        let index = |fields: &[Field]| fields.iter().position(|field| field.id == name);
        let found = index(self.record).map(Axis::RecordField);
        let found = found.or_else(|| index(self.entry).map(Axis::Field));
        if found.is_none() {
            let known = names(self.record.iter().chain(self.entry)).chain([ENTRY]);
            diagnostics.push(unknown_field(name, span, known));
        }
        found
    }
}

/// The index of the field with a name, which holds records; anything else is reported.
pub(crate) fn records_field(
    fields: &[Field],
    name: &str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let has_records = |field: &Field| !field.record_fields().is_empty();
    let found = fields.iter().position(|field| field.id == name && has_records(field));
    if found.is_none() {
        let known = names(fields.iter().filter(|field| has_records(field)));
        diagnostics.push(unknown_field(name, span, known));
    }
    found
}

/// The index of the field with a name; a field that is not there is reported.
pub(crate) fn field(
    fields: &[Field],
    name: &str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let found = fields.iter().position(|field| field.id == name);
    if found.is_none() {
        diagnostics.push(unknown_field(name, span, names(fields.iter())));
    }
    found
}

/// The names, each once: a record may call a field like its entry.
fn names<'a>(fields: impl Iterator<Item = &'a Field>) -> impl Iterator<Item = &'a str> + Clone {
    let mut names: Vec<&str> = Vec::new();
    for field in fields {
        if !names.contains(&field.id.as_str()) {
            names.push(&field.id);
        }
    }
    names.into_iter()
}
