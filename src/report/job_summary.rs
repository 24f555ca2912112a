//! The full list as Markdown, for the summary that GitHub shows of a job: what did not fit beside the
//! lines of the pull request. Words of the author are shown as they are, never as Markdown.
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary>

use crate::diagnostic::Arg;
use crate::report::Report;
use crate::report::harmless::one_line;

/// GitHub refuses a summary of more than 1 MiB; the rest is room for what other steps write.
const MOST_BYTES: usize = 900_000;

/// The list, or as much of it as there is room for.
pub fn format(report: &Report<'_>) -> String {
    let words = report.words;
    let mut text = format!("## {}\n\n", words.plain("job-summary", &[]));
    if report.diagnostics.is_empty() {
        text.push_str(&words.plain("job-summary-none", &[]));
        text.push('\n');
        return text;
    }
    text.push_str(&words.plain("job-summary-columns", &[]));
    text.push_str("\n|---|---|---|\n");
    for (number, finding) in report.diagnostics.iter().enumerate() {
        let ((line, _), _) = report.range(&finding.span);
        let help: String =
            words.help(finding).iter().map(|help| format!("<br>{}", shown(help))).collect();
        let row = format!(
            "| {}:{line} | {} | {}{help}<br>{} |\n",
            shown(finding.span.path.as_str()),
            shown(&words.severity(finding.severity)),
            shown(&words.message(finding)),
            shown(finding.name()),
        );
        if text.len() + row.len() > MOST_BYTES {
            let more = [("count", Arg::Number(report.diagnostics.len() - number))];
            text.push_str(&format!("\n{}\n", words.plain("job-summary-more", &more)));
            break;
        }
        text.push_str(&row);
    }
    text
}

/// Letters that mean something in Markdown or HTML become references to themselves. A sign that would
/// call a person or name an issue is followed by a space without width.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in one_line(text).chars() {
        match letter {
            '\t' => shown.push(' '),
            '@' | '#' => shown.push_str(&format!("&#{};&#8203;", u32::from(letter))),
            ' ' | ',' | '.' | '-' | '(' | ')' | '/' | ';' => shown.push(letter),
            letter if letter.is_ascii_punctuation() => {
                shown.push_str(&format!("&#{};", u32::from(letter)));
            }
            letter => shown.push(letter),
        }
    }
    shown
}
