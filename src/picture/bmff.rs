//! AVIF and MP4: boxes in boxes, which name places in the file. So nothing is taken out: what says something
//! about the picture or film is overwritten with zeros where it is, and what follows stays in its place.

use crate::picture::boxes::{MediaBox, part, parts};
use crate::picture::exif;
use crate::picture::pieces::Cleaned;
use crate::picture::{items, samples};
use std::ops::Range;

/// Boxes that a file begins with in which there is something to see.
const OUTER: &[&[u8; 4]] =
    &[b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"meta", b"sidx", b"mfra"];
/// Boxes in which there are others.
const FOLDERS: &[&[u8; 4]] =
    &[b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf", b"mvex", b"moof", b"traf"];
/// Boxes about a film, its maker, its place; and free room, in which anything can be.
const ABOUT: &[&[u8; 4]] = &[b"udta", b"meta", b"uuid", b"free", b"skip", b"wide"];
/// Kinds of tracks that are seen, heard or read; others say where the camera was.
const TRACKS: &[&[u8; 4]] =
    &[b"vide", b"soun", b"pict", b"auxv", b"text", b"sbtl", b"subt", b"clcp"];
/// Boxes in each other at most.
const DEEPEST: usize = 12;

/// Keeps what is seen and heard, where it is.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut film = Film {
        bytes,
        data: data(bytes)?,
        blanks: Vec::new(),
        places: Vec::new(),
        names: Vec::new(),
    };
    film.boxes(0..bytes.len(), 0)?;
    let Film { data, mut blanks, places, names, .. } = film;
    // What is said to stand anywhere else would be written over the boxes themselves.
    let is_data = |place: &Range<usize>| {
        place.is_empty()
            || data.iter().any(|data| data.start <= place.start && place.end <= data.end)
    };
    if !places.iter().all(is_data) {
        return None;
    }
    blanks.extend(places);
    let blanks = merged(blanks);
    let mut cleaned = Cleaned::default();
    let mut at = 0;
    for blank in &blanks {
        let inside = bytes.get(blank.clone())?;
        exif::note(inside.get(4..).unwrap_or_default(), &mut cleaned);
        exif::note_text(inside, &mut cleaned);
    }
    // Which way is up stands in the picture itself.
    cleaned.orientation = 0;
    let is_blank = |name: &usize| {
        let next = blanks.partition_point(|blank| blank.end <= *name);
        blanks.get(next).is_some_and(|blank| blank.start < *name + 4)
    };
    let names = names.into_iter().filter(|name| !is_blank(name));
    let mut changes: Vec<(Range<usize>, bool)> = names.map(|at| (at..at + 4, true)).collect();
    changes.extend(blanks.iter().map(|blank| (blank.clone(), false)));
    changes.sort_by_key(|(range, _)| range.start);
    for (range, is_name) in changes {
        cleaned.keep(at..range.start);
        at = range.end;
        if is_name {
            cleaned.replace(range, bytes, b"free".to_vec());
        } else if bytes[range.clone()].iter().all(|byte| *byte == 0) {
            cleaned.keep(range);
        } else {
            cleaned.blank(range.len());
        }
    }
    cleaned.keep(at..bytes.len());
    Some(cleaned)
}

/// Ranges in order, each byte in one at most.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// The data of a file: of films and pictures in a box of its own, of small things beside the list of items.
fn data(bytes: &[u8]) -> Option<Vec<Range<usize>>> {
    let mut data = Vec::new();
    for outer in parts(bytes, 0..bytes.len())? {
        if outer.name == b"mdat" {
            data.push(outer.inside);
        } else if outer.name == b"meta" {
            data.extend(items::data(bytes, &outer.inside));
        }
    }
    Some(data)
}

/// A file whose boxes are looked at.
struct Film<'b> {
    bytes: &'b [u8],
    /// Where there is nothing but what other boxes name a place in.
    data: Vec<Range<usize>>,
    /// What is overwritten with zeros.
    blanks: Vec<Range<usize>>,
    /// The same, in the data.
    places: Vec<Range<usize>>,
    /// Where names of boxes stand that become free room.
    names: Vec<usize>,
}

impl Film<'_> {
    fn boxes(&mut self, within: Range<usize>, deep: usize) -> Option<()> {
        if deep > DEEPEST {
            return None;
        }
        for part in parts(self.bytes, within)? {
            let is_in = |list: &[&[u8; 4]]| list.iter().any(|known| *known == part.name);
            if part.name == b"meta" && deep == 0 {
                self.places.extend(items::about(self.bytes, &part.inside)?);
            } else if is_in(ABOUT) || deep == 0 && !is_in(OUTER) {
                self.free(&part);
            } else if part.name == b"trak" && !self.is_shown(&part) {
                self.places.extend(samples::samples(self.bytes, &part.inside).unwrap_or_default());
                self.free(&part);
            } else if is_in(FOLDERS) {
                self.boxes(part.inside, deep + 1)?;
            }
        }
        Some(())
    }

    fn free(&mut self, part: &MediaBox<'_>) {
        self.names.push(part.start + 4);
        self.blanks.push(part.inside.clone());
    }

    /// Whether a track is seen, heard or read.
    fn is_shown(&self, track: &MediaBox<'_>) -> bool {
        let media = part(self.bytes, &track.inside, b"mdia");
        let handler = media.and_then(|media| part(self.bytes, &media.inside, b"hdlr"));
        let kind = handler.and_then(|handler| {
            self.bytes.get(handler.inside.start + 8..handler.inside.start + 12)
        });
        kind.is_some_and(|kind| TRACKS.iter().any(|known| *known == kind))
    }
}
