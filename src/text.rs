//! The text of one source file with its hash, and the way from an offset to line and column.

use crate::place::SourcePath;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// A source file that holds text.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it is.
    pub(crate) path: SourcePath,
    /// All of it; UTF-8, without a byte order mark.
    pub text: Arc<str>,
    /// Hash of the text.
    pub(crate) hash: Hash,
    /// Made when the first position is asked for.
    marks: OnceLock<Arc<[Mark]>>,
}

/// Line and column at an offset, at the beginning of every line and every so often in a long one: a
/// position is asked for thousands of times in a file with thousands of findings.
#[derive(Clone, Copy, Debug)]
struct Mark {
    offset: usize,
    line: usize,
    column: usize,
}

/// Bytes between two marks on one line.
const MARK_EVERY: usize = 1024;

impl Source {
    /// Makes a source of a text and hashes it.
    pub fn new(path: SourcePath, text: &str) -> Self {
        let text: Arc<str> = text.strip_prefix('\u{feff}').unwrap_or(text).into();
        let hash = Hash::of(text.as_bytes());
        Self { path, text, hash, marks: OnceLock::new() }
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    pub(crate) fn position(&self, offset: usize) -> (usize, usize) {
        let offset = floor_boundary(&self.text, offset);
        let marks = self.marks.get_or_init(|| marks(&self.text));
        let next = marks.partition_point(|mark| mark.offset <= offset);
        let mark = marks[next.max(1) - 1];
        (mark.line, mark.column + self.text[mark.offset..offset].chars().count())
    }
}

fn marks(text: &str) -> Arc<[Mark]> {
    let mut marks = vec![Mark { offset: 0, line: 1, column: 1 }];
    let mut last = marks[0];
    let (mut line, mut column) = (1, 1);
    for (offset, letter) in text.char_indices() {
        if offset >= last.offset + MARK_EVERY {
            last = Mark { offset, line, column };
            marks.push(last);
        }
        column += 1;
        if letter == '\n' {
            (line, column) = (line + 1, 1);
            last = Mark { offset: offset + 1, line, column };
            marks.push(last);
        }
    }
    marks.into()
}

/// The nearest character boundary at or before an offset.
pub(crate) fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// BLAKE3 of some bytes, cut to 128 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash([u8; 16]);

impl Hash {
    /// Hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        hasher.update(bytes);
        hasher.finish()
    }

    /// The hash itself.
    pub(crate) fn to_bytes(self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Collects bytes into a [`Hash`]; as a writer, it takes what a serialiser gives.
#[derive(Default)]
pub(crate) struct Hasher(blake3::Hasher);

impl Hasher {
    /// Adds bytes.
    pub(crate) fn update(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(bytes);
        self
    }

    /// Adds another hash.
    pub(crate) fn hash(&mut self, hash: Hash) -> &mut Self {
        self.update(&hash.0)
    }

    /// The hash of all that was added.
    pub(crate) fn finish(&self) -> Hash {
        let mut short = [0; 16];
        short.copy_from_slice(&self.0.finalize().as_bytes()[..16]);
        Hash(short)
    }
}

impl std::io::Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
