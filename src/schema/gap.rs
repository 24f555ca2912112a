//! A rule that a collection declares: what must not be missing in its entries → [`Gap`].
//! The program knows no such rule by name.

use crate::diagnostic::{Diagnostic, Diagnostics, OwnRule, Severity, rules};
use crate::kind::field::Field;
use crate::language::Languages;
use crate::rule::unknown_field::unknown_field;
use crate::schema::count::Referrer;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use std::sync::Arc;

/// A rule of the bank.
#[derive(Clone, Debug)]
pub(crate) struct Gap {
    /// Its name, severity and words.
    pub(crate) rule: Arc<OwnRule>,
    /// Index of the field whose records are looked at; without it, the entries are.
    pub(crate) records: Option<usize>,
    /// What must be there.
    pub(crate) missing: Missing,
}

/// What must be there.
#[derive(Clone, Debug)]
pub(crate) enum Missing {
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
    diagnostics: &mut Diagnostics,
) -> Vec<Gap> {
    node.items().iter().filter_map(|item| gap(item, declared, languages, diagnostics)).collect()
}

fn gap(
    item: &Node,
    declared: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Gap> {
    let mut fields = Fields::of(item, rules::INVALID_SCHEMA, diagnostics);
    let name = rule_name(&mut fields, diagnostics);
    let severity =
        fields.one_of("severity", Severity::NAMES, diagnostics).unwrap_or(Severity::Warning);
    let message = fields.translated("message", languages, diagnostics);
    let records = fields.take("of").map(|node| index(node, declared, diagnostics));
    let looked_at = match records {
        Some(Some(records)) => declared[records].record_fields(),
        Some(None) => return None,
        None => declared,
    };
    let missing = missing(&mut fields, looked_at, diagnostics);
    let finished = fields.span.clone();
    fields.finish(diagnostics);
    let (Some(name), Some(missing)) = (name, missing) else {
        diagnostics.push(Diagnostic::new(rules::INVALID_SCHEMA, &finished).arg("expected", "gap"));
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
fn rule_name(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let node = fields.take("rule")?;
    let name = node.text().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
    if rules::RULES.iter().any(|rule| rule.name == name) {
        diagnostics
            .push(Diagnostic::new(rules::INVALID_SCHEMA, &node.span).arg("expected", "free-name"));
        return None;
    }
    (!name.is_empty() && name.bytes().all(plain)).then(|| name.to_owned())
}

fn missing(
    fields: &mut Fields<'_>,
    looked_at: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<Missing> {
    let answer = fields.take("missing").and_then(|node| index(node, looked_at, diagnostics));
    let referrer = Referrer::take(fields, "unreferred_by", diagnostics);
    answer.map(Missing::Answer).or(referrer.map(Missing::Referrer))
}

/// The index of the field that a value names; a field that is not is reported.
fn index(node: &Node, fields: &[Field], diagnostics: &mut Diagnostics) -> Option<usize> {
    let written = node.text().unwrap_or_default();
    let found = fields.iter().position(|field| field.id == written);
    if found.is_none() {
        let known = fields.iter().map(|field| field.id.as_str());
        diagnostics.push(unknown_field(written, &node.span, known));
    }
    found
}
