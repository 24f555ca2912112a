//! `outdated-translation`: a translation of a text that has changed since.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::fix::Fix;
use crate::link::site::Site;
use crate::parse::original::DIGITS;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "outdated-translation", severity: Severity::Warning };

/// Reports every translation that says which original it was made from, where that is another one now.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for entry in &site.entries {
        for (doc, _) in entry.docs.iter() {
            let Some((written, span)) = &doc.keys.original else { continue };
            let texts = entry.original.texts.to_string();
            if *written != texts[..DIGITS] && entry.original.sound {
                diagnostics.push(
                    Diagnostic::new(&RULE, span)
                        .arg("original", entry.original.path.as_str())
                        .arg("file", doc.path.as_str())
                        // Whether the translation is right, only somebody who compares can say.
                        .fix(Fix::replace(span, &texts[..DIGITS])),
                );
            }
        }
    }
}
