//! `file`: a document beside the entry, with its type and size: PDF, office formats, pictures, data. What
//! it is, its bytes say (`unsafe-file`), and it is published because the entry links to it.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::declaration::Declaration;
use crate::kind::field::{Field, Kind};
use crate::kind::form::{Form, Input};
use crate::kind::presenter::{Author, Presenter};
use crate::kind::sort_key::SortKey;
use crate::kind::written::Written;
use crate::language::Language;
use crate::locale::Locale;
use crate::markdown::url::{self, Target};
use crate::media;
use crate::number::{Bound, Number};
use crate::path::SourcePath;
use crate::rule::broken_link::broken_link;
use crate::rule::missing_field::missing_field;
use crate::rule::unknown_value::unknown_part;
use crate::rule::wrong_value::wrong_value;
use crate::span::Span;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;

/// The kind.
#[derive(Debug)]
struct FileKind {
    /// Endings of names that are accepted; empty for all that are published.
    accept: Vec<String>,
}

/// A document.
#[derive(Debug)]
struct FileValue {
    /// The file; `None` in a translation.
    file: Option<(SourcePath, Span)>,
    /// What it is called; without one, by the name of the file.
    title: Option<String>,
}

/// Reads a declaration.
pub(super) fn declare(declaration: &mut Declaration<'_, '_>) -> Arc<dyn Kind> {
    let mut accept = Vec::new();
    for (written, span) in declaration.fields.texts("accept", declaration.diagnostics) {
        let ending = written.trim_start_matches('.').to_ascii_lowercase();
        if media::endings().any(|known| known == ending) {
            accept.push(ending);
        } else {
            declaration.diagnostics.push(unknown_part(&written, &span, media::endings()));
        }
    }
    Arc::new(FileKind { accept })
}

impl Kind for FileKind {
    fn name(&self) -> &'static str {
        "file"
    }

    /// A name, or `{file, title}`; a translation has the title only.
    fn read(
        &self,
        _: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>> {
        let translation = written.reader.translation;
        if written.node.map().is_none() {
            if translation || written.node.text().is_none() {
                return written.refuse("file", diagnostics);
            }
            let file = Some(self.path(written.node, written, diagnostics)?);
            return Some(Arc::new(FileValue { file, title: None }));
        }
        let mut fields = Fields::of(written.node, wrong_value, diagnostics);
        let node = if translation { None } else { fields.take("file") };
        let title = fields.text("title", diagnostics);
        if node.is_none() && !translation {
            diagnostics.push(missing_field(&fields.span, "file"));
        }
        fields.finish(diagnostics);
        let file = node.and_then(|node| self.path(node, written, diagnostics));
        (translation || file.is_some())
            .then(|| Arc::new(FileValue { file, title }) as Arc<dyn Value>)
    }

    fn form(&self) -> Form<'_> {
        Form::plain(Input::File, "report.pdf")
    }

    /// A title can always be translated.
    fn is_translatable(&self, _: bool) -> bool {
        true
    }
}

impl FileKind {
    /// The file of the bank that is named.
    fn path(
        &self,
        node: &Node,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(SourcePath, Span)> {
        let name = node.text().unwrap_or_default();
        let Ok(Target::File(path, None)) = url::target(name, &written.reader.source.path) else {
            diagnostics.push(broken_link(&node.span, name, None, None));
            return None;
        };
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        if !self.accept.is_empty() && !self.accept.contains(&ending) {
            let known = self.accept.iter().map(String::as_str);
            diagnostics.push(unknown_part(&ending, &node.span, known));
        }
        Some((path, node.span.clone()))
    }
}

/// A size as people say it: in whole kB, from a million bytes on in MB with one decimal.
fn size(bytes: u64, locale: &Locale) -> String {
    let number = |value: u64, tenths: u64| {
        let value = format!("{value}.{tenths}").parse().unwrap_or_default();
        locale.number(&Number { bound: Bound::Exact, value })
    };
    let tenths = bytes.div_ceil(100_000);
    match bytes {
        0..1_000_000 => format!("{}\u{a0}kB", number(bytes.div_ceil(1000), 0)),
        _ => format!("{}\u{a0}MB", number(tenths / 10, tenths % 10)),
    }
}

impl FileValue {
    fn name(&self) -> &str {
        self.file.as_ref().map_or("", |(path, _)| path.file_name())
    }
}

impl Value for FileValue {
    fn id(&self) -> Option<Cow<'_, str>> {
        self.file.as_ref().map(|(path, _)| Cow::from(path.as_str()))
    }

    fn order(&self, locale: &Locale) -> SortKey {
        SortKey::Text(locale.sort_key(self.title.as_deref().unwrap_or(self.name())))
    }

    fn present(&self, translated: Option<&dyn Value>, presenter: &mut dyn Presenter) {
        let Some((path, _)) = &self.file else { return };
        let other = translated.and_then(|value| (value as &dyn Any).downcast_ref::<Self>());
        let translated = other.and_then(|value| value.title.as_deref());
        let title = translated.or(self.title.as_deref()).unwrap_or(path.file_name());
        let author = if translated.is_some() { Author::Translation } else { Author::Original };
        presenter.data(path.file_name().to_owned());
        let Some(file) = presenter.published(path) else {
            return presenter.written(title, author);
        };
        let kind = path.extension().unwrap_or_default().to_uppercase();
        let size = size(file.size, presenter.locale());
        presenter.written(&format!("{title} ({kind}, {size})"), author);
        presenter.link(file.url);
    }

    fn data(&self) -> serde_json::Value {
        serde_json::json!({
            "file": self.file.as_ref().map(|(path, _)| path.as_str()),
            "title": self.title,
        })
    }

    fn terms(&self, _: Language) -> Option<Cow<'_, str>> {
        self.title.as_deref().map(Cow::from)
    }

    fn file(&self) -> Option<(&SourcePath, &Span)> {
        self.file.as_ref().map(|(path, span)| (path, span))
    }

    fn translatable_text(&self) -> Option<&str> {
        Some(self.title.as_deref().unwrap_or_default())
    }
}
