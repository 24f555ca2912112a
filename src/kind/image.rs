//! `image`: a picture beside the entry, what it shows and who made it.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::Presenter;
use crate::kind::written::Written;
use crate::language::Language;
use crate::markdown::url::{self, Target};
use crate::path::SourcePath;
use crate::rule::broken_link::broken_link;
use crate::rule::missing_alternative_text::missing_alternative_text;
use crate::rule::missing_field::missing_field;
use crate::rule::wrong_value::wrong_value;
use crate::span::Span;
use crate::syntax::fields::Fields;
use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Picture;

/// A picture.
#[derive(Debug)]
struct ImageValue {
    /// The file; `None` in a translation.
    file: Option<(SourcePath, Span)>,
    /// What it shows.
    alt: String,
    /// Who made it.
    credit: Option<String>,
}

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Picture)
}

impl Kind for Picture {
    fn name(&self) -> &'static str {
        "image"
    }

    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let mut fields = Fields::of(written.node, wrong_value, diagnostics);
        let file = match written.reader.translation {
            true => None,
            false => file(&mut fields, written, diagnostics),
        };
        let alt = fields.text("alt", diagnostics).unwrap_or_default();
        diagnostics.extend(missing_alternative_text(&written.node.span, &alt));
        let credit = fields.text("credit", diagnostics);
        fields.finish(diagnostics);
        Some(Arc::new(ImageValue { file, alt, credit }))
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::File, "{file: picture.jpg, alt: …}")
    }

    /// What a picture shows is always said in words.
    fn is_translatable(&self, _: bool) -> bool {
        true
    }
}

fn file(
    fields: &mut Fields<'_>,
    written: &Written<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(SourcePath, Span)> {
    let Some(node) = fields.take("file") else {
        diagnostics.push(missing_field(&fields.span, "file"));
        return None;
    };
    let path = node.text().unwrap_or_default();
    match url::target(path, &written.reader.source.path) {
        Ok(Target::File(path, None)) => Some((path, node.span.clone())),
        _ => {
            diagnostics.push(broken_link(&node.span, path, None, None));
            None
        }
    }
}

impl Value for ImageValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        None
    }

    fn present(&self, translated: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        let Some((path, _)) = &self.file else { return };
        let Some(file) = presenter.published(path) else { return };
        let own = translated.and_then(|value| (value as &dyn Any).downcast_ref::<Self>());
        let words = own.unwrap_or(self);
        let credit = words.credit.as_deref().or(self.credit.as_deref());
        presenter.picture(file, &words.alt, credit);
    }

    fn data(&self) -> serde_json::Value {
        serde_json::json!({
            "file": self.file.as_ref().map(|(path, _)| path.as_str()),
            "alt": self.alt,
            "credit": self.credit,
        })
    }

    fn terms(&self, _: Language) -> Option<Cow<'_, str>> {
        Some(Cow::from(&self.alt))
    }

    fn file(&self) -> Option<(&SourcePath, &Span)> {
        self.file.as_ref().map(|(path, span)| (path, span))
    }

    fn translatable_text(&self) -> Option<&str> {
        Some(&self.alt)
    }
}
