//! `not-symmetric`: a mutual relation that only one side names.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::fix::Fix;
use crate::link::site::{EntryIndex, Reference, Site};
use crate::syntax::edit::{self, ItemSlot};
use crate::syntax::front_matter;
use std::collections::BTreeMap;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "not-symmetric", severity: Severity::Error };

/// Reports every reference that is not answered.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    // Many may refer to one that answers none of them.
    let mut slots: BTreeMap<(EntryIndex, &str), Option<ItemSlot>> = BTreeMap::new();
    for (index, entry) in site.entries.iter().enumerate() {
        for reference in &site.references[index] {
            let relation = &site.relations[reference.relation];
            let Some(field) = site.relation_field(relation).filter(|field| field.symmetric) else {
                continue;
            };
            let other = &site.entries[reference.to].original;
            let answers =
                |back: &&Reference| back.relation == reference.relation && back.to == index;
            if site.references[reference.to].iter().find(answers).is_none() {
                let id = entry.original.name.id.as_str();
                let slot = slots.entry((reference.to, &field.id)).or_insert_with(|| {
                    let (source, root) = front_matter::read_again(&other.path, &other.text)?;
                    edit::item_slot(&source, &root, &field.id)
                });
                diagnostics.push(
                    Diagnostic::new(&RULE, &reference.span)
                        .arg("field", field.id.as_str())
                        .arg("to", other.path.as_str())
                        .arg("from", id)
                        .fix(slot.as_ref().map(|slot| Fix::write(slot.edit(id)))),
                );
            }
        }
    }
}
