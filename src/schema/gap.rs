//! A rule that a collection declares: what must not be missing in its entries → [`Gap`].
//! The program knows no such rule by name.

use crate::diagnostic::{Diagnostics, OwnRule, Severity};
use crate::kind::field::Field;
use crate::language::Languages;
use crate::rule::invalid_schema::invalid_schema;
use crate::schema::axis::{Axis, Scope, field, records_field};
use crate::schema::condition;
use crate::schema::referrer::Referrer;
use crate::schema::selection::Selection;
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use std::sync::Arc;

/// A rule of the bank.
#[derive(Clone, Debug)]
pub(crate) struct Gap {
    /// Its name, severity and words.
    pub(crate) rule: Arc<OwnRule>,
    /// The items that are looked at.
    pub(crate) selection: Selection,
    /// What must be there.
    pub(crate) missing: Missing,
    /// Where its name stands.
    pub(crate) span: Span,
}

/// What must be there.
#[derive(Clone, Debug)]
pub(crate) enum Missing {
    /// An answer to this. `unknown` is one.
    Answer(Axis),
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
    let mut fields = Fields::of(item, invalid_schema, diagnostics);
    let name = rule_name(&mut fields);
    let severity =
        fields.one_of("severity", Severity::NAMES, diagnostics).unwrap_or(Severity::Warning);
    let message = fields.translated("message", languages, diagnostics);
    let records = match fields.take("of") {
        Some(node) => {
            let name = node.text().unwrap_or_default();
            Some(records_field(declared, name, &node.span, diagnostics)?)
        }
        None => None,
    };
    let scope = Scope::new(declared, records);
    let conditions = condition::read(&mut fields, diagnostics);
    let filters = conditions.iter().filter_map(|one| one.resolve(scope, diagnostics)).collect();
    let missing = missing(&mut fields, scope, diagnostics);
    let finished = fields.span.clone();
    fields.finish(diagnostics);
    let (Some((name, span)), Some(missing)) = (name, missing) else {
        diagnostics.push(invalid_schema(&finished, "gap", ""));
        return None;
    };
    let messages = message
        .iter()
        .map(|(text, language)| (languages.code(language).to_owned(), text.clone()))
        .collect();
    let rule = Arc::new(OwnRule { name, severity, messages });
    Some(Gap { rule, selection: Selection { records, filters }, missing, span })
}

/// A name of its own, in the form of the other rules.
fn rule_name(fields: &mut Fields<'_>) -> Option<(String, Span)> {
    let node = fields.take("rule")?;
    let name = node.text().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
    let valid = !name.is_empty() && name.bytes().all(plain);
    valid.then(|| (name.to_owned(), node.span.clone()))
}

fn missing(
    fields: &mut Fields<'_>,
    scope: Scope<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Missing> {
    let answer = fields.take("missing").and_then(|node| {
        let name = node.text().unwrap_or_default();
        let own = field(scope.own(), name, &node.span, diagnostics)?;
        Some(scope.own_axis(own))
    });
    let referrer = Referrer::take(fields, "unreferred_by", diagnostics);
    answer.map(Missing::Answer).or(referrer.map(Missing::Referrer))
}
