//! `unreadable-file`: a file that is no text, too large, or a link to elsewhere.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unreadable-file", severity: Severity::Error };

/// Reports a file by what is wrong with it, as the messages list it.
pub(crate) fn unreadable_file(path: &SourcePath, problem: &str) -> Diagnostic {
    Diagnostic::new(&RULE, &Span::top(path)).arg("problem", problem)
}
