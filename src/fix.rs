//! How a finding can be mended: what to write where. Nothing is applied here.

use crate::span::Span;

/// A way to mend a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Fix {
    /// Key of its words in `report/messages`: `fix-replace`.
    pub(crate) message: &'static str,
    /// What changes; no two touch the same bytes.
    pub(crate) edits: Vec<Edit>,
    /// Whether it never changes what is meant, so that a program may apply it unasked.
    pub(crate) safe: bool,
}

/// A stretch of a file, and what stands there instead.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Edit {
    /// The stretch; empty where something is added.
    pub(crate) span: Span,
    /// What is written.
    pub(crate) text: String,
}

impl Fix {
    /// Writes something else, which may not be what is meant.
    pub(crate) fn replace(span: &Span, text: impl Into<String>) -> Self {
        Self::of("fix-replace", Edit { span: span.clone(), text: text.into() })
    }

    /// Adds something, such as a line.
    pub(crate) fn insert(edit: Edit) -> Self {
        Self::of("fix-insert", edit)
    }

    /// Adds something, or writes it over what is there.
    pub(crate) fn write(edit: Edit) -> Self {
        let message = if edit.span.start == edit.span.end { "fix-insert" } else { "fix-replace" };
        Self::of(message, edit)
    }

    /// Takes something away.
    pub(crate) fn remove(span: &Span) -> Self {
        Self::of("fix-remove", Edit { span: span.clone(), text: String::new() })
    }

    fn of(message: &'static str, edit: Edit) -> Self {
        Self { message, edits: vec![edit], safe: false }
    }

    /// The same, where it cannot be wrong.
    pub(crate) fn safe(self) -> Self {
        Self { safe: true, ..self }
    }
}
