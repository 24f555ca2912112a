//! A figure that a collection declares: which things are looked at, and what of them is counted.

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::kind::field::Field;
use crate::language::{Languages, Translated};
use crate::place::Span;
use crate::rule::unknown_field::unknown_field;
use crate::schema::condition::{self, Condition};
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;

/// A figure about a collection.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    /// Index of the field whose records are looked at; without it, the entries are.
    pub(crate) records: Option<usize>,
    /// What must hold of the things that count.
    pub(crate) conditions: Vec<(Of, String)>,
    /// What of them is counted.
    pub(crate) measure: Measure,
    /// What it is called.
    pub(crate) label: Translated<String>,
}

/// A field of the things that are looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Of {
    /// The field of the entry with this index.
    Entry(usize),
    /// The field of the record with this index.
    Record(usize),
}

/// What is counted.
#[derive(Clone, Debug)]
pub(crate) enum Measure {
    /// The things themselves.
    Things,
    /// Different values of a field.
    Distinct(Of),
    /// Things that know a field.
    Having(Of),
    /// Entries that something else refers to.
    Referred(Referrer),
}

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
        let written = node.text().unwrap_or_default();
        let mut parts = written.splitn(3, '.').map(str::to_owned);
        let (Some(collection), Some(field)) = (parts.next(), parts.next()) else {
            diagnostics.push(fields.wrong(node, "referrer"));
            return None;
        };
        Some(Self { collection, field, inner: parts.next(), span: node.span.clone() })
    }
}

/// Reads the `counts` of a declaration.
pub(super) fn read(
    node: &Node,
    declared: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<Count> {
    node.items().iter().filter_map(|item| count(item, declared, languages, diagnostics)).collect()
}

fn count(
    item: &Node,
    declared: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Count> {
    let mut keys = Fields::of(item, rules::INVALID_SCHEMA, diagnostics);
    let label = keys.translated("label", languages, diagnostics);
    let records = match keys.take("records") {
        Some(node) => Some(records(node, declared, diagnostics)?),
        None => None,
    };
    let things = Things { declared, records };
    let filtered = keys.take("where").is_some();
    let conditions = condition::read(&mut keys, diagnostics);
    let conditions =
        conditions.iter().filter_map(|one| things.condition(one, diagnostics)).collect();
    let distinct = keys.take("distinct").map(|node| things.node(node, diagnostics));
    let having = keys.take("having").map(|node| things.node(node, diagnostics));
    let referred = keys.take("referred").is_some();
    let referrer = Referrer::take(&mut keys, "referred", diagnostics);
    let finished = keys.span.clone();
    keys.finish(diagnostics);
    let measure = match (distinct, having, referred) {
        (Some(of), None, false) => Measure::Distinct(of?),
        (None, Some(of), false) => Measure::Having(of?),
        (None, None, true) if records.is_none() => Measure::Referred(referrer?),
        (None, None, false) if records.is_some() || filtered => Measure::Things,
        _ => {
            diagnostics
                .push(Diagnostic::new(rules::INVALID_SCHEMA, &finished).arg("expected", "count"));
            return None;
        }
    };
    Some(Count { records, conditions, measure, label })
}

/// The index of a field of records.
fn records(node: &Node, declared: &[Field], diagnostics: &mut Diagnostics) -> Option<usize> {
    let written = node.text().unwrap_or_default();
    let has_records = |field: &&Field| !field.record_fields().is_empty();
    let found = declared.iter().position(|field| field.id == written && has_records(&field));
    if found.is_none() {
        let known: Vec<&Field> = declared.iter().filter(has_records).collect();
        diagnostics.push(unknown(written, &node.span, &known));
    }
    found
}

/// The things that are looked at.
struct Things<'a> {
    declared: &'a [Field],
    records: Option<usize>,
}

impl<'a> Things<'a> {
    fn record_fields(&self) -> &'a [Field] {
        self.records.map_or(&[], |records| self.declared[records].record_fields())
    }

    /// The field with a name: of the records, else of the entry that they belong to.
    fn find(&self, (name, span): (&str, &Span), diagnostics: &mut Diagnostics) -> Option<Of> {
        let place = |fields: &[Field]| fields.iter().position(|field| field.id == name);
        let of_record = place(self.record_fields()).map(Of::Record);
        let found = of_record.or_else(|| place(self.declared).map(Of::Entry));
        if found.is_none() {
            let known: Vec<&Field> = self.record_fields().iter().chain(self.declared).collect();
            diagnostics.push(unknown(name, span, &known));
        }
        found
    }

    fn node(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<Of> {
        self.find((node.text().unwrap_or_default(), &node.span), diagnostics)
    }

    fn condition(
        &self,
        written: &Condition,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Of, String)> {
        let of = self.find((&written.field.0, &written.field.1), diagnostics)?;
        let field = match of {
            Of::Entry(index) => &self.declared[index],
            Of::Record(index) => &self.record_fields()[index],
        };
        written.check(field, diagnostics);
        Some((of, written.value.0.clone()))
    }
}

fn unknown(name: &str, span: &Span, known: &[&Field]) -> Diagnostic {
    unknown_field(name, span, known.iter().map(|field| field.id.as_str()))
}
