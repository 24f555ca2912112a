//! `choice`: one of the values of a vocabulary.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::sort_key::SortKey;
use crate::kind::vocabulary::Choice;
use crate::kind::written::Written;
use crate::language::Language;
use crate::locale::Locale;
use crate::rule::unknown_value::unknown_value;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct SingleChoice(Arc<[Choice]>);

/// A choice of a vocabulary.
#[derive(Debug)]
struct ChoiceValue {
    choices: Arc<[Choice]>,
    index: usize,
}

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(SingleChoice(declaration.choices().into()))
}

impl Kind for SingleChoice {
    fn name(&self) -> &'static str {
        "choice"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        read(&self.0, written, diagnostics)
    }

    fn form(&self) -> Form<'_> {
        Form { input: Input::Select, choices: &self.0, entries: None, example: "" }
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Choices(&self.0)
    }
}

/// Reads one choice.
pub(super) fn read(
    choices: &Arc<[Choice]>,
    written: &Written<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Arc<dyn Value>> {
    let Some(id) = written.node.text() else { return written.refuse("text", diagnostics) };
    if let Some(index) = choices.iter().position(|choice| choice.id == id) {
        return Some(Arc::new(ChoiceValue { choices: Arc::clone(choices), index }));
    }
    let known = choices.iter().map(|choice| choice.id.as_str());
    // Readers see labels: somebody who writes one means its choice.
    let lower = id.to_lowercase();
    let labelled = choices
        .iter()
        .find(|choice| choice.label.iter().any(|(label, _)| label.to_lowercase() == lower));
    let meant = labelled.map(|choice| choice.id.as_str());
    diagnostics.push(unknown_value(id, &written.node.span, known, meant, str::to_owned));
    None
}

impl ChoiceValue {
    fn choice(&self) -> &Choice {
        &self.choices[self.index]
    }
}

impl Value for ChoiceValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(&self.choice().id))
    }

    /// In the order of the vocabulary.
    fn order(&self, _: &Locale) -> SortKey {
        SortKey::Place(self.index)
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        let choice = self.choice();
        presenter.words(choice.label.text(presenter.language()).to_owned());
        presenter.data(choice.id.clone());
        if let Some(mark) = choice.mark {
            presenter.mark(mark);
        }
    }

    fn data(&self) -> serde_json::Value {
        self.choice().id.as_str().into()
    }

    fn terms(&self, language: Language) -> Option<Cow<'_, str>> {
        Some(Cow::from(self.choice().label.text(language)))
    }

    fn step(&self) -> Option<usize> {
        Some(self.index)
    }
}
