//! `translation-without-original`: a translation of an entry that is not there.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule =
    Rule { name: "translation-without-original", severity: Severity::Error };

/// Reports a translation by the id that its original would have.
pub(crate) fn translation_without_original(path: &SourcePath, id: &str) -> Diagnostic {
    Diagnostic::new(&RULE, &Span::top(path)).arg("original", format!("{id}.md"))
}
