//! GIF: a head, then extensions and pictures, each in small blocks.

use crate::picture::exif;
use crate::picture::pieces::{Cleaned, MOST_PARTS};

/// Extensions of programs that say how it is shown: how often, and how colours are meant.
const NEEDED: &[&[u8]] = &[b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// Keeps pictures, how long each is shown, and nothing behind the end.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut cleaned = Cleaned::default();
    let mut at = 13 + palette(*bytes.get(10)?);
    bytes.get(..at)?;
    cleaned.keep(0..at);
    let mut count = 0;
    while let Some(kind) = bytes.get(at) {
        let start = at;
        count += 1;
        if count > MOST_PARTS {
            return None;
        }
        match kind {
            0x21 => {
                let label = *bytes.get(at + 1)?;
                let end = blocks(bytes, at + 2)?;
                let name = bytes.get(at + 3..at + 14).unwrap_or_default();
                at = end;
                if label == 0xf9 || label == 0xff && NEEDED.contains(&name) {
                    cleaned.keep(start..end);
                } else {
                    exif::note_text(&bytes[start..end], &mut cleaned);
                }
            }
            0x2c => {
                let data = at + 10 + palette(*bytes.get(at + 9)?) + 1;
                at = blocks(bytes, data)?;
                cleaned.keep(start..at);
            }
            0x3b => break,
            _ => return None,
        }
    }
    cleaned.write(vec![0x3b]);
    Some(cleaned)
}

/// The bytes of a table of colours, if there is one.
fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Where a row of blocks ends.
fn blocks(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
