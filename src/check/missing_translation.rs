//! # missing-translation
//!
//! An entry has no translation into a language of the site, and other entries of its collection have one. A
//! collection of which nothing is translated is left alone.
//!
//! ## Why
//!
//! The page is shown in the first language instead, and marked; readers of the other language get half a
//! collection.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```
//!
//! ```diagnostics
//! note[missing-translation]: There is no translation into the language “sv”
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^^^
//!   |
//!   = help: Add the file owl.sv.md, or allow the finding with a reason.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::language::Language;
use crate::link::site::{Entry, Site};
use crate::place::Span;

/// Reports every entry without a translation, by language, where its collection has some.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let has = |entry: &Entry, language| entry.docs.iter().any(|(_, own)| own == language);
    for language in site.config.languages.iter().filter(|own| *own != Language::DEFAULT) {
        let mut translated = vec![false; site.introductions.len()];
        for entry in site.entries.iter().filter(|entry| has(entry, language)) {
            translated[entry.collection] = true;
        }
        let code = site.config.languages.code(language);
        for entry in site.entries.iter().filter(|entry| translated[entry.collection]) {
            if !has(entry, language) && entry.is_listed() {
                let file = format!("{}.{code}.md", entry.original.name.id);
                diagnostics.push(
                    Diagnostic::new(
                        rules::MISSING_TRANSLATION,
                        &Span::new(&entry.original.path, 0..3),
                    )
                    .arg("language", code)
                    .arg("file", file),
                );
            }
        }
    }
}
