//! A rule that a collection declares: what must not be missing in its entries → [`Gap`].
//! The program knows no such rule by name.

use crate::diagnostic::{Diagnostic, OwnRule, Severity, rules};
use crate::language::Languages;
use crate::schema::count::Referrer;
use crate::schema::field::Field;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use std::sync::Arc;

/// A rule of the bank.
#[derive(Clone, Debug)]
pub struct Gap {
    /// Its name, severity and words.
    pub rule: Arc<OwnRule>,
    /// Index of the field whose records are looked at; without it, the entries are.
    pub records: Option<usize>,
    /// What must be there.
    pub missing: Missing,
}

/// What must be there.
#[derive(Clone, Debug)]
pub enum Missing {
    /// An answer to the field with this index, of the entry or the record. `unknown` is one.
    Answer(usize),
    /// A reference from somewhere.
    Referrer(Referrer),
}

/// Reads the `gaps` of a declaration.
pub(super) fn read(
    node: &Node,
    declared: &[Field],
    languages: &Languages,
    told: &mut Vec<Diagnostic>,
) -> Vec<Gap> {
    node.items().iter().filter_map(|item| gap(item, declared, languages, told)).collect()
}

fn gap(
    item: &Node,
    declared: &[Field],
    languages: &Languages,
    told: &mut Vec<Diagnostic>,
) -> Option<Gap> {
    let mut fields = Fields::of(item, rules::INVALID_SCHEMA, told);
    let name = rule_name(&mut fields, told);
    let severity = fields.one_of("severity", Severity::NAMES, told).unwrap_or(Severity::Warning);
    let message = fields.translated("message", languages, told);
    let records = fields.take("of").map(|node| index(node, declared, told));
    let looked_at = match records {
        Some(Some(records)) => declared[records].record_fields(),
        Some(None) => return None,
        None => declared,
    };
    let missing = missing(&mut fields, looked_at, told);
    let finished = fields.span.clone();
    fields.finish(told);
    let (Some(name), Some(missing)) = (name, missing) else {
        told.push(Diagnostic::new(rules::INVALID_SCHEMA, &finished).arg("expected", "gap"));
        return None;
    };
    let messages = message
        .iter()
        .map(|(text, language)| (languages.code(language).to_owned(), text.clone()))
        .collect();
    let rule = Arc::new(OwnRule { name, severity, messages });
    Some(Gap { rule, records: records.flatten(), missing })
}

/// A name of its own, in the form of the other rules.
fn rule_name(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Option<String> {
    let node = fields.take("rule")?;
    let name = node.text().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
    if rules::RULES.iter().any(|rule| rule.name == name) {
        told.push(Diagnostic::new(rules::INVALID_SCHEMA, &node.span).arg("expected", "free-name"));
        return None;
    }
    (!name.is_empty() && name.bytes().all(plain)).then(|| name.to_owned())
}

fn missing(
    fields: &mut Fields<'_>,
    looked_at: &[Field],
    told: &mut Vec<Diagnostic>,
) -> Option<Missing> {
    let answer = fields.take("missing").and_then(|node| index(node, looked_at, told));
    let referrer = Referrer::take(fields, "unreferred_by", told);
    answer.map(Missing::Answer).or(referrer.map(Missing::Referrer))
}

/// The index of the field that a value names; a field that is not there is told.
fn index(node: &Node, fields: &[Field], told: &mut Vec<Diagnostic>) -> Option<usize> {
    let written = node.text().unwrap_or_default();
    let found = fields.iter().position(|field| field.id == written);
    if found.is_none() {
        let known = || fields.iter().map(|field| field.id.as_str());
        told.push(
            Diagnostic::new(rules::UNKNOWN_FIELD, &node.span)
                .arg("name", written)
                .arg("choices", known().collect::<Vec<_>>().join(", "))
                .suggest(written, known()),
        );
    }
    found
}
