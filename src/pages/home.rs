//! The home page of each language.

use crate::address::edit;
use crate::language::Language;
use crate::link::site::{EntryIndex, MenuTarget};
use crate::pages::card::cards;
use crate::pages::collection::collection_view;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::pages::{entry, head, listings};
use crate::path::SourcePath;
use crate::schema::names::{HOME_PAGE, PAGES};
use crate::span::Span;
use crate::view::element::{HtmlView, LinkView, TextView};
use crate::view::listing::MapView;
use crate::view::page::{HomeView, PageBody, PageView};
use std::cmp::Reverse;

/// Cards of each collection.
const CARDS: usize = 6;

/// The home pages.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    let text = text(context);
    for language in context.site.config.languages.iter() {
        let path = text.map(|entry| context.site.entries[entry].original.path.clone());
        pages.push(Page {
            url: context.addresses.home(language),
            language,
            subject: Subject::Home,
            span: Span::top(&path.unwrap_or_else(|| SourcePath::new("site.toml"))),
            indexed: true,
        });
    }
}

/// What one of them shows.
pub(crate) fn view(context: &Context<'_>, page: &Page) -> PageView {
    let language = page.language;
    let config = &context.site.config;
    let mut title = TextView { text: config.title.text(language).to_owned(), lang: None };
    let (mut body, mut edit) = (HtmlView::default(), None);
    if let Some(found) = text(context).map(|index| &context.site.entries[index]) {
        title = context.text(found.title(context.site.collection(found), language), language);
        edit = edit::page(config, &entry::shown(found, language).0.path);
        body = entry::body(context, found, language);
    }
    let collections = config.home.collections.iter();
    let shown = collections.filter_map(|(id, _)| context.site.schemas.find(id));
    let collections =
        shown.map(|(index, _)| collection_view(context, index, language, 1, CARDS)).collect();
    let (map, map_page) = map(context, language).unzip();
    let newest = newest(context, language);
    let home = PageBody::Home(HomeView { body, collections, newest, map, map_page });
    PageView {
        description: config.description.text(language).to_owned(),
        edit,
        ..head::page_view(context, page, title, home, |language| context.addresses.home(language))
    }
}

/// The map that `site.toml` names, and its page.
fn map(context: &Context<'_>, language: Language) -> Option<(MapView, LinkView)> {
    let target = &context.site.config.home.map.as_ref()?.target;
    let Some(MenuTarget::Entry(page)) = context.site.menu_target(target) else { return None };
    let map = listings::listing(context, page, language)?.map?;
    Some((map, context.entry_link(page, language)))
}

/// The page whose text stands here.
fn text(context: &Context<'_>) -> Option<EntryIndex> {
    let (pages, _) = context.site.schemas.find(PAGES)?;
    context.site.find(pages, HOME_PAGE)
}

fn newest(context: &Context<'_>, language: Language) -> Vec<tera::Value> {
    let first = latest(context);
    cards(context, &first[..context.site.config.home.newest.min(first.len())], language)
}

/// Entries of the collections on the home page that say when they came in, the latest first.
pub(crate) fn latest(context: &Context<'_>) -> Vec<EntryIndex> {
    let mut entries: Vec<(Reverse<jiff::civil::Date>, usize, EntryIndex)> = Vec::new();
    for (index, entry) in context.site.entries.iter().enumerate() {
        let place = context
            .site
            .config
            .home
            .collections
            .iter()
            .position(|(id, _)| *id == context.site.schemas.collections[entry.collection].id);
        if let (Some(added), Some(place), true) =
            (entry.original.keys.added, place, entry.is_listed())
        {
            entries.push((Reverse(added), place, index));
        }
    }
    entries.sort_unstable();
    entries.into_iter().map(|(_, _, index)| index).collect()
}
