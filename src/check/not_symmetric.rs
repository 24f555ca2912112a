//! # not-symmetric
//!
//! A field is declared `symmetric`, and only one of two entries names the other.
//!
//! ## Why
//!
//! Readers come from either side; what holds both ways must be written both ways.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! kin: [eagle]
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[not-symmetric]: content/birds/eagle.md does not point back
//!  --> content/birds/owl.md:3:7
//!   |
//! 3 | kin: [eagle]
//!   |       ^^^^^
//!   |
//!   = help: Add owl to kin in the other file.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! kin: [eagle]
//! sources: [guide]
//! ---
//! === content/birds/eagle.md
//! ---
//! title: Golden eagle
//! kin: [owl]
//! sources: [guide]
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;

/// Reports every reference that is not answered.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (index, entry) in site.entries.iter().enumerate() {
        for reference in &site.references[index] {
            let relation = &site.relations[reference.relation];
            let Some(field) = site.relation_field(relation).filter(|field| field.symmetric) else {
                continue;
            };
            let other = &site.entries[reference.to];
            let answers = |back: &&crate::link::site::Reference| {
                back.relation == reference.relation && back.to == index
            };
            if site.references[reference.to].iter().find(answers).is_none() {
                diagnostics.push(
                    Diagnostic::new(rules::NOT_SYMMETRIC, &reference.span)
                        .arg("field", field.id.as_str())
                        .arg("to", other.original.path.as_str())
                        .arg("from", entry.original.name.id.as_str()),
                );
            }
        }
    }
}
