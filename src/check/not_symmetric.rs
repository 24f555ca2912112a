//! `not-symmetric`: a mutual relation that only one side names.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "not-symmetric", severity: Severity::Error };

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
                    Diagnostic::new(&RULE, &reference.span)
                        .arg("field", field.id.as_str())
                        .arg("to", other.original.path.as_str())
                        .arg("from", entry.original.name.id.as_str()),
                );
            }
        }
    }
}
