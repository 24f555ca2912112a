//! Exif, as far as it matters here: which way is up, and whether a position is in it.

use crate::picture::pieces::Cleaned;

const ORIENTATION: u16 = 0x0112;
const POSITION: u16 = 0x8825;
const SHORT: u16 = 3;

/// Notes what a block of Exif says, with or without its name before it.
pub(super) fn note(block: &[u8], cleaned: &mut Cleaned) {
    let tiff = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    for (tag, kind, value) in entries(tiff).unwrap_or_default() {
        match tag {
            POSITION => cleaned.located = true,
            // The first says it, as browsers have it.
            ORIENTATION
                if kind == SHORT && cleaned.orientation == 0 && (1..=8).contains(&value) =>
            {
                cleaned.orientation = value;
            }
            _ => {}
        }
    }
}

/// Notes whether a text about the picture, as XMP, names a position.
pub(super) fn note_text(text: &[u8], cleaned: &mut Cleaned) {
    cleaned.located |= text.windows(3).any(|part| part == b"GPS");
}

/// Whether a text that is read with a film says where it was made, as drones write it.
pub(super) fn is_position(text: &[u8]) -> bool {
    let says = |word: &[u8]| text.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word));
    text.windows(3).any(|part| part == b"GPS")
        || [&b"latitude"[..], b"lat:", b"lat="].iter().any(|word| says(word))
}

/// A block of Exif that says which way is up and nothing else; `None` where up is up.
pub(super) fn upright(cleaned: &Cleaned) -> Option<Vec<u8>> {
    let orientation = u8::try_from(cleaned.orientation).ok().filter(|number| *number > 1)?;
    let entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
    Some([&b"MM\0*\0\0\0\x08\0\x01"[..], &entry, &[0; 4]].concat())
}

/// Tag, kind and first short value of the entries of the first directory.
fn entries(tiff: &[u8]) -> Option<Vec<(u16, u16, u16)>> {
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    };
    let first = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(first)?);
    let entry = |number: usize| {
        let at = first.checked_add(2 + 12 * number)?;
        Some((short(at)?, short(at + 2)?, short(at + 8)?))
    };
    Some((0..count).map_while(entry).collect())
}
