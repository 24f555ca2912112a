//! `number`: a number with its unit, which may be a bound or a guess.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::sort_key::SortKey;
use crate::kind::written::{Written, wrong};
use crate::language::Translated;
use crate::locale::Locale;
use crate::number::Number;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Amount {
    /// What is counted.
    unit: Arc<Translated<String>>,
    /// Least value.
    minimum: Option<f64>,
    /// Greatest value.
    greatest: Option<f64>,
    /// Whole numbers only.
    integer: bool,
}

/// A number.
#[derive(Debug)]
struct NumberValue {
    number: Number,
    unit: Arc<Translated<String>>,
}

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    let Declaration { fields, languages, diagnostics, .. } = declaration;
    Arc::new(Amount {
        unit: Arc::new(fields.translated("unit", languages, diagnostics)),
        minimum: fields.number("minimum", diagnostics),
        greatest: fields.number("greatest", diagnostics),
        integer: fields.flag("integer", diagnostics),
    })
}

impl Kind for Amount {
    fn name(&self) -> &'static str {
        "number"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let number = Number::parse(written.text());
        let Some(number) = number.filter(|number| !self.integer || number.is_whole()) else {
            let expected = if self.integer { "whole-number" } else { "number" };
            return written.refuse(expected, diagnostics);
        };
        let below = self.minimum.is_some_and(|minimum| number.value < minimum);
        if below || self.greatest.is_some_and(|greatest| number.value > greatest) {
            let bound =
                |bound: Option<f64>| bound.map_or("…".to_owned(), |bound| bound.to_string());
            diagnostics.push(
                wrong(written.node, "range")
                    .arg("minimum", bound(self.minimum))
                    .arg("greatest", bound(self.greatest)),
            );
            return None;
        }
        Some(Arc::new(NumberValue { number, unit: Arc::clone(&self.unit) }))
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Number
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Number, "~12")
    }

    fn is_whole_number(&self) -> bool {
        self.integer
    }

    fn unit(&self) -> Option<&Translated<String>> {
        Some(&self.unit)
    }
}

impl Value for NumberValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(self.number.value.to_string()))
    }

    fn order(&self, _: &Locale) -> SortKey {
        SortKey::Number(self.number.value)
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        let number = presenter.locale().number(&self.number);
        let unit = self.unit.text(presenter.language());
        let words = if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") };
        presenter.words(words);
        presenter.data(self.number.value.to_string());
    }

    fn data(&self) -> serde_json::Value {
        self.number.value.into()
    }

    fn number(&self) -> Option<Number> {
        Some(self.number)
    }
}
