//! `where: {field: value}`, in the declarations of views and figures: only things that say so.

use crate::diagnostic::{Diagnostic, rules};
use crate::place::Span;
use crate::schema::field::{Field, Kind};
use crate::syntax::fields::Fields;

/// A condition as it is written.
#[derive(Clone, Debug)]
pub struct Condition {
    /// Id of the field, and where it stands.
    pub field: (String, Span),
    /// The value as entries write it, and where it stands.
    pub value: (String, Span),
}

/// Takes the conditions, all of which must hold. What is no map of texts is told.
pub fn read(fields: &mut Fields<'_>, told: &mut Vec<Diagnostic>) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (key, node) in fields.map("where", told) {
        match node.text() {
            Some(value) => conditions.push(Condition {
                field: (key.name.clone(), key.span.clone()),
                value: (value.to_owned(), node.span.clone()),
            }),
            None => told.push(fields.wrong(node, "text")),
        }
    }
    conditions
}

impl Condition {
    /// Tells where the field knows its values and this is none of them: nothing would ever be found.
    pub fn check(&self, field: &Field, told: &mut Vec<Diagnostic>) {
        let (written, span) = &self.value;
        let known: Vec<&str> = match &field.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => {
                choices.iter().map(|choice| choice.id.as_str()).collect()
            }
            Kind::Boolean => vec!["true", "false"],
            _ => return,
        };
        if !known.contains(&written.as_str()) {
            told.push(
                Diagnostic::new(rules::UNKNOWN_VALUE, span)
                    .arg("value", written.as_str())
                    .arg("choices", known.join(", "))
                    .suggest(written, known),
            );
        }
    }
}
