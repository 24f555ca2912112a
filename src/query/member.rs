//! Every value that could be an answer, in order, so that what nothing has can be shown as a gap.

use crate::kind::field::{Domain, TRUTH};
use crate::kind::vocabulary::Choice;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::schema::axis::{Axis, Scope};

/// A value that could be an answer.
#[derive(Clone, Copy)]
pub(crate) enum Member<'s> {
    /// An entry.
    Entry(EntryIndex),
    /// A choice.
    Choice(&'s Choice),
    /// Yes or no.
    Truth(bool),
}

impl<'s> Member<'s> {
    /// What values are compared with.
    pub(crate) fn id(&self, site: &'s Site) -> &'s str {
        match self {
            Member::Entry(entry) => &site.entries[*entry].original.name.id,
            Member::Choice(choice) => &choice.id,
            Member::Truth(truth) => TRUTH[usize::from(!truth)],
        }
    }
}

/// The values that an axis of a collection can have; `None` where there is no end to them.
pub(crate) fn members<'s>(
    site: &'s Site,
    collection: usize,
    scope: Scope<'s>,
    axis: Axis,
    language: Language,
) -> Option<Vec<Member<'s>>> {
    let entries = |collection: usize| {
        let list = &site.lists[collection][language.index()];
        list.iter().map(|entry| Member::Entry(*entry)).collect()
    };
    let Some(field) = scope.field(axis) else { return Some(entries(collection)) };
    match field.kind.domain() {
        Domain::Entries(to) => site.schemas.find(&to.id).map(|(index, _)| entries(index)),
        Domain::Choices(choices) => Some(choices.iter().map(Member::Choice).collect()),
        Domain::Truth => Some(TRUTH.map(|id| Member::Truth(id == TRUTH[0])).to_vec()),
        Domain::Open | Domain::Text | Domain::Number | Domain::Date => None,
    }
}
