//! A file as parts of another and what is written between them, so that it can be copied from the disk
//! without a copy in memory.

use std::ops::Range;

/// Boxes, segments, chunks or blocks in a file at most. Ordinary ones have a thousandth of it; a film in
/// fragments of a second has some ten for each.
pub(super) const MOST_PARTS: usize = 200_000;

/// A part of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FilePiece {
    /// These bytes of the original.
    Kept(Range<usize>),
    /// Other bytes.
    Written(Vec<u8>),
    /// So many zeros: what was there is gone, and what follows stays where it was.
    Blank(usize),
}

/// The parts of a cleaned picture, in order, and what was learned on the way.
#[derive(Debug, Default)]
pub(crate) struct Cleaned {
    pieces: Vec<FilePiece>,
    /// Which way is up, as Exif counts from 1 to 8.
    pub(crate) orientation: u16,
    /// Whether something that fell away said where it was made.
    pub(crate) located: bool,
}

impl Cleaned {
    /// Keeps a part; parts that follow on each other are one.
    pub(super) fn keep(&mut self, range: Range<usize>) {
        match self.pieces.last_mut() {
            Some(FilePiece::Kept(last)) if last.end == range.start => last.end = range.end,
            _ if range.is_empty() => {}
            _ => self.pieces.push(FilePiece::Kept(range)),
        }
    }

    /// Writes something.
    pub(super) fn write(&mut self, bytes: Vec<u8>) {
        self.pieces.push(FilePiece::Written(bytes));
    }

    /// Writes something in the place of a part; the part stays where both are the same.
    pub(super) fn replace(&mut self, range: Range<usize>, original: &[u8], bytes: Vec<u8>) {
        if original.get(range.clone()) == Some(&bytes[..]) {
            self.keep(range);
        } else {
            self.write(bytes);
        }
    }

    /// Adds the parts of another.
    pub(super) fn extend(&mut self, other: Cleaned) {
        for piece in other.pieces {
            match piece {
                FilePiece::Kept(range) => self.keep(range),
                other => self.pieces.push(other),
            }
        }
    }

    /// Leaves room.
    pub(super) fn blank(&mut self, count: usize) {
        self.pieces.push(FilePiece::Blank(count));
    }

    /// Bytes in all.
    pub(crate) fn len(&self) -> usize {
        self.pieces.iter().map(FilePiece::len).sum()
    }

    /// The parts; `None` where they are the whole of a file of so many bytes.
    pub(crate) fn into_pieces(self, whole: usize) -> Option<Vec<FilePiece>> {
        let is_whole = matches!(&*self.pieces, [FilePiece::Kept(range)] if *range == (0..whole));
        (!is_whole).then_some(self.pieces)
    }

    /// All bytes, given those of the original.
    pub(crate) fn bytes(&self, original: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.len());
        for piece in &self.pieces {
            piece.append(original, &mut bytes);
        }
        bytes
    }
}

impl FilePiece {
    /// Bytes in it.
    pub(crate) fn len(&self) -> usize {
        match self {
            FilePiece::Kept(range) => range.len(),
            FilePiece::Written(bytes) => bytes.len(),
            FilePiece::Blank(count) => *count,
        }
    }

    /// Adds its bytes, given those of the original.
    pub(crate) fn append(&self, original: &[u8], bytes: &mut Vec<u8>) {
        match self {
            FilePiece::Kept(range) => bytes.extend(original.get(range.clone()).unwrap_or_default()),
            FilePiece::Written(written) => bytes.extend(written),
            FilePiece::Blank(count) => bytes.resize(bytes.len() + count, 0),
        }
    }
}
