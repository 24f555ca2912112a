//! For other programs: everything that is known of every finding. The form is described in docs/check.md;
//! `version` changes when a field goes or changes its meaning, not when one is added.

use crate::diagnostic::{Diagnostic, Severity};
use crate::fix::Fix;
use crate::report::Report;
use crate::report::fingerprint::fingerprints;
use crate::report::harmless::{self, one_line};
use crate::span::Span;
use serde_json::{Value, json};

/// The version of the form.
const VERSION: u32 = 1;

/// One object, in several lines.
pub fn format(report: &Report<'_>) -> String {
    let findings = report.diagnostics.iter().zip(fingerprints(report));
    let findings: Vec<Value> = findings
        .map(|(diagnostics, fingerprint)| finding(report, diagnostics, &fingerprint))
        .collect();
    let document = json!({
        "version": VERSION,
        "program": {"name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION")},
        "language": report.words.code(),
        "counts": {
            "error": report.count(Severity::Error),
            "warning": report.count(Severity::Warning),
            "note": report.count(Severity::Note),
        },
        "findings": findings,
    });
    harmless::json(&document) + "\n"
}

fn finding(report: &Report<'_>, finding: &Diagnostic, fingerprint: &str) -> Value {
    let labels = finding.labels.iter().map(|label| {
        let mut value = place(report, &label.span);
        value["message"] = report.words.label(label.key).into();
        value
    });
    let mut value = place(report, &finding.span);
    value["rule"] = finding.name().into();
    value["severity"] = finding.severity.name().into();
    value["message"] = report.words.message(finding).into();
    value["help"] = report.words.help(finding).into();
    value["labels"] = labels.collect();
    value["fixes"] = finding.fixes.iter().map(|known| fix(report, known)).collect();
    value["fingerprint"] = fingerprint.into();
    value
}

/// What a fix does, whether a program may apply it unasked, and what to write where.
fn fix(report: &Report<'_>, fix: &Fix) -> Value {
    let edits = fix.edits.iter().map(|edit| {
        let mut value = place(report, &edit.span);
        value["text"] = edit.text.as_str().into();
        value
    });
    let edits: Vec<Value> = edits.collect();
    json!({"message": report.words.fix(fix), "safe": fix.safe, "edits": edits})
}

/// A file and the two ends of a stretch of it.
fn place(report: &Report<'_>, span: &Span) -> Value {
    let (start, end) = report.range(span);
    let end_of = |(line, column): (usize, usize), offset: u32| json!({"line": line, "column": column, "offset": offset});
    json!({
        "path": one_line(span.path.as_str()),
        "start": end_of(start, span.start),
        "end": end_of(end, span.end),
    })
}
