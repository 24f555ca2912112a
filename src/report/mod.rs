//! Diagnostics → text. One format is one file and one line in `formats.rs`. The words are in
//! `messages/*.ftl`, one message for each rule.

mod fingerprint;
pub(crate) mod formats;
pub(crate) mod github;
pub(crate) mod gitlab;
pub(crate) mod harmless;
pub(crate) mod human;
pub(crate) mod job_summary;
pub(crate) mod json;
mod mended;
pub(crate) mod sarif;
pub(crate) mod short;
pub(crate) mod words;

use crate::diagnostic::{Diagnostic, Severity};
use crate::read::SourceFiles;
use crate::report::words::Messages;
use crate::span::Span;
use crate::text::Encoding;

/// What is reported.
pub struct Report<'a> {
    /// The findings, merged and sorted.
    pub diagnostics: &'a [Diagnostic],
    /// The texts that they stand in.
    pub sources: &'a SourceFiles,
    /// The language they are reported in.
    pub words: &'a Messages,
    /// Whether the reader is a terminal that shows colours.
    pub color: bool,
}

/// Makes text of a report.
pub type ReportFormat = fn(&Report<'_>) -> String;

impl Report<'_> {
    /// How many findings there are of a severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Line and column of the start and the end of a stretch, from 1; (1, 1) where the file is no text.
    pub(crate) fn range(&self, span: &Span) -> ((usize, usize), (usize, usize)) {
        let Some(source) = self.sources.text(&span.path) else {
            return ((1, 1), (1, 1));
        };
        let position = |offset: u32| source.position(offset as usize, Encoding::Chars);
        (position(span.start), position(span.end))
    }
}
