//! How many bytes a view would take, before any of it is made: a line in an entry can ask for every entry by every
//! other. An estimate from below for what is short, from above for what is long.

use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::query::item::{Item, items};
use crate::query::member::members;
use crate::schema::axis::Axis;
use std::collections::BTreeSet;

/// What a claim, or a cell without one, takes in memory while its page is made.
const CLAIM: u64 = 500;

/// The most years that stand beside each other without a gap.
pub(super) const WITHOUT_GAPS: usize = 24;

/// Counts up to a limit: who asks for more than that needs not know how much more.
struct Sum {
    bytes: u64,
    most: u64,
}

impl Sum {
    /// Whether there is room for so many things of so many bytes each.
    fn add(&mut self, number: usize, bytes: u64) -> bool {
        self.bytes = self.bytes.saturating_add(bytes.saturating_mul(number as u64));
        self.bytes <= self.most
    }
}

/// Whether what a view shows of its items fits: each item once, with its columns.
pub(super) fn items_fit(site: &Site, view: &Listing, most: u64) -> bool {
    let mut sum = Sum { bytes: 0, most };
    view.of.iter().all(|of| source_fits(site, of, &mut sum))
}

/// Whether a matrix fits: every row by every column, and what stands in the cells.
pub(super) fn matrix_fits(site: &Site, view: &Listing, most: u64) -> bool {
    let mut sum = Sum { bytes: 0, most };
    let Some((of, rows)) = view.of.first().and_then(|of| Some((of, of.rows?))) else { return true };
    let Some(columns) = of.columns.first().copied() else { return true };
    let count = |axis| {
        let scope = of.scope(&site.schemas);
        members(site, of.collection, scope, axis, Language::DEFAULT).map_or(0, |found| found.len())
    };
    let cells = of.cells.get(Language::DEFAULT).map(|(axis, _)| *axis);
    sum.add(count(rows).saturating_mul(count(columns)), CLAIM)
        && items(site, of.collection, &of.selection, Language::DEFAULT).iter().all(|item| {
            let filled = item.ids(rows).count().saturating_mul(item.ids(columns).count());
            let cell =
                cells.map_or(CLAIM, |axis| CLAIM * claims(item, axis) as u64 + text(site, item));
            sum.add(filled, cell)
        })
}

/// Whether rows with what is tied to them fit: every item in each of its rows, and every row that there could be.
pub(super) fn tied_fit(site: &Site, view: &Listing, most: u64) -> bool {
    let mut sum = Sum { bytes: 0, most };
    let tied = |of: &From, sum: &mut Sum| {
        let Some(rows) = of.rows else { return true };
        let scope = of.scope(&site.schemas);
        let members = members(site, of.collection, scope, rows, Language::DEFAULT);
        sum.add(members.map_or(0, |found| found.len()), CLAIM)
            && items(site, of.collection, &of.selection, Language::DEFAULT).iter().all(|item| {
                let tied = item.ids(rows).count();
                sum.add(tied.saturating_mul(2 + of.columns.len()), CLAIM)
                    && sum.add(tied, text(site, item))
            })
    };
    view.of.iter().all(|of| tied(of, &mut sum))
        && view.beside.iter().all(|of| source_fits(site, of, &mut sum))
}

/// Whether a sheet fits: every item with its columns, its boxes, and the lines to write on.
pub(super) fn sheet_fits(site: &Site, view: &Listing, most: u64) -> bool {
    let mut sum = Sum { bytes: 0, most };
    view.of.iter().all(|of| {
        let items = items(site, of.collection, &of.selection, Language::DEFAULT).len();
        sum.add(items.saturating_mul(of.blanks.len()), CLAIM) && source_fits(site, of, &mut sum)
    })
}

/// Whether rows by years fit: every row by every year that something begins or ends in, and what has a date in each
/// of the years that it may last.
pub(super) fn years_fit(site: &Site, view: &Listing, most: u64) -> bool {
    let mut sum = Sum { bytes: 0, most };
    let Some((rows, sources)) = view.of.split_first() else { return true };
    let (mut marks, mut years) = (0_usize, BTreeSet::new());
    for of in sources {
        let (Some(axis), Some(date)) = (of.rows, of.date(&site.schemas)) else { continue };
        for item in items(site, of.collection, &of.selection, Language::DEFAULT) {
            let dates = item.dates(date).map(|(_, date)| date.bounds());
            let before = marks;
            for (first, last) in dates {
                marks = marks.saturating_add(item.references(axis).count());
                years.extend(first.into_iter().chain(last).map(jiff::civil::Date::year));
            }
            if !sum.add(marks - before, text(site, &item)) {
                return false;
            }
        }
    }
    let years = years.len().max(WITHOUT_GAPS);
    let number = items(site, rows.collection, &rows.selection, Language::DEFAULT).len();
    sum.add(marks.saturating_mul(years), CLAIM)
        && sum.add(number.saturating_mul(years), CLAIM / 8)
        && source_fits(site, rows, &mut sum)
}

fn source_fits(site: &Site, of: &From, sum: &mut Sum) -> bool {
    // To look through them takes time too, whatever is chosen.
    let looked_at = site.lists[of.collection][Language::DEFAULT.index()].len();
    let mut last = None;
    sum.add(looked_at, 1)
        && items(site, of.collection, &of.selection, Language::DEFAULT).iter().all(|item| {
            let shown = match of.columns.as_slice() {
                [] => site.entries[item.entry].original.answers.len(),
                columns => columns.iter().map(|axis| claims(item, *axis)).sum(),
            };
            // The text of an entry is counted once, however many of its records are shown.
            let text = if last == Some(item.entry) { 0 } else { text(site, item) };
            last = Some(item.entry);
            sum.add(1 + shown, CLAIM) && sum.add(of.columns.len().max(1), text)
        })
}

fn claims(item: &Item<'_>, axis: Axis) -> usize {
    item.answer(axis).map_or(1, |answer| answer.claims.len().max(1))
}

fn text(site: &Site, item: &Item<'_>) -> u64 {
    site.entries[item.entry].original.text.len() as u64
}
