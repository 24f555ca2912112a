//! `cyclic-relation`: a chain of references that leads back to its start.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::{EntryIndex, Reference, RelationIndex, Site};

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "cyclic-relation", severity: Severity::Error };

/// Entries of a chain that a message names; chains may be as long as the bank.
const MOST: usize = 6;

/// Reports one reference of every closed chain.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (index, relation) in site.relations.iter().enumerate() {
        let Some(field) = site.relation_field(relation).filter(|field| field.acyclic) else {
            continue;
        };
        let mut state = vec![Visit::New; site.entries.len()];
        for start in 0..site.entries.len() {
            walk(site, index, start, &mut state, |path, reference| {
                diagnostics.push(
                    Diagnostic::new(&RULE, &reference.span)
                        .arg("field", field.id.as_str())
                        .arg("chain", chain(site, path, reference.to)),
                );
            });
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Done,
}

/// Depth first, without recursion: chains may be as long as the bank. A reference that closes a chain is given
/// with the way that leads to it, entry by entry.
fn walk(
    site: &Site,
    relation: RelationIndex,
    start: EntryIndex,
    state: &mut [Visit],
    mut closed: impl FnMut(&[(EntryIndex, usize)], &Reference),
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
            Visit::Open => closed(&stack, reference),
            Visit::Done => {}
        }
    }
}

/// The entries of a closed chain in words: `owl → eagle → owl`.
fn chain(site: &Site, path: &[(EntryIndex, usize)], to: EntryIndex) -> String {
    let id = |entry: EntryIndex| site.entries[entry].original.name.id.as_str();
    let from = path.iter().position(|(entry, _)| *entry == to).unwrap_or_default();
    let mut ids: Vec<&str> = path[from..].iter().take(MOST).map(|(entry, _)| id(*entry)).collect();
    if path.len() - from > MOST {
        ids.push("…");
    }
    ids.push(id(to));
    ids.join(" → ")
}

fn references(
    site: &Site,
    relation: RelationIndex,
    entry: EntryIndex,
) -> impl Iterator<Item = &Reference> {
    site.references[entry].iter().filter(move |reference| reference.relation == relation)
}
