//! `markdown`: running text.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::{Author, Presenter};
use crate::kind::written::Written;
use crate::markdown::text::Markdown;
use crate::markdown::writer;
use crate::rule::text_too_long::text_too_long;
use crate::syntax::offsets::Offsets;
use crate::text::SourceFile;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct RunningText;

/// A text after reading.
#[derive(Debug)]
struct MarkdownValue(Markdown);

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(RunningText)
}

impl Kind for RunningText {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn read(
        &self,
        field: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let Some(text) = written.node.text() else { return written.refuse("text", diagnostics) };
        let (span, reader) = (&written.node.span, &written.reader);
        diagnostics.extend(text_too_long(span, &field.id, text, field.max));
        let scalar = SourceFile::new(reader.source.path.clone(), text);
        let mut inner = Diagnostics::default();
        let whole = 0..scalar.text.len();
        let mut markdown = writer::parse(&scalar, whole, reader.language, &field.id, &mut inner);
        let offsets = Offsets::of(reader.source, written.node);
        let links = markdown.links.iter_mut().map(|link| &mut link.span);
        let abbreviations = markdown.abbreviations.values_mut().map(|known| &mut known.span);
        links.chain(abbreviations).for_each(|span| *span = offsets.span(span));
        diagnostics.extend(offsets.diagnostics(inner));
        Some(Arc::new(MarkdownValue(markdown)))
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Lines, "")
    }

    fn is_translatable(&self, translated: bool) -> bool {
        translated
    }
}

impl Value for MarkdownValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        None
    }

    fn present(&self, translated: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        match translated.and_then(Value::markdown) {
            Some(text) => presenter.html(text, Author::Translation),
            None => presenter.html(&self.0, Author::Original),
        }
    }

    fn data(&self) -> serde_json::Value {
        serde_json::Value::Null
    }

    fn markdown(&self) -> Option<&Markdown> {
        Some(&self.0)
    }
}
