//! # cyclic-relation
//!
//! References of a field that is declared `acyclic` lead back to where they began.
//!
//! ## Why
//!
//! Nothing can be a part of itself, not even by way of others: one of the links is wrong.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/eagle.md
//! ---
//! title: Golden eagle
//! group: owl
//! sources: [guide]
//! ---
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! group: eagle
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[cyclic-relation]: The chain is a circle: from here one comes back by way of “eagle”
//!  --> content/birds/owl.md:3:8
//!   |
//! 3 | group: eagle
//!   |        ^^^^^
//!   |
//!   = help: Remove one of the links of the chain.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! group: eagle
//! sources: [guide]
//! ---
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::{EntryIndex, Reference, RelationIndex, Site};

/// Reports one reference of every closed chain.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (index, relation) in site.relations.iter().enumerate() {
        if site.relation_field(relation).is_some_and(|field| field.acyclic) {
            let mut state = vec![State::New; site.entries.len()];
            for start in 0..site.entries.len() {
                walk(site, index, start, &mut state, diagnostics);
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// Depth first, without recursion: chains may be as long as the bank.
fn walk(
    site: &Site,
    relation: RelationIndex,
    start: EntryIndex,
    state: &mut [State],
    diagnostics: &mut Diagnostics,
) {
    let mut stack = vec![(start, 0)];
    while let Some((entry, next)) = stack.pop() {
        if next == 0 {
            if state[entry] != State::New {
                continue;
            }
            state[entry] = State::Open;
        }
        let mut further = references(site, relation, entry).skip(next);
        let Some(reference) = further.next() else {
            state[entry] = State::Done;
            continue;
        };
        stack.push((entry, next + 1));
        match state[reference.to] {
            State::New => stack.push((reference.to, 0)),
            State::Open => diagnostics.push(
                Diagnostic::new(rules::CYCLIC_RELATION, &reference.span)
                    .arg("to", site.entries[reference.to].original.name.id.as_str()),
            ),
            State::Done => {}
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
