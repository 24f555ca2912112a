//! A report of code quality for GitLab, which shows it beside the lines of a merge request.
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use crate::diagnostic::Severity;
use crate::report::Report;
use crate::report::fingerprint::fingerprints;
use crate::report::harmless::{self, one_line};
use serde_json::{Value, json};

/// One list, in several lines.
pub fn format(report: &Report<'_>) -> String {
    let findings = report.diagnostics.iter().zip(fingerprints(report));
    let issues = findings.map(|(finding, fingerprint)| {
        let ((line, _), (end, _)) = report.range(&finding.span);
        let help: String =
            report.words.help(finding).iter().map(|help| format!(" {help}")).collect();
        json!({
            "description": format!("{}.{help}", report.words.message(finding).trim_end_matches('.')),
            "check_name": finding.name(),
            "fingerprint": fingerprint,
            "severity": severity(finding.severity),
            "location": {
                "path": one_line(finding.span.path.as_str()),
                "lines": {"begin": line, "end": end},
            },
        })
    });
    harmless::json(&Value::from(issues.collect::<Vec<_>>())) + "\n"
}

/// Theirs are info, minor, major, critical and blocker.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note | Severity::Off => "info",
    }
}
