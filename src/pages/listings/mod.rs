//! The tables of pages that are views. One kind of view is one file and one line in `KINDS`.

mod chips;
mod compare;
mod coverage;
mod dates;
mod glossary;
mod item;
mod kind;
mod kit;
mod map;
mod matrix;
mod mirror;
mod outline_map;
mod points;
mod rows;
mod size;
mod statement;
mod table;
mod timeline;
mod worksheet;
mod years;

use crate::address::file;
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::Listing;
use crate::link::site::{EntryIndex, Site};
use crate::pages::context::Context;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, OwnFigure};
use crate::path::Url;
use crate::rule::site_too_large::site_too_large;
use crate::rule::unknown_value::unknown_value;
use crate::view::listing::ListingView;
use std::collections::BTreeSet;

/// The kinds of views.
const KINDS: &[ListingKind] = &[
    table::KIND,
    matrix::KIND,
    mirror::KIND,
    chips::KIND,
    map::KIND,
    dates::KIND,
    timeline::KIND,
    years::KIND,
    compare::KIND,
    coverage::KIND,
    glossary::KIND,
    kit::KIND,
    worksheet::KIND,
    statement::KIND,
];

fn kind(name: &str) -> Option<&'static ListingKind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// Reports views of kinds that there are not, and what those that there are lack.
pub(crate) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let site = context.site;
    for (page, view) in &site.listings {
        let Some(key) = &site.entries[*page].original.keys.view else { continue };
        let declared = ListingDeclaration { schemas: &site.schemas, key, view };
        match kind(&view.kind) {
            Some(kind) if declared.check_sources(kind, diagnostics) => {
                (kind.check)(&declared, diagnostics);
                if context.oversized.contains(page) {
                    diagnostics.push(site_too_large(&key.span, "view", most(site)));
                }
            }
            Some(_) => {}
            None => {
                let (name, span) = &key.kind;
                let known = KINDS.iter().map(|kind| kind.name);
                diagnostics.push(unknown_value(name, span, known, None, str::to_owned));
            }
        }
    }
}

/// The pages that are views and too large to be shown.
pub(crate) fn oversized(site: &Site) -> BTreeSet<EntryIndex> {
    let large = |(_, view): &(&EntryIndex, &Listing)| {
        kind(&view.kind).is_some_and(|kind| !(kind.fits)(site, view, most(site)))
    };
    site.listings.iter().filter(large).map(|(page, _)| *page).collect()
}

/// Bytes that a view may take: several are made at once.
fn most(site: &Site) -> u64 {
    site.room / 4
}

/// The figures that the view of a page has of itself; none where it is no view, or one too large to be shown.
pub(crate) fn figures(context: &Context<'_>, page: EntryIndex) -> Vec<OwnFigure> {
    let view = context.site.listings.get(&page).filter(|_| !context.oversized.contains(&page));
    let kind = view.and_then(|view| Some((view, kind(&view.kind)?)));
    kind.map_or_else(Vec::new, |(view, kind)| (kind.figures)(context.site, view))
}

/// What a page shows of the bank; none where it is no view.
pub(crate) fn listing(
    context: &Context<'_>,
    page: EntryIndex,
    language: Language,
) -> Option<ListingView> {
    let view = context.site.listings.get(&page).filter(|_| !context.oversized.contains(&page))?;
    let kind = kind(&view.kind)?;
    let csv = csv_url(context, page, language).map(|url| context.href(&url));
    let mut shown = ListingView { kind: kind.name, csv, ..ListingView::default() };
    (kind.show)(context, view, language, &mut shown);
    Some(shown)
}

/// Where the same is a table for programs; none where nothing in it is one.
pub(crate) fn csv_url(context: &Context<'_>, page: EntryIndex, language: Language) -> Option<Url> {
    let kind = kind(&context.site.listings.get(&page)?.kind)?;
    kind.has_file.then(|| file::table(&context.site.entries[page].urls[language.index()]))
}
