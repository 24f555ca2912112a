//! A stretch of a source file.

use crate::path::SourcePath;
use std::fmt;

/// A stretch of a source file, in bytes from its start; empty spans are points.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub(crate) path: SourcePath,
    /// First byte.
    pub(crate) start: u32,
    /// The byte after the last.
    pub(crate) end: u32,
}

impl Span {
    /// The bytes `start..end` of a file. Files are smaller than 4 GiB: `read` sees to it.
    pub(crate) fn new(path: &SourcePath, range: std::ops::Range<usize>) -> Self {
        let clip = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { path: path.clone(), start: clip(range.start), end: clip(range.end.max(range.start)) }
    }

    /// The very beginning of a file, for what is missing in it.
    pub(crate) fn top(path: &SourcePath) -> Self {
        Self::new(path, 0..0)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}..{}", self.path, self.start, self.end)
    }
}
