//! `where: {field: value}`, in the declarations of views and figures: only things that say so.

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::kind::field::{Domain, Field, TRUTH};
use crate::place::Span;
use crate::syntax::fields::Fields;

/// A condition as it is written.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    /// Id of the field, and where it stands.
    pub(crate) field: (String, Span),
    /// The value as entries write it, and where it stands.
    pub(crate) value: (String, Span),
}

/// Takes the conditions, all of which must hold. What is no map of texts is reported.
pub(crate) fn read(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (key, node) in fields.map("where", diagnostics) {
        match node.text() {
            Some(value) => conditions.push(Condition {
                field: (key.name.clone(), key.span.clone()),
                value: (value.to_owned(), node.span.clone()),
            }),
            None => diagnostics.push(fields.wrong(node, "text")),
        }
    }
    conditions
}

impl Condition {
    /// Reports where the field knows its values and this is none of them: nothing would ever be found.
    pub(crate) fn check(&self, field: &Field, diagnostics: &mut Diagnostics) {
        let (written, span) = &self.value;
        let known: Vec<&str> = match field.kind.domain() {
            Domain::Choices(choices) => choices.iter().map(|choice| choice.id.as_str()).collect(),
            Domain::Truth => TRUTH.to_vec(),
            Domain::Open | Domain::Entries(_) => return,
        };
        if !known.contains(&written.as_str()) {
            diagnostics.push(
                Diagnostic::new(rules::UNKNOWN_VALUE, span)
                    .arg("value", written.as_str())
                    .arg("choices", known.join(", "))
                    .suggest(written, known),
            );
        }
    }
}
