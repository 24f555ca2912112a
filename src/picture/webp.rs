//! WebP: chunks of RIFF, the pictures of a moving one with chunks of their own.

use crate::picture::exif;
use crate::picture::pieces::{Cleaned, MOST_PARTS};
use std::ops::Range;

/// Chunks that say what is seen, and how colours are meant.
const NEEDED: &[&[u8]] = &[b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// The flags of the first chunk that say that there is Exif, and XMP.
const ABOUT: u8 = 0x08 | 0x04;
const HAS_EXIF: u8 = 0x08;
/// What stands before the chunks of a picture among others.
const FRAME: usize = 16;

/// A chunk.
struct RiffChunk<'b> {
    name: &'b [u8],
    start: usize,
    /// What is in it.
    inside: Range<usize>,
    end: usize,
}

/// Keeps the chunks that are seen, and nothing behind the end.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut cleaned = Cleaned::default();
    let all = chunks(bytes, 12..size(bytes, 4)?.checked_add(8)?.min(bytes.len()))?;
    for chunk in all.iter().filter(|chunk| !NEEDED.contains(&chunk.name)) {
        let inside = &bytes[chunk.inside.clone()];
        match chunk.name {
            b"EXIF" => exif::note(inside, &mut cleaned),
            _ => exif::note_text(inside, &mut cleaned),
        }
    }
    let upright = exif::upright(&cleaned);
    let mut parts = Cleaned::default();
    for chunk in all.iter().filter(|chunk| NEEDED.contains(&chunk.name)) {
        match chunk.name {
            b"VP8X" => {
                let exif = if upright.is_some() { HAS_EXIF } else { 0 };
                let flags = *bytes.get(chunk.inside.start)? & !ABOUT | exif;
                parts.keep(chunk.start..chunk.inside.start);
                parts.replace(chunk.inside.start..chunk.inside.start + 1, bytes, vec![flags]);
                parts.keep(chunk.inside.start + 1..chunk.end);
            }
            b"ANMF" => frame(bytes, chunk, &mut parts)?,
            _ => parts.keep(chunk.start..chunk.end),
        }
    }
    let has_flags = all.iter().any(|chunk| chunk.name == b"VP8X");
    if let Some(tiff) = upright.filter(|_| has_flags) {
        parts.write([b"EXIF", &u32::try_from(tiff.len()).ok()?.to_le_bytes()[..], &tiff].concat());
    }
    let length = u32::try_from(parts.len() + 4).ok()?.to_le_bytes();
    cleaned.replace(0..12, bytes, [b"RIFF", &length[..], b"WEBP"].concat());
    cleaned.extend(parts);
    Some(cleaned)
}

/// Keeps what is seen of a picture among others.
fn frame(bytes: &[u8], chunk: &RiffChunk<'_>, out: &mut Cleaned) -> Option<()> {
    let inside = &chunk.inside;
    let start = inside.start.checked_add(FRAME).filter(|start| *start <= inside.end)?;
    let mut parts = chunks(bytes, start..inside.end)?;
    parts.retain(|part| [b"VP8 ", b"VP8L", b"ALPH"].iter().any(|known| *known == part.name));
    let length = FRAME + parts.iter().map(|part| part.end - part.start).sum::<usize>();
    let length = u32::try_from(length).ok()?.to_le_bytes().to_vec();
    out.keep(chunk.start..chunk.start + 4);
    out.replace(chunk.start + 4..inside.start, bytes, length);
    out.keep(inside.start..start);
    parts.into_iter().for_each(|part| out.keep(part.start..part.end));
    Some(())
}

fn size(bytes: &[u8], at: usize) -> Option<usize> {
    let length = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(length)).ok()
}

/// The chunks of a stretch. Each ends at an even place; what fills it up may be missing behind the last.
fn chunks(bytes: &[u8], within: Range<usize>) -> Option<Vec<RiffChunk<'_>>> {
    let mut found = Vec::new();
    let mut start = within.start;
    while start + 8 <= within.end {
        let (first, length) = (start + 8, size(bytes, start + 4)?);
        let last = first.checked_add(length).filter(|last| *last <= within.end)?;
        let end = (last + length % 2).min(within.end);
        if found.len() == MOST_PARTS {
            return None;
        }
        found.push(RiffChunk { name: &bytes[start..start + 4], start, inside: first..last, end });
        start = end;
    }
    Some(found)
}
