//! # fact-without-source
//!
//! A value names no source of its own, in a field for which the collection says `facts_need_source`.
//!
//! ## Why
//!
//! Figures and dates are repeated without their surroundings. The source of the whole entry does not say
//! which document this one came from.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! size: 38
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! warning[fact-without-source]: “size” does not say where it is known from
//!  --> content/birds/owl.md:3:7
//!   |
//! 3 | size: 38
//!   |       ^^
//!   |
//!   = help: Write it as a value with a source: {value: …, source: …, place: …}.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! size: {value: 38, source: guide, place: page 12}
//! sources: [guide]
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::kind::answer::Said;
use crate::link::site::Site;

/// Reports every known value without a source, in the fields that ask for one.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for entry in &site.entries {
        let collection = site.collection(entry);
        for index in &collection.sourced {
            let claims = &entry.answer(*index).claims;
            let known = claims.iter().filter(|claim| matches!(claim.value, Said::Known(_)));
            for claim in known.filter(|claim| claim.source.is_none()) {
                diagnostics.push(
                    Diagnostic::new(rules::FACT_WITHOUT_SOURCE, &claim.span)
                        .arg("field", collection.fields[*index].id.as_str()),
                );
            }
        }
    }
}
