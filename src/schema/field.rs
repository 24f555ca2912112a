//! The declaration of a field → [`Field`]: what every kind has in common. What only one has, it reads itself.

use crate::diagnostic::Diagnostics;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Field, Meaning, Placement};
use crate::kind::read::PROVENANCE_KEYS;
use crate::kind::table::KINDS;
use crate::language::Languages;
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::missing_field::missing_field;
use crate::schema::names::ENTRY_KEYS;
use crate::syntax::fields::{Fields, require_default};
use crate::syntax::tree::{Key, Node};

/// Reads the fields of a collection.
pub(super) fn fields(
    node: &Node,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    read_all(node, languages, false, diagnostics)
}

/// Reads the fields of records.
fn record_fields(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> Vec<Field> {
    read_all(node, languages, true, diagnostics)
}

fn read_all(
    node: &Node,
    languages: &Languages,
    in_record: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Field> {
    let declared = Fields::of(node, invalid_schema, diagnostics);
    let read = |entry| read(entry, languages, in_record, diagnostics);
    declared.rest().filter_map(read).collect()
}

/// Reads a declaration. `None` where there is no telling what kind it is.
fn read(
    (key, node): &(Key, Node),
    languages: &Languages,
    in_record: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Field> {
    let taken = if in_record { PROVENANCE_KEYS } else { ENTRY_KEYS };
    if taken.contains(&key.name.as_str()) {
        diagnostics.push(invalid_schema(&key.span, "free-name", &key.name));
    }
    let mut fields = Fields::of(node, invalid_schema, diagnostics);
    if fields.take("kind").is_none() {
        diagnostics.push(missing_field(&key.span, "kind"));
    }
    let declare = fields.one_of("kind", KINDS, diagnostics)?;
    let kind = declare(&mut Declaration {
        fields: &mut fields,
        languages,
        in_record,
        read_fields: record_fields,
        diagnostics,
    });
    let meaning = fields.one_of("as", Meaning::NAMES, diagnostics);
    let facet = fields.flag("facet", diagnostics);
    let field = Field {
        id: key.name.clone(),
        kind,
        label: fields.translated("label", languages, diagnostics),
        meaning,
        required: fields.flag("required", diagnostics),
        translated: fields.flag("translated", diagnostics),
        max: fields.number("max", diagnostics),
        question: fields.translated("question", languages, diagnostics),
        placement: fields.one_of("placement", Placement::NAMES, diagnostics),
        card: fields.flag("card", diagnostics),
        facet,
        weight: fields.number("weight", diagnostics).unwrap_or(weight(meaning, facet)),
        help: fields.translated("help", languages, diagnostics),
        inverse: fields.translated("inverse", languages, diagnostics),
        heading: fields.translated("heading", languages, diagnostics),
        heading_not: fields.translated("heading_not", languages, diagnostics),
        acyclic: fields.flag("acyclic", diagnostics),
        symmetric: fields.flag("symmetric", diagnostics),
    };
    require_default(&field.label, "label", &key.span, diagnostics);
    fields.finish(diagnostics);
    Some(field)
}

/// The weight in search of a field that has none of its own.
fn weight(meaning: Option<Meaning>, facet: bool) -> u32 {
    match meaning {
        Some(Meaning::Title) => 5,
        Some(Meaning::Names | Meaning::Short) => 4,
        Some(Meaning::Summary) => 2,
        _ if facet => 3,
        _ => 1,
    }
}
