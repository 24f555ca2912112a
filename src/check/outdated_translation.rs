//! # outdated-translation
//!
//! A translation says in `original` which text it was made from, and that text has changed since. The
//! command `translated` writes that line.
//!
//! ## Why
//!
//! Readers of the other language are reported what no longer holds, and nobody sees it. A change of a date or a
//! reference makes no translation old; a change of a text does.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! original: 0123456789ab
//! ---
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```
//!
//! ```diagnostics
//! warning[outdated-translation]: content/birds/owl.md has changed since it was translated
//!  --> content/birds/owl.sv.md:3:11
//!   |
//! 3 | original: 0123456789ab
//!   |           ^^^^^^^^^^^^
//!   |
//!   = help: Compare the two texts, then write: exempelbank translated content/birds/owl.sv.md
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! original: d86f4e053195
//! ---
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::parse::original::DIGITS;

/// Reports every translation that says which original it was made from, where that is another one now.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for entry in &site.entries {
        for (doc, _) in entry.docs.iter() {
            let Some((written, span)) = &doc.keys.original else { continue };
            let texts = entry.original.texts.to_string();
            if *written != texts[..DIGITS] && entry.original.sound {
                diagnostics.push(
                    Diagnostic::new(rules::OUTDATED_TRANSLATION, span)
                        .arg("original", entry.original.path.as_str())
                        .arg("file", doc.path.as_str()),
                );
            }
        }
    }
}
