//! A picture inside a drawing, `data:image/png;base64,…` → the same picture without what it says about where
//! and by whom it was made; none where its bytes are something else than it says.

use crate::media::FileFormat;
use crate::picture;

/// The kinds of pictures, as addresses write them.
const KINDS: &[(&str, FileFormat)] = &[
    ("gif", FileFormat::Gif),
    ("jpeg", FileFormat::Jpeg),
    ("jpg", FileFormat::Jpeg),
    ("png", FileFormat::Png),
    ("webp", FileFormat::WebP),
];
/// Pictures with more pixels are refused: a small file can hold one that fills the memory.
const MOST_PIXELS: usize = 50_000_000;

/// The address of a picture, written anew.
pub(super) fn picture(address: &str) -> Option<String> {
    let (kind, written) = address.strip_prefix("data:image/")?.split_once(";base64,")?;
    let (kind, format) = KINDS.iter().find(|(known, _)| *known == kind)?;
    let bytes = decode(written)?;
    let size = imagesize::blob_size(&bytes).ok()?;
    if FileFormat::of(&bytes) != *format || size.width.saturating_mul(size.height) > MOST_PIXELS {
        return None;
    }
    let cleaned = picture::clean(*format, &bytes)?;
    Some(format!("data:image/{kind};base64,{}", encode(&cleaned.bytes(&bytes))))
}

/// How many pixels a picture has, by its address.
pub(super) fn pixels(address: &str) -> Option<usize> {
    let (_, written) = address.split_once(";base64,")?;
    let size = imagesize::blob_size(&decode(written)?).ok()?;
    Some(size.width.saturating_mul(size.height))
}

/// The digits of base 64.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| !letter.is_ascii_whitespace()) {
        if letter == b'=' {
            continue;
        }
        let digit = DIGITS.iter().position(|known| *known == letter)?;
        bits = bits << 6 | u32::try_from(digit).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(bytes)
}

fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 3 * 4 + 4);
    for part in bytes.chunks(3) {
        let byte = |at: usize| u32::from(part.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let index = (bits >> (18 - 6 * digit)) & 63;
            text.push(if digit > part.len() { '=' } else { char::from(DIGITS[index as usize]) });
        }
    }
    text
}
