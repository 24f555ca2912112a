//! PNG: a signature, and chunks with a name each.

use crate::picture::exif;
use crate::picture::pieces::{Cleaned, MOST_PARTS};

/// Chunks that say what is seen: of a still picture, of a moving one, and how colours are meant.
const NEEDED: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"acTL", b"fcTL", b"fdAT", b"cHRM", b"gAMA",
    b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs",
];
const SIGNATURE: usize = 8;
/// The length and name of a chunk, and its checksum.
const AROUND: usize = 12;

/// Keeps the chunks that are seen, and nothing behind the end.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut cleaned = Cleaned::default();
    let mut chunks = Vec::new();
    let mut at = SIGNATURE;
    loop {
        let length = bytes.get(at..at + 4)?.try_into().ok()?;
        let length = usize::try_from(u32::from_be_bytes(length)).ok()?;
        let end = at.checked_add(length)?.checked_add(AROUND)?;
        let chunk = bytes.get(at..end)?;
        let (name, inside) = (chunk[4..8].first_chunk()?, &chunk[8..chunk.len() - 4]);
        // The first says how large it is.
        if chunks.is_empty() && name != b"IHDR" {
            return None;
        }
        if chunks.len() == MOST_PARTS {
            return None;
        }
        if NEEDED.contains(&name) {
            chunks.push(at..end);
        } else if name[0].is_ascii_uppercase() {
            return None;
        } else if name == b"eXIf" {
            exif::note(inside, &mut cleaned);
        } else {
            exif::note_text(inside, &mut cleaned);
        }
        at = end;
        if name == b"IEND" {
            break;
        }
    }
    let head = chunks.first()?.end;
    cleaned.keep(0..head);
    if let Some(tiff) = exif::upright(&cleaned) {
        let length = u32::try_from(tiff.len()).ok()?.to_be_bytes();
        let named = [b"eXIf", &tiff[..]].concat();
        cleaned.write([&length[..], &named, &checksum(&named).to_be_bytes()].concat());
    }
    chunks.into_iter().skip(1).for_each(|chunk| cleaned.keep(chunk));
    Some(cleaned)
}

/// The checksum of a chunk, CRC-32.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let byte = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    };
    !bytes.iter().fold(u32::MAX, byte)
}
