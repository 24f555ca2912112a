//! The items of a picture in boxes (AVIF) → where those stand that are seen; and what says something about it:
//! Exif, XMP, names, small pictures.

use crate::picture::boxes::{MediaBox, part, parts};
use crate::picture::bytes::{Numbers, long, short};
use crate::picture::samples::MOST_PLACES;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Kinds of items that are seen, or made of others that are.
const SEEN: &[&[u8; 4]] = &[b"av01", b"hvc1", b"grid", b"iovl", b"iden", b"tmap"];
/// What a box with a version begins with.
const VERSION: usize = 4;

/// What a picture consists of.
#[derive(Default)]
pub(super) struct Items {
    /// Where in the file those are that are seen.
    pub(super) places: Vec<Range<usize>>,
    /// Where the others are.
    pub(super) about: Vec<Range<usize>>,
    /// What is written beside the kinds of items: their names.
    pub(super) names: Vec<Range<usize>>,
}

/// Where the boxes about the items begin, given the inside of the box `meta`.
fn inside(meta: &Range<usize>) -> Range<usize> {
    meta.end.min(meta.start + VERSION)..meta.end
}

/// Where small items stand beside the list of all.
pub(super) fn data(bytes: &[u8], meta: &Range<usize>) -> Option<Range<usize>> {
    part(bytes, &inside(meta), b"idat").map(|data| data.inside)
}

/// Whether these are items of a picture, and not something about a film.
pub(super) fn is_picture(bytes: &[u8], meta: &Range<usize>) -> bool {
    let handler = part(bytes, &inside(meta), b"hdlr");
    handler.is_none_or(|handler| {
        bytes[..handler.inside.end]
            .get(handler.inside.start + 8..)
            .is_some_and(|kind| kind.starts_with(b"pict"))
    })
}

impl Items {
    /// Those of a file, given the inside of the box `meta`; `None` where they cannot be read.
    pub(super) fn of(bytes: &[u8], meta: &Range<usize>) -> Option<Items> {
        let within = inside(meta);
        let mut items = Items::default();
        let Some(list) = part(bytes, &within, b"iinf") else { return Some(items) };
        let wide = *bytes.get(list.inside.start)? > 0;
        let start = list.inside.start + VERSION + if wide { 4 } else { 2 };
        let mut seen = BTreeSet::new();
        for item in parts(bytes, start.min(list.inside.end)..list.inside.end)? {
            let (id, kind) = head(bytes, &item)?;
            let name = bytes[..item.inside.end].get(kind..kind + 4)?;
            if SEEN.iter().any(|known| *known == name) {
                seen.insert(id);
            }
            items.names.push(kind + 4..item.inside.end);
        }
        if let Some(references) = part(bytes, &within, b"iref") {
            let main = part(bytes, &within, b"pitm").and_then(|main| {
                match *bytes.get(main.inside.start)? {
                    0 => short(bytes, main.inside.start + VERSION).map(u32::from),
                    _ => long(bytes, main.inside.start + VERSION),
                }
            });
            let small = small(bytes, &references.inside, main)?;
            seen.retain(|id| !small.contains(id));
        }
        let data = data(bytes, meta).map_or(0, |data| data.start);
        if let Some(list) = part(bytes, &within, b"iloc") {
            items.locate(bytes, &list.inside, data, &seen)?;
        }
        Some(items)
    }

    /// Notes the places of items; `data` is where those begin that stand in a box of their own.
    fn locate(
        &mut self,
        bytes: &[u8],
        list: &Range<usize>,
        data: usize,
        seen: &BTreeSet<u32>,
    ) -> Option<()> {
        let mut numbers = Numbers::of(bytes, list)?;
        let version = numbers.next(1)?;
        numbers.skip(3)?;
        let (sizes, more) = (numbers.next(1)?, numbers.next(1)?);
        let wide = if version < 2 { 2 } else { 4 };
        for _ in 0..numbers.next(wide)? {
            let id = u32::try_from(numbers.next(wide)?).ok()?;
            let method = if version > 0 { numbers.next(2)? & 15 } else { 0 };
            numbers.skip(2)?;
            let start = numbers.next(more >> 4)?;
            let from = if method == 1 { data } else { 0 };
            for _ in 0..numbers.next(2)? {
                if version > 0 {
                    numbers.skip(more & 15)?;
                }
                let (offset, length) = (numbers.next(sizes >> 4)?, numbers.next(sizes & 15)?);
                let first = from.checked_add(start)?.checked_add(offset)?;
                // No length: up to the end.
                let last = if length == 0 { bytes.len() } else { first.checked_add(length)? };
                bytes.get(first..last)?;
                let places = if seen.contains(&id) { &mut self.places } else { &mut self.about };
                places.push(first..last);
                if places.len() > MOST_PLACES {
                    return None;
                }
            }
        }
        Some(())
    }
}

/// The id of an item, and where its kind stands.
fn head(bytes: &[u8], item: &MediaBox<'_>) -> Option<(u32, usize)> {
    let at = item.inside.start + VERSION;
    match *bytes.get(item.inside.start)? {
        // As QuickTime had it: there is no kind, only a name.
        0 | 1 => None,
        2 => Some((u32::from(short(bytes, at)?), at + 4)),
        _ => Some((long(bytes, at)?, at + 6)),
    }
}

/// Items that are others, only smaller, and those that are made for them alone.
fn small(bytes: &[u8], references: &Range<usize>, main: Option<u32>) -> Option<BTreeSet<u32>> {
    let wide = if *bytes.get(references.start)? == 0 { 2 } else { 4 };
    let mut small = BTreeSet::new();
    let (mut beside, mut made_of) = (Vec::new(), BTreeMap::<u32, Vec<u32>>::new());
    for reference in parts(bytes, inside(references))? {
        let mut numbers = Numbers::of(bytes, &reference.inside)?;
        let from = u32::try_from(numbers.next(wide)?).ok()?;
        for _ in 0..numbers.next(2)? {
            let to = u32::try_from(numbers.next(wide)?).ok()?;
            match reference.name {
                b"thmb" if Some(from) != main => _ = small.insert(from),
                b"auxl" => beside.push((from, to)),
                b"dimg" => made_of.entry(to).or_default().push(from),
                _ => {}
            }
        }
    }
    small.extend(
        beside
            .into_iter()
            .filter(|(_, to)| small.contains(to))
            .map(|(from, _)| from)
            .collect::<Vec<_>>(),
    );
    let is_part = |(_, whole): &(u32, Vec<u32>)| whole.iter().all(|from| small.contains(from));
    let parts: Vec<_> = made_of.into_iter().filter(is_part).map(|(part, _)| part).collect();
    small.extend(parts.into_iter().filter(|part| Some(*part) != main));
    Some(small)
}
