//! What the properties of a kind are read from: the declaration of one field.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Field;
use crate::kind::target::TargetCollection;
use crate::kind::vocabulary::{Choice, MARKS};
use crate::language::Languages;
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::missing_field::missing_field;
use crate::rule::unknown_value::unknown_value;
use crate::syntax::fields::{Fields, translated};
use crate::syntax::tree::Node;

/// The declaration of a field while its properties are being taken.
pub(crate) struct Declaration<'d, 'f> {
    /// Its keys.
    pub(crate) fields: &'d mut Fields<'f>,
    /// The languages of the site.
    pub(crate) languages: &'d Languages,
    /// Whether the field is one of a record.
    pub(crate) in_record: bool,
    /// Reads the fields of records.
    pub(crate) read_fields: ReadFields,
    /// What is wrong with it.
    pub(crate) diagnostics: &'d mut Diagnostics,
}

/// Reads the declarations of fields. Given by the caller, who knows all kinds.
pub(crate) type ReadFields = fn(&Node, &Languages, &mut Diagnostics) -> Vec<Field>;

impl Declaration<'_, '_> {
    /// Reports a property that must be there.
    pub(super) fn missing(&mut self, name: &'static str) {
        let place = &self.fields.span;
        self.diagnostics.push(missing_field(place, name));
    }

    /// `to:`, the collection that is referred to.
    pub(super) fn target(&mut self) -> TargetCollection {
        let span = self.fields.take("to").map(|node| node.span.clone());
        match (self.fields.text("to", self.diagnostics), span) {
            (Some(id), Some(span)) => TargetCollection { id, span },
            _ => {
                self.missing("to");
                TargetCollection { id: String::new(), span: self.fields.span.clone() }
            }
        }
    }

    /// `choices:` and `marks:`, the vocabulary.
    pub(super) fn choices(&mut self) -> Vec<Choice> {
        let Some(node) = self.fields.take("choices") else {
            self.missing("choices");
            return Vec::new();
        };
        let mut choices = Vec::new();
        for (key, label) in Fields::of(node, invalid_schema, self.diagnostics).rest() {
            let label = translated(label, self.languages, invalid_schema, self.diagnostics);
            choices.push(Choice { id: key.name.clone(), label, mark: None });
        }
        self.marks(&mut choices);
        choices
    }

    /// `marks: {choice: mark}`.
    fn marks(&mut self, choices: &mut [Choice]) {
        let Some(node) = self.fields.take("marks") else { return };
        for (key, mark) in Fields::of(node, invalid_schema, self.diagnostics).rest() {
            let written = mark.text().unwrap_or_default();
            let found = MARKS.iter().find(|known| **known == written);
            let choice = choices.iter_mut().find(|choice| choice.id == key.name);
            match (choice, found) {
                (Some(choice), Some(found)) => choice.mark = Some(found),
                (Some(_), None) => {
                    let known = MARKS.iter().copied();
                    let finding = unknown_value(written, &mark.span, known, None, str::to_owned);
                    self.diagnostics.push(finding);
                }
                (None, _) => {
                    let known = choices.iter().map(|choice| choice.id.as_str());
                    let finding = unknown_value(&key.name, &key.span, known, None, str::to_owned);
                    self.diagnostics.push(finding);
                }
            }
        }
    }
}
