//! `unsupported-svg`: a part of a drawing that is left out, since it is no part of a still picture.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unsupported-svg", severity: Severity::Warning };

/// Reports every such part of a drawing that is used, where it stands. Harmful ones are `unsafe-file`.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for path in site.uses.keys() {
        let asset = &site.assets[path];
        let named = asset.media.fault(path.extension()).is_none();
        let parts = asset.removed.iter().filter(|part| named && !part.reason.is_harmful());
        diagnostics.extend(parts.map(|part| {
            let place = Span::new(path, part.range.clone());
            Diagnostic::new(&RULE, &place).arg("part", part.what.as_str())
        }));
    }
}
