//! `date`: a day, month, season, year or interval, as EDTF.

use crate::date::Date;
use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::sort_key::SortKey;
use crate::kind::written::Written;
use crate::language::Language;
use crate::locale::Locale;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct When;

/// A date.
#[derive(Debug)]
struct DateValue(Date);

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(When)
}

impl Kind for When {
    fn name(&self) -> &'static str {
        "date"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        match Date::parse(written.text()) {
            Some(date) => Some(Arc::new(DateValue(date))),
            None => written.refuse("date", diagnostics),
        }
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Date
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Date, "2026-11-20")
    }
}

impl Value for DateValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(self.0.edtf()))
    }

    fn order(&self, _: &Locale) -> SortKey {
        SortKey::Date(self.0.first_day())
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        presenter.words(presenter.locale().date(&self.0));
        presenter.data(self.0.edtf());
    }

    fn data(&self) -> serde_json::Value {
        self.0.edtf().into()
    }

    /// A year is found by its number.
    fn terms(&self, _: Language) -> Option<Cow<'_, str>> {
        Some(Cow::from(self.0.edtf().replace(['-', '/'], " ")))
    }

    fn date(&self) -> Option<Date> {
        Some(self.0)
    }
}
