//! Boxes, as AVIF and MP4 are made of them: a length, a name, and what is inside.

use crate::picture::bytes::{big, long};
use crate::picture::pieces::MOST_PARTS;
use std::ops::Range;

/// A box: its name, where its head starts, and what is in it.
pub(super) struct MediaBox<'b> {
    pub(super) name: &'b [u8],
    pub(super) start: usize,
    pub(super) inside: Range<usize>,
}

/// The boxes of a stretch; `None` where they do not fit into it, or are too many.
pub(super) fn parts(bytes: &[u8], within: Range<usize>) -> Option<Vec<MediaBox<'_>>> {
    let mut found = Vec::new();
    let mut start = within.start;
    while start + 8 <= within.end {
        let (mut first, mut length) = (start + 8, usize::try_from(long(bytes, start)?).ok()?);
        if length == 1 {
            (first, length) = (start + 16, usize::try_from(big(bytes, first)?).ok()?);
        } else if length == 0 {
            length = within.end - start;
        }
        let end = start.checked_add(length).filter(|end| (first..=within.end).contains(end))?;
        if found.len() == MOST_PARTS {
            return None;
        }
        found.push(MediaBox { name: &bytes[start + 4..start + 8], start, inside: first..end });
        start = end;
    }
    Some(found)
}

/// A box of a name inside another.
pub(super) fn part<'b>(
    bytes: &'b [u8],
    within: &Range<usize>,
    name: &[u8; 4],
) -> Option<MediaBox<'b>> {
    parts(bytes, within.clone())?.into_iter().find(|part| part.name == name)
}
