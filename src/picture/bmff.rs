//! AVIF and MP4: boxes in boxes, which name places in the file. So nothing is taken out: boxes that are not
//! known become free room, what no track and no item that stays names becomes zeros, and all stays in its place.

use crate::picture::boxes::{MediaBox, parts};
use crate::picture::bytes::short;
use crate::picture::exif;
use crate::picture::floors::{CODEC, COUNTED, FILE, Floor};
use crate::picture::items::{self, Items};
use crate::picture::pieces::{Cleaned, MOST_PARTS};
use crate::picture::tracks::{self, Tracks};
use std::ops::Range;

/// Boxes in each other at most.
const DEEPEST: usize = 12;
/// A version and what a box names it as, before which program named it.
const HANDLER: usize = 12;
/// The head of the description of pictures, and in it the name of the program that made them.
const PICTURES: usize = 78;
const PROGRAM: Range<usize> = 42..74;
/// The head of the description of sound, by its version, which QuickTime counts.
const SOUND: [usize; 3] = [28, 44, 64];
/// Whose program it was, in both.
const VENDOR: Range<usize> = 12..16;

/// Keeps what is seen and heard, where it is.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let outer = parts(bytes, 0..bytes.len())?;
    let tracks = Tracks::of(bytes, &outer)?;
    let (mut data, mut seen, mut about) = (Vec::new(), tracks.places.clone(), Vec::new());
    let mut names = Vec::new();
    for part in &outer {
        if part.name == b"mdat" {
            data.push(part.inside.clone());
        } else if part.name == b"meta" && items::is_picture(bytes, &part.inside) {
            let items = Items::of(bytes, &part.inside)?;
            data.extend(items::data(bytes, &part.inside));
            seen.extend(items.places);
            about.extend(items.about);
            names.extend(items.names);
        }
    }
    let mut film = Film { bytes, tracks, kind: &[], count: 0, blanks: names, free: Vec::new() };
    film.boxes(&FILE, 0..bytes.len(), 0)?;
    let Film { tracks, mut blanks, free, .. } = film;
    blanks.extend(without(&merged(data), &merged(seen)));
    let blanks = merged(blanks);
    let mut cleaned = Cleaned::default();
    cleaned.located = tracks.located;
    for block in about {
        exif::note(bytes[block].get(4..).unwrap_or_default(), &mut cleaned);
    }
    for blank in &blanks {
        exif::note_text(bytes.get(blank.clone())?, &mut cleaned);
    }
    // Which way is up stands in the picture itself.
    cleaned.orientation = 0;
    write(bytes, &blanks, free, &mut cleaned);
    Some(cleaned)
}

/// Writes the file anew, with zeros in some places and other names of boxes.
fn write(bytes: &[u8], blanks: &[Range<usize>], free: Vec<usize>, cleaned: &mut Cleaned) {
    let mut changes: Vec<_> = free.into_iter().map(|at| (at..at + 4, true)).collect();
    changes.extend(blanks.iter().map(|blank| (blank.clone(), false)));
    changes.sort_by_key(|(range, _)| range.start);
    let mut at = 0;
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

/// What is in some ranges and not in others, both in order.
fn without(all: &[Range<usize>], others: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Vec::new();
    for range in all {
        let mut at = range.start;
        let first = others.partition_point(|other| other.end <= range.start);
        for other in others[first..].iter().take_while(|other| other.start < range.end) {
            left.push(at..other.start.max(at));
            at = other.end;
        }
        left.push(at.min(range.end)..range.end);
    }
    left
}

/// A file whose boxes are looked at.
struct Film<'b> {
    bytes: &'b [u8],
    /// What stays.
    tracks: Tracks,
    /// What the track shows that is looked at.
    kind: &'b [u8],
    /// Boxes so far.
    count: usize,
    /// What is overwritten with zeros.
    blanks: Vec<Range<usize>>,
    /// Where names of boxes stand that become free room.
    free: Vec<usize>,
}

impl Film<'_> {
    fn boxes(&mut self, floor: &Floor, within: Range<usize>, deep: usize) -> Option<()> {
        let start = within.start.checked_add(floor.before).filter(|start| *start <= within.end)?;
        let mut end = start;
        for part in parts(self.bytes, start..within.end)? {
            end = part.inside.end;
            if self.count == MOST_PARTS || deep == DEEPEST {
                return None;
            }
            self.count += 1;
            let is_known = floor.knows(part.name) && self.tracks.keeps(&part);
            if is_known && (part.name != b"meta" || items::is_picture(self.bytes, &part.inside)) {
                self.known(&part, deep)?;
            } else {
                self.free(&part);
            }
        }
        // Less than a box.
        self.blanks.push(end..within.end);
        Some(())
    }

    /// Takes out of a box that stays what says when and with what it was made.
    fn known(&mut self, part: &MediaBox<'_>, deep: usize) -> Option<()> {
        let inside = &part.inside;
        match part.name {
            b"mvhd" | b"tkhd" | b"mdhd" => {
                let times = if *self.bytes.get(inside.start)? == 0 { 8 } else { 16 };
                self.blank(inside, 4..4 + times);
            }
            b"hdlr" => self.blank(inside, HANDLER..inside.len()),
            // Where on a disk it stood that it is in itself.
            b"url " | b"urn " | b"alis" => self.blank(inside, 4..inside.len()),
            b"stsd" => self.descriptions(inside, deep)?,
            b"mdia" => {
                self.kind = tracks::kind(self.bytes, inside)?;
                self.boxes(Floor::of(part.name)?, inside.clone(), deep + 1)?;
            }
            name => {
                if let Some(floor) = Floor::of(name) {
                    self.boxes(floor, inside.clone(), deep + 1)?;
                }
            }
        }
        Some(())
    }

    /// Looks at how the samples of a track are coded.
    fn descriptions(&mut self, inside: &Range<usize>, deep: usize) -> Option<()> {
        let start = inside.start.checked_add(COUNTED).filter(|start| *start <= inside.end)?;
        for part in parts(self.bytes, start..inside.end)? {
            let head = match self.kind {
                b"vide" | b"pict" | b"auxv" => {
                    self.blank(&part.inside, PROGRAM);
                    PICTURES
                }
                b"soun" => {
                    let version = part.inside.start.checked_add(8)?;
                    *SOUND.get(usize::from(short(self.bytes, version)?))?
                }
                // Texts have other heads, in which no program is named.
                _ => continue,
            };
            self.blank(&part.inside, VENDOR);
            let start = part.inside.start.checked_add(head)?;
            self.boxes(&CODEC, start.min(part.inside.end)..part.inside.end, deep + 1)?;
        }
        Some(())
    }

    fn blank(&mut self, inside: &Range<usize>, part: Range<usize>) {
        let at = |offset: usize| inside.end.min(inside.start + offset);
        self.blanks.push(at(part.start)..at(part.end));
    }

    fn free(&mut self, part: &MediaBox<'_>) {
        self.free.push(part.start + 4);
        self.blanks.push(part.inside.clone());
    }
}
