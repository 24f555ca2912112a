//! `boolean`: yes or no.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind, TRUTH};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::sort_key::SortKey;
use crate::kind::written::Written;
use crate::locale::Locale;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Boolean;

/// Yes or no.
#[derive(Debug)]
struct BooleanValue(bool);

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Boolean)
}

impl Kind for Boolean {
    fn name(&self) -> &'static str {
        "boolean"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        match written.node.plain() {
            Some("true") => Some(Arc::new(BooleanValue(true))),
            Some("false") => Some(Arc::new(BooleanValue(false))),
            _ => written.refuse("boolean", diagnostics),
        }
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Checkbox, "true")
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Truth
    }
}

impl BooleanValue {
    fn name(&self) -> &'static str {
        TRUTH[usize::from(!self.0)]
    }
}

impl Value for BooleanValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(self.name()))
    }

    /// Yes before no.
    fn order(&self, _: &Locale) -> SortKey {
        SortKey::Place(usize::from(!self.0))
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        presenter.words(presenter.string(&format!("boolean-{}", self.name())));
        presenter.data(self.name().to_owned());
    }

    fn data(&self) -> serde_json::Value {
        self.0.into()
    }

    fn step(&self) -> Option<usize> {
        Some(usize::from(!self.0))
    }
}
