//! `refs`: entries of a collection, or records of them.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::reference;
use crate::kind::target::TargetCollection;
use crate::kind::written::Written;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct References(TargetCollection);

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(References(declaration.target()))
}

impl Kind for References {
    fn name(&self) -> &'static str {
        "refs"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        reference::read(&self.0, written, diagnostics)
    }

    fn form(&self) -> Form<'_> {
        Form { input: Input::SelectMany, choices: &[], entries: Some(&self.0.id), example: "" }
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Entries(&self.0)
    }

    fn is_list(&self) -> bool {
        true
    }
}
