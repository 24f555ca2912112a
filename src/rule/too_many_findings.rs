//! `too-many-findings`: a file with more findings than anybody reads.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "too-many-findings", severity: Severity::Error };

/// Diagnostics of one file that are kept.
const MOST: usize = 1000;

/// Whether one file has more than are kept, so that nothing else need be looked for in it.
pub(crate) fn is_full(diagnostics: &Diagnostics) -> bool {
    diagnostics.as_slice().len() > MOST
}

/// Drops what is too much for one file, and says so. What was dropped may have been an error, so this is one
/// whatever `site.toml` says.
pub(crate) fn limit(diagnostics: &mut Diagnostics, file: &SourcePath) {
    if is_full(diagnostics) {
        diagnostics.truncate(MOST);
        diagnostics.push(Diagnostic::new(&RULE, &Span::top(file)).arg("most", MOST));
    }
}
