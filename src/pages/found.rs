//! Lists without a word asked for, page by page: the entries with a value of a facet, and all from A to Ö.

use crate::address::addresses::numbered;
use crate::anchor::Anchor;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::pages::browse::Browse;
use crate::pages::card::cards;
use crate::pages::context::Context;
use crate::pages::head;
use crate::pages::page::Page;
use crate::pages::pagination::{page_count, pagination, slice};
use crate::pages::subject::{List, Subject};
use crate::path::{SourcePath, Url};
use crate::span::Span;
use crate::view::element::TextView;
use crate::view::page::{PageBody, PageView};
use crate::view::search::{FoundView, GroupView};

/// Entries on a page.
pub(crate) const SIZE: usize = 50;

/// The pages of such lists.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    let Some(browse) = &context.browse else { return };
    for language in context.site.config.languages.iter() {
        let mut lists: Vec<List> = vec![List::All];
        for (facet, values) in browse.found[language.index()].iter().enumerate() {
            lists.extend((0..values.len()).map(|value| List::Value { facet, value }));
        }
        for list in lists {
            for number in 1..=page_count(entries(browse, list, language).len(), SIZE) {
                pages.push(Page {
                    url: numbered(&first(context, browse, list, language), number),
                    language,
                    subject: Subject::Found { list, number },
                    span: Span::top(&SourcePath::new("site.toml")),
                    indexed: true,
                });
            }
        }
    }
}

fn first(context: &Context<'_>, browse: &Browse, list: List, language: Language) -> Url {
    let value = match list {
        List::All => None,
        List::Value { facet, value } => {
            let facet = &browse.facets.all[facet];
            facet.value_place(context.site, &facet.values[value], language)
        }
    };
    value.map_or_else(|| context.addresses.all(language), |place| place.page)
}

fn entries(browse: &Browse, list: List, language: Language) -> &[EntryIndex] {
    match list {
        List::All => &browse.all[language.index()].entries,
        List::Value { facet, value } => &browse.found[language.index()][facet][value],
    }
}

/// The entries of a page: those of the list of all by letter.
fn groups(
    context: &Context<'_>,
    browse: &Browse,
    (list, number): (List, usize),
    language: Language,
) -> Vec<GroupView> {
    let group = |letter: Option<&str>, entries: &[EntryIndex]| GroupView {
        id: letter.map(|letter| anchor(letter).id()).unwrap_or_default(),
        letter: letter.map(str::to_owned),
        cards: cards(context, entries, language),
    };
    if list != List::All {
        return vec![group(None, slice(entries(browse, list, language), number, SIZE))];
    }
    let groups = browse.all[language.index()].groups((number - 1) * SIZE, number * SIZE);
    groups.map(|(letter, entries)| group(Some(letter), entries)).collect()
}

/// Where the entries under a letter stand on a page.
pub(crate) fn anchor(letter: &str) -> Anchor<'static> {
    Anchor::Letter(letter.chars().next().unwrap_or('\0'))
}

/// What one of them shows.
pub(crate) fn view(context: &Context<'_>, page: &Page, list: List, number: usize) -> PageView {
    let language = page.language;
    let Some(browse) = context.browse else { unreachable!("without search, there are no lists") };
    let url = |number, language| numbered(&first(context, browse, list, language), number);
    let (label, title) = match list {
        List::All => (None, context.string("search-all-title", language)),
        List::Value { facet, value } => {
            let facet = &browse.facets.all[facet];
            let value = &facet.values[value];
            match facet.heading(context.site, value, language) {
                Some(heading) => (None, heading),
                None => (
                    Some(facet.label(context.site, language)),
                    facet.value_label(context.site, value, language),
                ),
            }
        }
    };
    let entries = entries(browse, list, language);
    let href = |number| context.href(&url(number, language));
    let body = PageBody::Found(FoundView {
        label,
        total: entries.len(),
        groups: groups(context, browse, (list, number), language),
        pagination: pagination(number, page_count(entries.len(), SIZE), href),
    });
    let title = TextView { text: title, lang: None };
    PageView {
        breadcrumb: vec![context.home_link(language), context.search_link(language)],
        ..head::page_view(context, page, title, body, |language| url(number, language))
    }
}
