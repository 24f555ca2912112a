//! An error of the template engine → where in which template, and what.

use std::ops::Range;
use tera::ErrorKind;

/// What is wrong in a template: its name and the bytes, where that is known, and words.
#[derive(Clone)]
pub(super) struct TemplateFault {
    /// The name of the template, and bytes in it.
    pub(super) place: Option<(String, Range<usize>)>,
    /// What the engine says.
    pub(super) problem: String,
}

impl TemplateFault {
    /// Of an error of the engine.
    pub(super) fn of(error: &tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                place: Some((report.filename().to_owned(), report.span().range.clone())),
                problem: report.message().to_owned(),
            },
            _ => Self { place: None, problem: error.to_string() },
        }
    }
}
