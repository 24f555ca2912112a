//! The items of a picture in boxes (AVIF) → where those stand that say something about it: Exif, XMP.

use crate::picture::boxes::{part, parts};
use crate::picture::bytes::{long, number, short};
use std::collections::BTreeSet;
use std::ops::Range;

/// Kinds of items that are not seen.
const ABOUT: &[&[u8; 4]] = &[b"Exif", b"mime", b"uri "];
/// What a box with a version begins with.
const VERSION: usize = 4;

/// Where small items stand beside the list of all, given the inside of the box `meta`.
pub(super) fn data(bytes: &[u8], meta: &Range<usize>) -> Option<Range<usize>> {
    let inside = meta.start.checked_add(VERSION)?.min(meta.end)..meta.end;
    part(bytes, &inside, b"idat").map(|data| data.inside)
}

/// Where they stand in the file, given the inside of the box `meta`.
pub(super) fn about(bytes: &[u8], meta: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let inside = meta.start.checked_add(VERSION)?.min(meta.end)..meta.end;
    let Some(list) = part(bytes, &inside, b"iinf") else { return Some(Vec::new()) };
    let wide = *bytes.get(list.inside.start)? > 0;
    let start = list.inside.start + VERSION + if wide { 4 } else { 2 };
    let mut ids = BTreeSet::new();
    for item in parts(bytes, start.min(list.inside.end)..list.inside.end)? {
        let (version, at) = (*bytes.get(item.inside.start)?, item.inside.start + VERSION);
        let (id, kind) = match version {
            0 | 1 => continue,
            2 => (u32::from(short(bytes, at)?), at + 4),
            _ => (long(bytes, at)?, at + 6),
        };
        let kind = bytes.get(kind..kind + 4)?;
        if ABOUT.iter().any(|known| *known == kind) {
            ids.insert(id);
        }
    }
    if ids.is_empty() {
        return Some(Vec::new());
    }
    let data = data(bytes, meta).map_or(0, |data| data.start);
    let places = part(bytes, &inside, b"iloc")?.inside;
    Places { bytes, at: places.start, end: places.end }.of(&ids, data)
}

/// Reads where items stand, from the beginning on.
struct Places<'b> {
    bytes: &'b [u8],
    at: usize,
    end: usize,
}

impl Places<'_> {
    /// The places of some items; `data` is where those begin that stand in a box of their own.
    fn of(&mut self, ids: &BTreeSet<u32>, data: usize) -> Option<Vec<Range<usize>>> {
        let version = self.next(1)?;
        self.next(3)?;
        let (sizes, more) = (self.next(1)?, self.next(1)?);
        let nibble =
            |byte: u64, high: bool| usize::try_from(if high { byte >> 4 } else { byte & 15 });
        let (offset, length) = (nibble(sizes, true).ok()?, nibble(sizes, false).ok()?);
        let (base, index) = (nibble(more, true).ok()?, nibble(more, false).ok()?);
        let wide = if version < 2 { 2 } else { 4 };
        let mut found = Vec::new();
        for _ in 0..self.next(wide)? {
            let id = u32::try_from(self.next(wide)?).ok()?;
            let method = if version > 0 { self.next(2)? & 15 } else { 0 };
            self.next(2)?;
            let start = usize::try_from(self.next(base)?).ok()?;
            for _ in 0..self.next(2)? {
                if version > 0 {
                    self.next(index)?;
                }
                let offset = usize::try_from(self.next(offset)?).ok()?;
                let length = usize::try_from(self.next(length)?).ok()?;
                let from = if method == 1 { data } else { 0 };
                let first = from.checked_add(start)?.checked_add(offset)?;
                // No length: up to the end.
                let last =
                    if length == 0 { self.bytes.len() } else { first.checked_add(length)? };
                if ids.contains(&id) {
                    self.bytes.get(first..last)?;
                    found.push(first..last);
                }
            }
        }
        Some(found)
    }

    fn next(&mut self, size: usize) -> Option<u64> {
        let value = number(self.bytes, self.at, size)?;
        self.at += size;
        (self.at <= self.end).then_some(value)
    }
}
