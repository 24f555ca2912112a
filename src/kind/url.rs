//! `url`: an address elsewhere, of a kind that does no harm.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::written::Written;
use crate::markdown::url;
use crate::rule::unsafe_url::unsafe_url;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Address;

/// An address.
#[derive(Debug)]
struct UrlValue(String);

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Address)
}

impl Kind for Address {
    fn name(&self) -> &'static str {
        "url"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let address = written.text();
        if url::is_external(address) {
            return Some(Arc::new(UrlValue(address.to_owned())));
        }
        diagnostics.push(unsafe_url(&written.node.span, address));
        None
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Text
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Url, "https://example.org/")
    }
}

impl Value for UrlValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(&self.0))
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        presenter.words(self.0.clone());
        presenter.link(self.0.clone());
    }

    fn data(&self) -> serde_json::Value {
        self.0.as_str().into()
    }
}
