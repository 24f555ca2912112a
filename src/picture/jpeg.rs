//! JPEG: segments, each behind a marker, and what is between them.

use crate::picture::exif;
use crate::picture::pieces::{Cleaned, MOST_PARTS};

const EXIF: &[u8] = b"Exif\0\0";

/// Keeps tables, frames and scans, how colours are meant, and nothing behind the end.
pub(super) fn clean(bytes: &[u8]) -> Option<Cleaned> {
    let mut cleaned = Cleaned::default();
    let mut segments = Vec::new();
    let mut at = bytes.starts_with(b"\xff\xd8").then_some(2)?;
    loop {
        let (marker, from) = marker(bytes, at)?;
        if segments.len() == MOST_PARTS {
            return None;
        }
        match marker {
            // The end; and numbers of restarts, which stand in scans.
            0xd9 => {
                segments.push(from - 2..from);
                break;
            }
            0x01 | 0xd0..=0xd7 => at = from,
            _ => {
                let length = bytes.get(from..from + 2)?.try_into().ok()?;
                let length = usize::from(u16::from_be_bytes(length));
                let inside = bytes.get(from + 2..from.checked_add(length)?)?;
                let end = if marker == 0xda { scan(bytes, from + length) } else { from + length };
                if is_needed(marker, inside)? {
                    segments.push(from - 2..end);
                } else if marker == 0xe1 {
                    exif::note(inside.strip_prefix(EXIF).unwrap_or_default(), &mut cleaned);
                    exif::note_text(inside, &mut cleaned);
                }
                at = end;
                // A file that was cut off is shown as far as it goes.
                if at >= bytes.len() {
                    break;
                }
            }
        }
    }
    cleaned.keep(0..2);
    if let Some(tiff) = exif::upright(&cleaned) {
        let length = u16::try_from(2 + EXIF.len() + tiff.len()).ok()?.to_be_bytes();
        cleaned.write([&[0xff, 0xe1], &length[..], EXIF, &tiff].concat());
    }
    segments.into_iter().for_each(|segment| cleaned.keep(segment));
    Some(cleaned)
}

/// The next marker, and what follows it. Any number of `FF` may stand before.
fn marker(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let fill = bytes.get(at..)?.iter().take_while(|byte| **byte == 0xff).count();
    let marker = *bytes.get(at + fill)?;
    (fill > 0 && marker != 0).then_some((marker, at + fill + 1))
}

/// Whether a picture needs a segment; `None` where no picture of ours has it.
fn is_needed(marker: u8, inside: &[u8]) -> Option<bool> {
    match marker {
        // Frames, tables, scans.
        0xc0..=0xc7 | 0xc9..=0xcf | 0xda..=0xdd => Some(true),
        // How colours are meant: by JFIF without a small picture of its own, by a profile, by Adobe.
        0xe0 => Some(inside.starts_with(b"JFIF\0") && inside.len() == 14),
        0xe2 => Some(inside.starts_with(b"ICC_PROFILE\0")),
        0xee => Some(inside.starts_with(b"Adobe")),
        0xde..=0xff => Some(false),
        _ => None,
    }
}

/// Where a scan ends: at a marker that is no restart.
fn scan(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    loop {
        let Some(next) =
            bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff))
        else {
            return bytes.len();
        };
        at += next;
        match bytes.get(at + 1) {
            None => return bytes.len(),
            Some(0 | 0xd0..=0xd7) => at += 2,
            Some(0xff) => at += 1,
            Some(_) => return at,
        }
    }
}
