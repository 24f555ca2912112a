//! The kinds of pages: which there are of each, and what one of them shows.

use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::pages::{
    collection, entry, found, home, not_found, passages, redirect, referrers, search,
};
use crate::view::page::PageView;

/// Adds the pages of a kind.
pub(crate) type Add = fn(&Context<'_>, &mut Vec<Page>);

/// One for each kind.
pub(crate) const KINDS: &[Add] = &[
    home::add,
    collection::add,
    entry::add,
    referrers::add,
    passages::add,
    search::add,
    found::add,
    redirect::add,
    not_found::add,
];

/// What a page shows.
pub(crate) fn view(context: &Context<'_>, page: &Page) -> PageView {
    match page.subject {
        Subject::Home => home::view(context, page),
        Subject::Collection { collection, number } => {
            collection::view(context, page, collection, number)
        }
        Subject::Entry(entry) | Subject::Ordinary(entry) => entry::view(context, page, entry),
        Subject::Referrers { entry, relation, number } => {
            referrers::view(context, page, entry, relation, number)
        }
        Subject::Passages { source, number } => passages::view(context, page, source, number),
        Subject::Search => search::view(context, page),
        Subject::Found { list, number } => found::view(context, page, list, number),
        Subject::Redirect(entry) | Subject::Anchored(entry) => redirect::view(context, page, entry),
        Subject::NotFound => not_found::view(context, page),
    }
}
