//! The part of `personal-data` that needs the whole bank: pictures that say where they were taken.

use crate::diagnostic::Diagnostics;
use crate::link::site::Site;
use crate::rule::personal_data::personal_data;

/// Reports every such picture, where it is first used. What texts hold, `parse` has reported.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let located = |path| site.assets[path].located;
    let pictures = site.uses.iter().filter(|(path, _)| located(path));
    diagnostics.extend(pictures.map(|(_, span)| personal_data(span, "picture")));
}
