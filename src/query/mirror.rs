//! Two sources of items that are tied to the same things → which of these both have, and which only one.

use crate::language::Language;
use crate::link::listing::From;
use crate::link::site::Site;
use crate::query::item::{Item, by_value, items};
use crate::query::member::{Member, members};

/// The sides of a mirror.
pub(crate) const SIDES: usize = 2;

/// What two sides have.
pub(crate) struct Mirror<'s> {
    /// The items of each side.
    pub(crate) items: [Vec<Item<'s>>; SIDES],
    /// Everything that they could be tied to, in its order.
    pub(crate) rows: Vec<MirrorRow<'s>>,
}

/// A thing that items of both sides can be tied to.
pub(crate) struct MirrorRow<'s> {
    /// The thing.
    pub(crate) member: Member<'s>,
    /// Indices of the items that are, by side.
    pub(crate) tied: [Vec<usize>; SIDES],
}

/// Which sides have something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Band {
    /// Both.
    Both,
    /// Only the first.
    First,
    /// Only the second.
    Second,
    /// None of them.
    Neither,
}

impl MirrorRow<'_> {
    /// Which sides have it.
    pub(crate) fn band(&self) -> Band {
        match self.tied.each_ref().map(Vec::is_empty) {
            [false, false] => Band::Both,
            [false, true] => Band::First,
            [true, false] => Band::Second,
            [true, true] => Band::Neither,
        }
    }
}

/// Holds two sides against each other, in the order of a language. `None` where there is no end to what
/// they could be tied to.
pub(crate) fn mirror<'s>(
    site: &'s Site,
    sides: [&From; SIDES],
    language: Language,
) -> Option<Mirror<'s>> {
    let first = sides[0];
    let members =
        members(site, first.collection, first.scope(&site.schemas), first.rows?, language)?;
    let axes = [sides[0].rows?, sides[1].rows?];
    let items = sides.map(|side| items(site, side.collection, &side.selection, language));
    let tied = [by_value(&items[0], axes[0]), by_value(&items[1], axes[1])];
    let row = |member: Member<'s>| {
        let id = member.id(site);
        let tied = tied.each_ref().map(|tied| tied.get(id).cloned().unwrap_or_default());
        MirrorRow { member, tied }
    };
    let rows = members.into_iter().map(row).collect();
    Some(Mirror { items, rows })
}
