//! What an entry is sorted by in a list.

use jiff::civil::Date;
use std::cmp::Ordering;

/// What an entry is sorted by. What has nothing to sort by comes last, in either direction.
#[derive(Clone, Debug)]
pub(crate) enum SortKey {
    /// A day.
    Date(Date),
    /// A number.
    Number(f64),
    /// The collation key of a text.
    Text(Vec<u8>),
    /// A place in an order that is known already.
    Place(usize),
    /// Nothing.
    Nothing,
}

impl SortKey {
    /// Which of two comes first; `descending` turns all but what has nothing to sort by.
    pub(crate) fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let order = match (self, other) {
            (SortKey::Nothing, SortKey::Nothing) => return Ordering::Equal,
            (SortKey::Nothing, _) => return Ordering::Greater,
            (_, SortKey::Nothing) => return Ordering::Less,
            (SortKey::Date(one), SortKey::Date(other)) => one.cmp(other),
            (SortKey::Number(one), SortKey::Number(other)) => one.total_cmp(other),
            (SortKey::Text(one), SortKey::Text(other)) => one.cmp(other),
            (SortKey::Place(one), SortKey::Place(other)) => one.cmp(other),
            // One field has one kind, so this does not happen; any order that stays will do.
            (one, other) => one.rank().cmp(&other.rank()),
        };
        if descending { order.reverse() } else { order }
    }

    fn rank(&self) -> u8 {
        match self {
            SortKey::Date(_) => 0,
            SortKey::Number(_) => 1,
            SortKey::Text(_) => 2,
            SortKey::Place(_) => 3,
            SortKey::Nothing => 4,
        }
    }
}
