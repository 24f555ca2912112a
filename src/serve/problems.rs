//! Errors → JSON for the overlay: what, what to do, where, drawn, and the link that opens the editor there.
//! A bug of the program has no place in a file, and so no link.

use crate::diagnostic::{Diagnostic, Severity};
use crate::read::SourceFiles;
use crate::report::harmless::one_line;
use crate::report::words::Messages;
use crate::report::{Report, human};
use crate::serve::editor::Editor;
use crate::serve::fault::Fault;
use serde_json::json;

/// Errors that are shown; the terminal shows all.
const MOST: usize = 50;

/// The errors among some findings.
pub(crate) fn problems(
    diagnostics: &[Diagnostic],
    sources: &SourceFiles,
    words: &Messages,
    editor: &Editor,
) -> String {
    let errors = diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    let shown: Vec<serde_json::Value> = errors
        .take(MOST)
        .map(|finding| {
            let one = std::slice::from_ref(finding);
            let report = Report { diagnostics: one, sources, words, color: false };
            let ((line, column), _) = report.range(&finding.span);
            json!({
                "place": format!("{}:{line}:{column}", one_line(finding.span.path.as_str())),
                "open": editor.link(finding.span.path.as_str(), line, column),
                "words": words.plain("serving-open", &[]),
                "close": words.plain("serving-close", &[]),
                "drawn": human::format(&report).trim_end(),
            })
        })
        .collect();
    serde_json::Value::from(shown).to_string()
}

/// A bug that an edit met.
pub(crate) fn of_fault(fault: &Fault, words: &Messages) -> String {
    let close = words.plain("serving-close", &[]);
    json!([{ "close": close, "drawn": fault.in_words(words) }]).to_string()
}
