//! The text of one source file with its hash, and the way from an offset to line and column.

use crate::hash::Hash;
use crate::path::SourcePath;
use std::sync::{Arc, OnceLock};

/// A source file that holds text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it is.
    pub(crate) path: SourcePath,
    /// All of it; UTF-8, without a byte order mark.
    pub text: Arc<str>,
    /// Hash of the text.
    pub(crate) hash: Hash,
    /// Made when the first position is asked for.
    marks: OnceLock<Arc<[Mark]>>,
}

/// What a column counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Bytes,
    /// Unicode scalar values: what people and SARIF count.
    Chars,
    /// Units of UTF-16: what browsers and language servers count.
    Utf16,
}

impl Encoding {
    /// How many columns a text is wide.
    fn width(self, text: &str) -> usize {
        match self {
            Encoding::Bytes => text.len(),
            Encoding::Chars => text.chars().count(),
            Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }
}

/// Line and columns at an offset, at the beginning of every line and every so often in a long one: a
/// position is asked for thousands of times in a file with thousands of findings.
#[derive(Clone, Copy, Debug)]
struct Mark {
    offset: usize,
    line: usize,
    /// From 1, in bytes, characters and units of UTF-16.
    columns: [usize; 3],
}

/// Bytes between two marks on one line.
const MARK_EVERY: usize = 1024;

impl SourceFile {
    /// Makes a source of a text and hashes it.
    pub fn new(path: SourcePath, text: &str) -> Self {
        let text: Arc<str> = text.strip_prefix('\u{feff}').unwrap_or(text).into();
        let hash = Hash::of(text.as_bytes());
        Self { path, text, hash, marks: OnceLock::new() }
    }

    /// Line and column of a byte offset, both from 1; inside a character, those of its beginning.
    pub fn position(&self, offset: usize, encoding: Encoding) -> (usize, usize) {
        let offset = floor_boundary(&self.text, offset);
        let marks = self.marks();
        let next = marks.partition_point(|mark| mark.offset <= offset);
        let mark = marks[next.max(1) - 1];
        let column = mark.columns[encoding as usize];
        (mark.line, column + encoding.width(&self.text[mark.offset..offset]))
    }

    /// The byte offset of a line and column, both from 1. Behind a line, that of its end; inside a character,
    /// of its beginning; behind the last line, of the end of the text.
    pub fn offset(&self, (line, column): (usize, usize), encoding: Encoding) -> usize {
        let (marks, column) = (self.marks(), column.max(1));
        let before = |mark: &Mark| (mark.line, mark.columns[encoding as usize]) <= (line, column);
        let Some(mark) = marks.partition_point(before).checked_sub(1).map(|last| marks[last])
        else {
            return 0;
        };
        let rest = &self.text[mark.offset..];
        if mark.line < line {
            return self.text.len();
        }
        let mut left = column - mark.columns[encoding as usize];
        for (offset, letter) in rest.char_indices() {
            let width = encoding.width(letter.encode_utf8(&mut [0; 4]));
            if letter == '\n' || width > left {
                return mark.offset + offset;
            }
            left -= width;
        }
        self.text.len()
    }

    fn marks(&self) -> &[Mark] {
        self.marks.get_or_init(|| marks(&self.text))
    }
}

fn marks(text: &str) -> Arc<[Mark]> {
    let mut next = Mark { offset: 0, line: 1, columns: [1; 3] };
    let mut marks = vec![next];
    let mut last = 0;
    for letter in text.chars() {
        if next.offset >= last + MARK_EVERY {
            last = next.offset;
            marks.push(next);
        }
        let widths = [letter.len_utf8(), 1, letter.len_utf16()];
        next.offset += widths[0];
        next.columns.iter_mut().zip(widths).for_each(|(column, width)| *column += width);
        if letter == '\n' {
            next = Mark { offset: next.offset, line: next.line + 1, columns: [1; 3] };
            last = next.offset;
            marks.push(next);
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
