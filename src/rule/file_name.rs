//! `file-name`: a file name that cannot be an id, or is of a language that the bank does not have.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "file-name", severity: Severity::Error };

/// Reports a name that cannot be part of an address; `languages` are those of translations.
pub(crate) fn not_an_id<'a>(
    path: &SourcePath,
    languages: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let stem = path.file_name().split('.').next().unwrap_or_default();
    let languages = languages.collect::<Vec<_>>().join(", ");
    let languages = if languages.is_empty() { "none".to_owned() } else { languages };
    finding(path, "slug").arg("proposal", slug::slugify(stem)).arg("languages", languages)
}

/// Reports the language in a name.
pub(crate) fn unknown_language(path: &SourcePath) -> Diagnostic {
    finding(path, "language")
}

fn finding(path: &SourcePath, problem: &str) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, &Span::top(path)).arg("problem", problem);
    finding.arg("name", path.file_name())
}
