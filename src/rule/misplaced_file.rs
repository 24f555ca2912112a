//! `misplaced-file`: a file that belongs to no collection.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "misplaced-file", severity: Severity::Error };

/// Reports a file in a folder below `content/` that is none of the collections `known`.
pub(crate) fn misplaced_file<'a>(
    path: &SourcePath,
    folder: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, &Span::top(path)).arg("folder", folder);
    finding.suggest(folder, known)
}
