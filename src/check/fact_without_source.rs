//! `fact-without-source`: a value that names no source, where the schema asks for one.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::kind::answer::ClaimValue;
use crate::link::site::Site;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "fact-without-source", severity: Severity::Warning };

/// Reports every known value without a source, in the fields that ask for one.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for entry in &site.entries {
        let collection = site.collection(entry);
        for index in &collection.sourced {
            let claims = &entry.answer(*index).claims;
            let known = claims.iter().filter(|claim| matches!(claim.value, ClaimValue::Known(_)));
            for claim in known.filter(|claim| claim.source.is_none()) {
                diagnostics.push(
                    Diagnostic::new(&RULE, &claim.span)
                        .arg("field", collection.fields[*index].id.as_str()),
                );
            }
        }
    }
}
