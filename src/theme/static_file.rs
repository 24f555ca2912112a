//! A file of a theme that is published as it is.

use crate::output::content::Made;
use crate::path::OutPath;
use crate::span::Span;

/// A file that is published as it is.
pub struct StaticFile {
    /// Where it goes.
    pub path: OutPath,
    /// What is in it.
    pub(crate) made: Made,
    /// Where it is.
    pub(crate) span: Span,
}
