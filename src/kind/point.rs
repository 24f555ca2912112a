//! `point`: a place on Earth by its latitude and longitude in degrees (WGS 84).

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::sort_key::SortKey;
use crate::kind::written::Written;
use crate::locale::Locale;
use crate::number::{Bound, Number};
use crate::rule::wrong_value::wrong_value;
use crate::syntax::fields::Fields;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Point;

/// Degrees north of the equator and east of Greenwich.
#[derive(Clone, Copy, Debug)]
struct PointValue {
    latitude: f64,
    longitude: f64,
}

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Point)
}

impl Kind for Point {
    fn name(&self) -> &'static str {
        "point"
    }

    /// `62.39, 17.31` (latitude first, as people and maps write it), or `{latitude, longitude}`.
    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let found = match written.node.map() {
            None => written.text().split_once(',').and_then(|(one, other)| point(one, other)),
            Some(_) => {
                let mut fields = Fields::of(written.node, wrong_value, diagnostics);
                let latitude = fields.take("latitude").and_then(|node| node.text());
                let longitude = fields.take("longitude").and_then(|node| node.text());
                fields.finish(diagnostics);
                latitude.zip(longitude).and_then(|(latitude, longitude)| point(latitude, longitude))
            }
        };
        match found {
            Some(point) => Some(Arc::new(point)),
            None => written.refuse("point", diagnostics),
        }
    }

    fn holds_points(&self) -> bool {
        true
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Line, "62.39, 17.31")
    }
}

/// A point that is one.
fn point(latitude: &str, longitude: &str) -> Option<PointValue> {
    let degrees = |text: &str, most: f64| {
        let number = Number::parse(text)?;
        let fits = number.bound == Bound::Exact && number.value.abs() <= most;
        fits.then_some(number.value)
    };
    Some(PointValue { latitude: degrees(latitude, 90.0)?, longitude: degrees(longitude, 180.0)? })
}

impl Value for PointValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(format!("{}, {}", self.latitude, self.longitude)))
    }

    /// From north to south.
    fn order(&self, _: &Locale) -> SortKey {
        SortKey::Number(-self.latitude)
    }

    fn present(&self, _: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        let degrees = |value: f64, [positive, negative]: [char; 2]| {
            let number = Number { bound: Bound::Exact, value: value.abs() };
            let side = if value < 0.0 { negative } else { positive };
            format!("{}°\u{a0}{side}", presenter.locale().number(&number))
        };
        let words = [degrees(self.latitude, ['N', 'S']), degrees(self.longitude, ['E', 'W'])];
        presenter.words(words.join(", "));
        presenter.data(format!("{}, {}", self.latitude, self.longitude));
    }

    /// As GeoJSON has it: longitude first. <https://www.rfc-editor.org/rfc/rfc7946>
    fn data(&self) -> serde_json::Value {
        serde_json::json!({ "type": "Point", "coordinates": [self.longitude, self.latitude] })
    }

    fn point(&self) -> Option<[f64; 2]> {
        Some([self.longitude, self.latitude])
    }
}
