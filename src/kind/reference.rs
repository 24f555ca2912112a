//! `ref`: an entry of a collection, or a record of one.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::entry_ref::EntryRef;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::target::TargetCollection;
use crate::kind::written::Written;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct SingleReference(TargetCollection);

/// A reference that nobody has followed yet.
#[derive(Debug)]
struct ReferenceValue {
    collection: String,
    target: EntryRef,
}

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(SingleReference(declaration.target()))
}

impl Kind for SingleReference {
    fn name(&self) -> &'static str {
        "ref"
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
        Form { input: Input::Select, choices: &[], entries: Some(&self.0.id), example: "" }
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Entries(&self.0)
    }
}

/// Reads one reference.
pub(super) fn read(
    to: &TargetCollection,
    written: &Written<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Arc<dyn Value>> {
    let Some(text) = written.node.text() else { return written.refuse("reference", diagnostics) };
    let target = EntryRef::parse(text);
    Some(Arc::new(ReferenceValue { collection: to.id.clone(), target }))
}

impl Value for ReferenceValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(&self.target.id))
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        presenter.data(self.target.id.clone());
        presenter.entry(&self.collection, &self.target);
    }

    fn data(&self) -> serde_json::Value {
        self.target.id.as_str().into()
    }

    fn reference(&self) -> Option<&EntryRef> {
        Some(&self.target)
    }
}
