//! `text`: one line of text.

use crate::confusable::{is_blank, is_invisible};
use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Domain, Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::{Author, Presenter};
use crate::kind::sort_key::SortKey;
use crate::kind::written::Written;
use crate::language::Language;
use crate::locale::Locale;
use crate::markdown::prose::Prose;
use crate::rule::ambiguous_value::ambiguous_value;
use crate::rule::control_character::control_character;
use crate::rule::text_too_long::text_too_long;
use crate::syntax::offsets::Offsets;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct Text;

/// A text, with single spaces.
#[derive(Debug)]
struct TextValue(String);

/// Reads a declaration.
pub(super) fn declare(_: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    Arc::new(Text)
}

impl Kind for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn read(
        &self,
        field: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let Some(text) = written.node.text() else { return written.refuse("text", diagnostics) };
        let span = &written.node.span;
        diagnostics.extend(text_too_long(span, &field.id, text, field.max));
        diagnostics.extend(written.node.plain().and_then(|text| ambiguous_value(span, text)));
        if let Some(hidden) = text.chars().find(|letter| is_invisible(*letter))
            && is_blank(text)
        {
            diagnostics.push(control_character(span, hidden));
        }
        if field.translated {
            check_sentences(text, written, diagnostics);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        Some(Arc::new(TextValue(words.join(" "))))
    }

    fn domain(&self) -> Domain<'_> {
        Domain::Text
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::Line, "")
    }

    fn is_translatable(&self, translated: bool) -> bool {
        translated
    }
}

fn check_sentences(text: &str, written: &Written<'_>, diagnostics: &mut Diagnostics) {
    let source = written.reader.source;
    let mut inner = Diagnostics::default();
    let mut prose = Prose::new(&source.path);
    prose.push(text, 0, &mut inner);
    prose.end_block(&mut inner);
    if !inner.is_empty() {
        diagnostics.extend(Offsets::of(source, written.node).diagnostics(inner));
    }
}

impl Value for TextValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::from(&self.0))
    }

    fn order(&self, locale: &Locale) -> SortKey {
        SortKey::Text(locale.sort_key(&self.0))
    }

    fn present(&self, translated: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        match translated.and_then(Value::text) {
            Some(text) => presenter.written(text, Author::Translation),
            None => presenter.written(&self.0, Author::Original),
        }
    }

    fn data(&self) -> serde_json::Value {
        self.0.as_str().into()
    }

    fn terms(&self, _: Language) -> Option<Cow<'_, str>> {
        Some(Cow::from(&self.0))
    }

    fn text(&self) -> Option<&str> {
        Some(&self.0)
    }
}
