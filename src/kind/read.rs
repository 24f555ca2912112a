//! Front matter → answers, by the schema: the kind of a field decides what a scalar is.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fix::Fix;
use crate::kind::answer::{Answer, Certainty, Claim, ClaimValue};
use crate::kind::field::Field;
use crate::kind::written::{Reader, Written, wrong};
use crate::language::Translated;
use crate::rule::field_not_translated::field_not_translated;
use crate::rule::missing_field::{Expected, missing_answer};
use crate::rule::unknown_field::unknown_field;
use crate::rule::wrong_value::wrong_value;
use crate::span::Span;
use crate::syntax::edit;
use crate::syntax::fields::Fields;
use crate::syntax::tree::{Key, Node};

/// Keys that a record has beside its fields, and a value beside itself: no field can be called so.
pub(crate) const PROVENANCE_KEYS: &[&str] =
    &["id", "source", "place", "certainty", "date", "note", "value"];
/// Keys of the map form of a value; one of them must be `value`.
const CLAIM_KEYS: &[&str] = &["value", "source", "place", "certainty", "date", "note"];

/// One answer for each field. Keys that are neither fields nor `others` are reported.
pub(crate) fn answers(
    reader: Reader<'_>,
    fields: &[Field],
    written: &Fields<'_>,
    others: &[&str],
    diagnostics: &mut Diagnostics,
) -> Vec<Answer> {
    let mut answers = vec![Answer::default(); fields.len()];
    for (key, node) in written.rest() {
        match fields.iter().position(|field| field.id == key.name) {
            Some(index) => answers[index] = answer(reader, &fields[index], key, node, diagnostics),
            None => diagnostics.push(unknown(key, fields, others)),
        }
    }
    answers
}

fn answer(
    reader: Reader<'_>,
    field: &Field,
    key: &Key,
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> Answer {
    if reader.translation && !field.is_translatable() {
        let lines = edit::lines(reader.source, &key.span, &node.span);
        diagnostics.push(field_not_translated(&key.span, &key.name, lines.as_ref()));
        return Answer::default();
    }
    let items = node.items();
    if items.iter().all(is_unanswered) {
        return Answer { claims: Box::default(), key: Some((key.span.clone(), false)) };
    }
    if !field.is_list() && items.len() > 1 && !items.iter().all(is_claim) {
        diagnostics.push(wrong(node, "single"));
    }
    let claims = items.iter().filter_map(|item| claim(reader, field, item, diagnostics)).collect();
    Answer { claims, key: Some((key.span.clone(), true)) }
}

/// Whether nothing is said: nothing at all, or a form of a value that was not filled in.
fn is_unanswered(node: &Node) -> bool {
    node.is_empty() || node.get("value").is_some_and(Node::is_empty)
}

fn claim(
    reader: Reader<'_>,
    field: &Field,
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> Option<Claim> {
    let mut claim = Claim {
        value: ClaimValue::Unknown,
        source: None,
        locator: Translated::empty(),
        certainty: Certainty::Stated,
        date: None,
        note: Translated::empty(),
        span: node.span.clone(),
    };
    let mut value = node;
    if is_claim(node) || field.kind.holds_provenance() && node.map().is_some() {
        let mut fields = Fields::of(node, wrong_value, diagnostics);
        provenance(reader, &mut fields, &mut claim, diagnostics);
        if is_claim(node) {
            value = fields.take("value")?;
            claim.span = value.span.clone();
            refuse_other_keys(&fields, diagnostics);
        }
    }
    claim.value = match value.plain() {
        Some("unknown") => ClaimValue::Unknown,
        Some("not-applicable") => ClaimValue::NotApplicable,
        _ => {
            let written = Written { node: value, wrapped: is_claim(node), reader };
            ClaimValue::Known(field.kind.read(field, &written, diagnostics)?)
        }
    };
    Some(claim)
}

fn provenance(
    reader: Reader<'_>,
    fields: &mut Fields<'_>,
    claim: &mut Claim,
    diagnostics: &mut Diagnostics,
) {
    let languages = &reader.config.languages;
    let source = fields.take("source").map(|node| node.span.clone());
    claim.source = fields.text("source", diagnostics).zip(source);
    claim.locator = fields.translated("place", languages, diagnostics);
    claim.note = fields.translated("note", languages, diagnostics);
    claim.certainty = fields.one_of("certainty", Certainty::NAMES, diagnostics).unwrap_or_default();
    if let Some(node) = fields.take("date") {
        claim.date = Date::parse(node.text().unwrap_or_default());
        if claim.date.is_none() {
            diagnostics.push(wrong(node, "date"));
        }
    }
}

fn refuse_other_keys(fields: &Fields<'_>, diagnostics: &mut Diagnostics) {
    for (key, _) in fields.rest() {
        diagnostics.push(unknown_field(&key.name, &key.span, CLAIM_KEYS.iter().copied()));
    }
}

/// Reports which required fields have no answer: at the empty key, or at the place of the map, into which
/// the key can be written. What is written and wrong has been reported.
pub(crate) fn require(
    reader: Reader<'_>,
    fields: &[Field],
    answers: &[Answer],
    (place, map): (&Span, &Span),
    diagnostics: &mut Diagnostics,
) {
    for (field, answer) in fields.iter().zip(answers).filter(|(field, _)| field.required) {
        let (place, fix) = match &answer.key {
            Some((_, true)) => continue,
            Some((key, false)) => (key, None),
            None => (place, Some(Fix::insert(edit::add_key(reader.source, map, &field.id)))),
        };
        let ids: Vec<&str> = field.choices().iter().map(|choice| choice.id.as_str()).collect();
        let expected = match field.target() {
            Some(collection) => Expected::Reference(collection),
            None if ids.is_empty() => Expected::Text,
            None => Expected::Choice(ids),
        };
        diagnostics.push(missing_answer(place, &field.id, &expected, fix));
    }
}

fn is_claim(node: &Node) -> bool {
    node.get("value").is_some()
}

fn unknown(key: &Key, fields: &[Field], others: &[&str]) -> Diagnostic {
    let known = fields.iter().map(|field| field.id.as_str()).chain(others.iter().copied());
    unknown_field(&key.name, &key.span, known)
}
