//! `cyclic-relation`: a chain of references that leads back to its start.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::{EntryIndex, Reference, RelationIndex, Site};

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "cyclic-relation", severity: Severity::Error };

/// Reports one reference of every closed chain.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (index, relation) in site.relations.iter().enumerate() {
        if site.relation_field(relation).is_some_and(|field| field.acyclic) {
            let mut state = vec![Visit::New; site.entries.len()];
            for start in 0..site.entries.len() {
                walk(site, index, start, &mut state, diagnostics);
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Done,
}

/// Depth first, without recursion: chains may be as long as the bank.
fn walk(
    site: &Site,
    relation: RelationIndex,
    start: EntryIndex,
    state: &mut [Visit],
    diagnostics: &mut Diagnostics,
) {
    let mut stack = vec![(start, 0)];
    while let Some((entry, next)) = stack.pop() {
        if next == 0 {
            if state[entry] != Visit::New {
                continue;
            }
            state[entry] = Visit::Open;
        }
        let mut further = references(site, relation, entry).skip(next);
        let Some(reference) = further.next() else {
            state[entry] = Visit::Done;
            continue;
        };
        stack.push((entry, next + 1));
        match state[reference.to] {
            Visit::New => stack.push((reference.to, 0)),
            Visit::Open => diagnostics.push(
                Diagnostic::new(&RULE, &reference.span)
                    .arg("to", site.entries[reference.to].original.name.id.as_str()),
            ),
            Visit::Done => {}
        }
    }
}

fn references(
    site: &Site,
    relation: RelationIndex,
    entry: EntryIndex,
) -> impl Iterator<Item = &Reference> {
    site.references[entry].iter().filter(move |reference| reference.relation == relation)
}
