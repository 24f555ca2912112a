//! The tracks of a film → which are seen, heard or read, and where in the file what they show stands.

use crate::picture::boxes::{MediaBox, part, parts};
use crate::picture::bytes::{long, number};
use crate::picture::exif;
use crate::picture::fragments::fragments;
use crate::picture::samples::{MOST_PLACES, samples};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Kinds of tracks that are seen or heard.
const SHOWN: &[&[u8; 4]] = &[b"vide", b"soun", b"pict", b"auxv"];
/// Kinds that are read; some cameras write there where they were.
const READ: &[&[u8; 4]] = &[b"text", b"sbtl", b"subt", b"clcp"];

/// What stays of a film.
#[derive(Default)]
pub(super) struct Tracks {
    /// Where the boxes of tracks and their fragments start that stay.
    starts: BTreeSet<usize>,
    /// Where in the file they are.
    pub(super) places: Vec<Range<usize>>,
    /// Whether one that is read says where the camera was.
    pub(super) located: bool,
}

/// A track, and where its samples stand.
struct Track {
    start: usize,
    id: Option<usize>,
    is_read: bool,
    places: Vec<Range<usize>>,
}

impl Tracks {
    /// Those of a file, `None` where something about them cannot be read.
    pub(super) fn of(bytes: &[u8], outer: &[MediaBox<'_>]) -> Option<Tracks> {
        let (mut tracks, mut sizes) = (Vec::new(), BTreeMap::new());
        for moov in outer.iter().filter(|part| part.name == b"moov") {
            for inner in parts(bytes, moov.inside.clone())? {
                match inner.name {
                    b"trak" => tracks.extend(track(bytes, &inner)?),
                    b"mvex" => sizes.extend(default_sizes(bytes, &inner.inside)?),
                    _ => {}
                }
            }
        }
        let mut pieces = Vec::new();
        for moof in outer.iter().filter(|part| part.name == b"moof") {
            pieces.extend(fragments(bytes, moof, &sizes)?);
        }
        let mut kept = Tracks::default();
        tracks.retain(|track| {
            let own = pieces.iter().filter(|piece| Some(piece.track) == track.id);
            let places = own.flat_map(|piece| &piece.places).chain(&track.places);
            let is_about = |place: &Range<usize>| exif::is_position(&bytes[place.clone()]);
            let is_located = track.is_read && places.into_iter().any(is_about);
            kept.located |= is_located;
            !is_located
        });
        let ids: BTreeSet<usize> = tracks.iter().filter_map(|track| track.id).collect();
        let mut is_before_kept = true;
        for piece in pieces {
            let is_kept = ids.contains(&piece.track);
            // It would be looked for in another place.
            if is_kept && piece.follows && !is_before_kept {
                return None;
            }
            is_before_kept = is_kept;
            if is_kept {
                kept.starts.insert(piece.start);
                kept.places.extend(piece.places);
            }
        }
        for track in tracks {
            kept.starts.insert(track.start);
            kept.places.extend(track.places);
        }
        (kept.places.len() <= MOST_PLACES).then_some(kept)
    }

    /// Whether a track or a fragment stays, by where it starts.
    pub(super) fn keeps(&self, part: &MediaBox<'_>) -> bool {
        !matches!(part.name, b"trak" | b"traf") || self.starts.contains(&part.start)
    }
}

/// What a track shows, in words of its box `hdlr`.
pub(super) fn kind<'b>(bytes: &'b [u8], media: &Range<usize>) -> Option<&'b [u8]> {
    let handler = part(bytes, media, b"hdlr")?.inside;
    bytes.get(handler.start..handler.end)?.get(8..12)
}

/// A track that is seen, heard or read, if it is one.
fn track(bytes: &[u8], part_of: &MediaBox<'_>) -> Option<Option<Track>> {
    let Some(media) = part(bytes, &part_of.inside, b"mdia") else { return Some(None) };
    let Some(kind) = kind(bytes, &media.inside) else { return Some(None) };
    let is_in = |list: &[&[u8; 4]]| list.iter().any(|known| *known == kind);
    if !is_in(SHOWN) && !is_in(READ) {
        return Some(None);
    }
    let head = part(bytes, &part_of.inside, b"tkhd");
    let id = head.and_then(|head| {
        let times = if *bytes.get(head.inside.start)? == 0 { 8 } else { 16 };
        usize::try_from(long(bytes, head.inside.start + 4 + times)?).ok()
    });
    let places = samples(bytes, &part_of.inside)?;
    Some(Some(Track { start: part_of.start, id, is_read: is_in(READ), places }))
}

/// How large samples are where fragments do not say it, by track.
fn default_sizes(bytes: &[u8], inside: &Range<usize>) -> Option<Vec<(usize, usize)>> {
    let parts = parts(bytes, inside.clone())?;
    let one = |part: &MediaBox<'_>| {
        let at =
            |offset: usize| usize::try_from(number(bytes, part.inside.start + offset, 4)?).ok();
        Some((at(4)?, at(16)?))
    };
    parts.iter().filter(|part| part.name == b"trex").map(one).collect()
}
