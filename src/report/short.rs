//! One line for each finding, as editors read it: `path:line:column: severity: message [rule]`.

use crate::report::Report;
use crate::report::harmless::{one_line, without_commands};

/// One line for each finding.
pub(crate) fn format(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in report.diagnostics {
        let ((line, column), _) = report.range(&finding.span);
        let path = one_line(finding.span.path.as_str());
        let severity = report.words.severity(finding.severity);
        let message = report.words.message(finding);
        text.push_str(&format!(
            "{path}:{line}:{column}: {severity}: {message} [{}]\n",
            finding.name()
        ));
    }
    without_commands(&text)
}
