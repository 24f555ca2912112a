//! Diagnostics → text. One format is one file and one line in `FORMATS`. The words are in
//! `messages/*.ftl`, one message for each rule.

mod fingerprint;
pub(crate) mod github;
pub mod gitlab;
pub mod human;
pub mod job_summary;
pub mod json;
pub mod sarif;
pub(crate) mod short;
pub mod words;

use crate::diagnostic::{Diagnostic, Severity};
use crate::place::Span;
use crate::read::Sources;
use crate::report::words::Words;
use crate::rule::control_character::misleading;
use crate::text::Encoding;

/// What is reported.
pub struct Report<'a> {
    /// The findings, merged and sorted.
    pub diagnostics: &'a [Diagnostic],
    /// The texts that they stand in.
    pub sources: &'a Sources,
    /// The language they are reported in.
    pub words: &'a Words,
    /// Whether the reader is a terminal that shows colours.
    pub color: bool,
}

/// Makes text of a report.
pub type Format = fn(&Report<'_>) -> String;

/// The formats by name.
pub const FORMATS: &[(&str, Format)] = &[
    ("human", human::format),
    ("short", short::format),
    ("github", github::format),
    ("gitlab", gitlab::format),
    ("sarif", sarif::format),
    ("json", json::format),
];

impl Report<'_> {
    /// How many findings there are of a severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Line and column of the start and the end of a stretch, from 1; (1, 1) where the file is no text.
    pub(crate) fn range(&self, span: &Span) -> ((usize, usize), (usize, usize)) {
        let Some(source) = self.sources.texts.get(&span.path) else {
            return ((1, 1), (1, 1));
        };
        let position = |offset: u32| source.position(offset as usize, Encoding::Chars);
        (position(span.start), position(span.end))
    }
}

/// Text that a terminal or a log cannot take for a command: control characters are shown, not sent.
pub(crate) fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\t' => harmless.push(letter),
            // A carriage return writes over what stands on the line.
            letter if letter == '\r' || misleading(letter) => {
                harmless.extend(letter.escape_default());
            }
            letter => harmless.push(letter),
        }
    }
    harmless
}
