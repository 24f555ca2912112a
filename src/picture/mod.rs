//! A picture or film as a camera or program made it → the same without what it says about where, when, by
//! whom and with what it was made. What is drawn stays, byte for byte, and so do the way up and the colour
//! profile. Formats are read as the containers they are: what is no known part of a picture falls away,
//! whatever it holds, and nothing is decoded.

mod bmff;
mod boxes;
mod bytes;
mod exif;
mod floors;
mod fragments;
mod gif;
mod items;
mod jpeg;
pub(crate) mod pieces;
mod png;
mod samples;
mod tracks;
mod webp;

use crate::media::FileFormat;
use crate::picture::pieces::Cleaned;

/// Whether files of a format are cleaned.
pub(crate) fn is_cleaned(format: FileFormat) -> bool {
    cleaner(format).is_some()
}

/// A cleaned picture; `None` where its bytes are not what its format asks for. A format that has no such
/// parts stays whole.
pub(crate) fn clean(format: FileFormat, bytes: &[u8]) -> Option<Cleaned> {
    let Some(clean) = cleaner(format) else {
        let mut whole = Cleaned::default();
        whole.keep(0..bytes.len());
        return Some(whole);
    };
    clean(bytes)
}

/// Takes the bytes of a picture.
type Clean = fn(&[u8]) -> Option<Cleaned>;

fn cleaner(format: FileFormat) -> Option<Clean> {
    Some(match format {
        FileFormat::Png => png::clean,
        FileFormat::Jpeg => jpeg::clean,
        FileFormat::Gif => gif::clean,
        FileFormat::WebP => webp::clean,
        FileFormat::Avif | FileFormat::Film => bmff::clean,
        _ => return None,
    })
}
