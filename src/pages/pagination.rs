//! Lists that stand on several pages.

use crate::view::element::Pagination;

/// Highest number of pages a list can have; beyond it, lists end.
const MOST_PAGES: usize = 100_000;

/// The stretch of a list that stands on a page.
pub(crate) fn slice<T>(list: &[T], number: usize, size: usize) -> &[T] {
    let start = ((number - 1) * size).min(list.len());
    &list[start..(start + size).min(list.len())]
}

/// How many pages a list takes; at least one.
pub(crate) fn page_count(length: usize, size: usize) -> usize {
    length.div_ceil(size).clamp(1, MOST_PAGES)
}

/// Where a page stands among the others; `url` gives the address of each.
pub(crate) fn pagination(number: usize, pages: usize, url: impl Fn(usize) -> String) -> Pagination {
    Pagination {
        page: number,
        pages,
        previous: (number > 1).then(|| url(number - 1)),
        next: (number < pages).then(|| url(number + 1)),
    }
}
