//! SARIF 2.1.0, which GitHub, Azure and editors read: results, and the rules with their manual pages.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use crate::check::page::page;
use crate::check::table::RULES;
use crate::diagnostic::{Diagnostic, OwnRule, Severity};
use crate::fix::Fix;
use crate::path::SourcePath;
use crate::report::Report;
use crate::report::fingerprint::fingerprints;
use crate::report::harmless;
use crate::span::Span;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Results that are sent; GitHub refuses a run with more.
const MOST: usize = 25_000;
/// Where the schema is.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Letters of a path that a URI cannot hold as they are.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

/// One log with one run.
pub fn format(report: &Report<'_>) -> String {
    let diagnostics = report.diagnostics.iter().zip(fingerprints(report)).take(MOST);
    let results: Vec<Value> =
        diagnostics.map(|(finding, fingerprint)| result(report, finding, &fingerprint)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": declared(report),
            }},
            "language": report.words.code(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {"BANK": {"description": {"text": "The folder of the bank"}}},
            "results": results,
        }],
    });
    harmless::json(&log) + "\n"
}

/// The rules that something was reported by: the program's with their pages, and those of the bank.
fn declared(report: &Report<'_>) -> Vec<Value> {
    let own: BTreeMap<&str, &OwnRule> = report
        .diagnostics
        .iter()
        .filter_map(|finding| finding.own.as_deref())
        .map(|own| (own.name.as_str(), own))
        .collect();
    let diagnostics = |name: &str| report.diagnostics.iter().any(|finding| finding.name() == name);
    let known = RULES.iter().filter(|(rule, _)| diagnostics(rule.name)).map(|(rule, _)| {
        let page = page(rule.name, report.words.code());
        let (about, text) = page.map(|page| (page.summary, page.body)).unwrap_or_default();
        json!({
            "id": rule.name,
            "shortDescription": {"text": about},
            "help": {"text": text, "markdown": text},
            "defaultConfiguration": {"level": level(rule.severity)},
        })
    });
    let of_bank = own.values().map(|own| {
        json!({
            "id": own.name,
            "shortDescription": {"text": report.words.own(own)},
            "defaultConfiguration": {"level": level(own.severity)},
        })
    });
    known.chain(of_bank).collect()
}

fn result(report: &Report<'_>, finding: &Diagnostic, fingerprint: &str) -> Value {
    let help: String = report.words.help(finding).iter().map(|help| format!("\n{help}")).collect();
    let related = finding.labels.iter().enumerate().map(|(index, label)| {
        let mut place = location(report, &label.span);
        place["id"] = (index + 1).into();
        place["message"] = json!({"text": report.words.label(label.key)});
        place
    });
    json!({
        "ruleId": finding.name(),
        "level": level(finding.severity),
        "message": {"text": format!("{}{help}", report.words.message(finding))},
        "locations": [location(report, &finding.span)],
        "relatedLocations": related.collect::<Vec<_>>(),
        "fixes": finding.fixes.iter().map(|known| fix(report, known)).collect::<Vec<_>>(),
        "partialFingerprints": {"exempelbank/v1": fingerprint},
    })
}

fn fix(report: &Report<'_>, fix: &Fix) -> Value {
    let mut files: BTreeMap<&SourcePath, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        files.entry(&edit.span.path).or_default().push(json!({
            "deletedRegion": region(report, &edit.span),
            "insertedContent": {"text": edit.text},
        }));
    }
    let change = |(path, replacements): (&SourcePath, Vec<Value>)| json!({"artifactLocation": artifact(path), "replacements": replacements});
    json!({
        "description": {"text": report.words.fix(fix)},
        "artifactChanges": files.into_iter().map(change).collect::<Vec<_>>(),
    })
}

fn location(report: &Report<'_>, span: &Span) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": artifact(&span.path),
        "region": region(report, span),
    }})
}

fn artifact(path: &SourcePath) -> Value {
    let uri = utf8_percent_encode(path.as_str(), NOT_IN_PATHS).to_string();
    json!({"uri": uri, "uriBaseId": "BANK"})
}

fn region(report: &Report<'_>, span: &Span) -> Value {
    let ((line, column), (end_line, end_column)) = report.range(span);
    json!({
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
        Severity::Off => "none",
    }
}
