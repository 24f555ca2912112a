//! `[states]` of `site.toml` → [`StateLabels`]: what the bank calls an answer that is not there, where the
//! words of its theme do not fit what it is made of.

use crate::diagnostic::Diagnostics;
use crate::language::{Language, Languages, Translated};
use crate::rule::control_character::misleading;
use crate::rule::invalid_configuration::invalid_configuration;
use crate::rule::text_too_long::text_too_long;
use crate::span::Span;
use crate::syntax::fields::{self, Fields};
use crate::syntax::tree::Node;

/// The states that have words, as entries and templates name them, each with the string that says it.
const STATES: &[(&str, &str)] = &[
    ("unknown", "state-unknown"),
    ("not-applicable", "state-not-applicable"),
    ("absent", "state-absent"),
];
/// Characters of a label: it stands in cells of tables, and before lists of fields.
const MOST: usize = 60;

/// What the bank calls them, by the string of the theme in whose place it stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct StateLabels(Vec<(&'static str, Translated<String>)>);

impl StateLabels {
    /// The strings that the bank has words for in a language, and these. One text for all languages is that of
    /// each; where some are said and this is not, the theme says it.
    pub(crate) fn strings(&self, language: Language) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(move |(string, labels)| {
            let (label, _) = labels.get(language).filter(|(_, own)| *own == language)?;
            Some((*string, label.as_str()))
        })
    }
}

/// Reads the table.
pub(super) fn read(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> StateLabels {
    let Some(node) = fields.take("states") else { return StateLabels::default() };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let mut states = Vec::new();
    for (name, string) in STATES {
        if let Some(node) = fields.take(name) {
            states.push((*string, labels(node, name, languages, diagnostics)));
        }
    }
    fields.finish(diagnostics);
    StateLabels(states)
}

/// The labels of one state that can be used: one line each, and short.
fn labels(
    node: &Node,
    name: &str,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Translated<String> {
    let written = fields::translated(node, languages, invalid_configuration, diagnostics);
    let mut labels = Translated::empty();
    for (label, language) in written.iter() {
        let span = place(node, languages.code(language));
        let finding = if label.trim().is_empty() || label.contains(['\n', '\r', '\t']) {
            Some(invalid_configuration(span, "state-label", label))
        } else {
            text_too_long(span, name, label, Some(MOST))
        };
        match finding {
            // `syntax` has reported it.
            None if label.chars().any(misleading) => {}
            Some(finding) => diagnostics.push(finding),
            None if node.text().is_some() => {
                languages.iter().for_each(|own| labels.set(own, label.clone()));
            }
            None => labels.set(language, label.clone()),
        }
    }
    labels
}

/// Where the label of a language stands.
fn place<'a>(node: &'a Node, code: &str) -> &'a Span {
    node.get(code).map_or(&node.span, |own| &own.span)
}
