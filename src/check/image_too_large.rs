//! `image-too-large`: a picture with more bytes or pixels than a page needs.

use crate::diagnostic::{Arg, Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "image-too-large", severity: Severity::Warning };

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
            let mut finding =
                Diagnostic::new(&RULE, span).arg("path", path.as_str()).arg("kilobytes", kilobytes);
            for (name, number) in [("width", width), ("height", height), ("most", PIXELS)] {
                // As text: these are not written with a separator of thousands.
                finding = finding.arg(name, Arg::Text(number.to_string()));
            }
            diagnostics.push(finding);
        }
    }
}
