//! The tables of pages that are views. One kind of view is one file and one line in `KINDS`.

mod compare;
mod coverage;
mod dates;
mod glossary;
mod item;
mod kit;
mod map;
mod matrix;
mod outline_map;
mod points;
mod statement;
mod table;
mod timeline;

use crate::address::file;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::link::view::View;
use crate::pages::context::Context;
use crate::parse::keys::ViewKind;
use crate::place::Url;
use crate::view::view_page::ViewView;

/// Fills in what a kind of view shows.
type Show = fn(&Context<'_>, &View, Language, &mut ViewView);

/// The kinds of views.
const KINDS: &[(ViewKind, Show)] = &[
    (ViewKind::Table, table::show),
    (ViewKind::Matrix, matrix::show),
    (ViewKind::Dates, dates::show),
    (ViewKind::Glossary, glossary::show),
    (ViewKind::Map, map::show),
    (ViewKind::Timeline, timeline::show),
    (ViewKind::Compare, compare::show),
    (ViewKind::Coverage, coverage::show),
    (ViewKind::Kit, kit::show),
    (ViewKind::Accessibility, statement::show),
];

/// What a page shows of the bank; none where it is no view.
pub(crate) fn view(
    context: &Context<'_>,
    page: EntryIndex,
    language: Language,
) -> Option<ViewView> {
    let view = context.site.views.get(&page)?;
    let csv = csv_url(context, page, language).map(|url| context.href(&url));
    let mut shown = ViewView { kind: view.kind.name(), csv, ..ViewView::default() };
    let (_, show) = KINDS.iter().find(|(kind, _)| *kind == view.kind)?;
    show(context, view, language, &mut shown);
    Some(shown)
}

/// Where the same is a table for programs; none where nothing in it is one.
pub(crate) fn csv_url(context: &Context<'_>, page: EntryIndex, language: Language) -> Option<Url> {
    let kind = context.site.views.get(&page)?.kind;
    let is_table = !matches!(kind, ViewKind::Kit | ViewKind::Accessibility);
    is_table.then(|| file::table(context.entry_url(page, language)))
}
