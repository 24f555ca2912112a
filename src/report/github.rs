//! Workflow commands that put findings beside the lines of a pull request, and the drawing in the log.
//! GitHub shows ten of each level a step and drops the rest silently: nine are sent, and how many more
//! there are. <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::hash::Hash;
use crate::report::harmless::{one_line, without_commands};
use crate::report::{Report, human};

/// Findings of each level that are sent.
const MOST: usize = 9;
/// Levels by severity.
const LEVELS: &[(Severity, &str)] =
    &[(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "notice")];

/// The commands, and the drawing with commands switched off.
pub(crate) fn format(report: &Report<'_>) -> String {
    let drawing = human::format(report);
    // Nobody can write what switches commands on again without knowing the whole drawing.
    let token = Hash::of(drawing.as_bytes());
    let mut text = format!("::stop-commands::{token}\n{drawing}::{token}::\n");
    for (severity, level) in LEVELS {
        let findings: Vec<&Diagnostic> =
            report.diagnostics.iter().filter(|finding| finding.severity == *severity).collect();
        for finding in findings.iter().take(MOST) {
            text.push_str(&command(report, finding, level));
        }
        if findings.len() > MOST {
            let more = [("count", Arg::Number(findings.len() - MOST))];
            text.push_str(&format!(
                "::{level}::{}\n",
                data(&report.words.plain("github-more", &more))
            ));
        }
    }
    without_commands(&text)
}

fn command(report: &Report<'_>, finding: &Diagnostic, level: &str) -> String {
    let ((line, column), (end_line, end_column)) = report.range(&finding.span);
    // Columns count only where the finding ends on the line on which it begins.
    let columns = if line == end_line {
        format!(",col={column},endColumn={}", end_column.max(column + 1))
    } else {
        String::new()
    };
    let path = property(&one_line(finding.span.path.as_str()));
    let title = property(finding.name());
    let help: String =
        report.words.help(finding).iter().map(|help| format!("\n\n{help}")).collect();
    let message = data(&format!("{}{help}", report.words.message(finding)));
    format!(
        "::{level} file={path},line={line},endLine={end_line}{columns},title={title}::{message}\n"
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
