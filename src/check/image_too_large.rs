//! # image-too-large
//!
//! A picture has more than 1 MB, or more than 5,000 pixels on a side.
//!
//! ## Why
//!
//! Readers with a slow connection wait for it, and everybody who edits the bank fetches it. A picture as
//! the camera made it is ten times as large as a page can show.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.png, alt: An owl in a tree}
//! sources: [guide]
//! ---
//! === content/birds/owl.png (8000 × 6000 pixels)
//! ```
//!
//! ```diagnostics
//! warning[image-too-large]: The picture content/birds/owl.png is large: 8000 × 6000 pixels, 0 kB
//!  --> content/birds/owl.md:3:15
//!   |
//! 3 | photo: {file: owl.png, alt: An owl in a tree}
//!   |               ^^^^^^^
//!   |
//!   = help: Save it with at most 5000 pixels on its longer side and 1 MB; 1600 pixels are enough for most.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.png, alt: An owl in a tree}
//! sources: [guide]
//! ---
//! === content/birds/owl.png (1600 × 1200 pixels)
//! ```

use crate::diagnostic::{Arg, Diagnostic, Diagnostics, rules};
use crate::link::site::Site;

/// Most bytes of a picture.
const BYTES: u64 = 1_000_000;
/// Most pixels on its longer side.
const PIXELS: usize = 5000;

/// Reports every large picture, where it is first used.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (path, span) in &site.uses {
        let asset = &site.assets[path];
        let Some((width, height)) = asset.dimensions else { continue };
        if asset.size > BYTES || width.max(height) > PIXELS {
            let kilobytes = usize::try_from(asset.size / 1000).unwrap_or(usize::MAX);
            let mut finding = Diagnostic::new(rules::IMAGE_TOO_LARGE, span)
                .arg("path", path.as_str())
                .arg("kilobytes", kilobytes);
            for (name, number) in [("width", width), ("height", height), ("most", PIXELS)] {
                // As text: these are not written with a separator of thousands.
                finding = finding.arg(name, Arg::Text(number.to_string()));
            }
            diagnostics.push(finding);
        }
    }
}
