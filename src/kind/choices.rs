//! `choices`: any of the values of a vocabulary.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::choice;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::vocabulary::Choice;
use crate::kind::written::Written;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Choices(Arc<[Choice]>);

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Choices(declaration.choices().into()))
}

impl Kind for Choices {
    fn name(&self) -> &'static str {
        "choices"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        choice::read(&self.0, written, diagnostics)
    }

    fn form(&self) -> Form<'_> {
        Form { input: Input::SelectMany, choices: &self.0, entries: None, example: "" }
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Choices(&self.0)
    }

    fn is_list(&self) -> bool {
        true
    }
}
