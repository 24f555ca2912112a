//! Lists without a word asked for, page by page: the entries with a value of a facet, and all from A to Ö.

use crate::address::search_address;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::pages::browse::Browse;
use crate::pages::collection::cards;
use crate::pages::context::{Context, numbered, page_count, pagination, slice};
use crate::pages::page::{Kind, Page, Subject};
use crate::pages::search;
use crate::place::{SourcePath, Span, Url};
use crate::view::page_view::{PageView, TextView};
use crate::view::search_view::{FoundView, GroupView};

/// Pages of such lists.
pub(crate) const KIND: Kind = Kind { template: "found.html", pages: add, view };
/// Entries on a page.
pub(crate) const SIZE: usize = 50;
/// Last part of the address of the list of all entries; no facet is called so, since it is no name of a
/// field that could be anything else.
const ALL: &str = "a-z";

/// A list: all entries, or a facet and a value of it.
type List = Option<(usize, usize)>;

fn add(context: &Context<'_>, kind: &'static Kind, pages: &mut Vec<Page>) {
    let Some(browse) = &context.browse else { return };
    for language in context.site.config.languages.iter() {
        let mut lists: Vec<List> = vec![None];
        for (facet, values) in browse.found[language.index()].iter().enumerate() {
            lists.extend((0..values.len()).map(|value| Some((facet, value))));
        }
        for list in lists {
            for number in 1..=page_count(entries(browse, list, language).len(), SIZE) {
                pages.push(Page {
                    url: numbered(&first(context, browse, list, language), number),
                    language,
                    kind,
                    subject: Subject { list, number, ..Subject::default() },
                    span: Span::top(&SourcePath::new("site.toml")),
                    indexed: true,
                });
            }
        }
    }
}

/// The list of all entries.
pub(crate) fn all_url(site: &Site, language: Language) -> Url {
    search_address::page(site, language).child(ALL)
}

fn first(context: &Context<'_>, browse: &Browse, list: List, language: Language) -> Url {
    let site = context.site;
    let value = list.and_then(|(facet, value)| {
        let facet = &browse.facets.all[facet];
        search_address::value(site, facet, &facet.values[value], language)
    });
    value.unwrap_or_else(|| all_url(site, language))
}

fn entries(browse: &Browse, list: List, language: Language) -> &[EntryIndex] {
    match list {
        None => &browse.all[language.index()].entries,
        Some((facet, value)) => &browse.found[language.index()][facet][value],
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
        id: letter.map(letter_id).unwrap_or_default(),
        letter: letter.map(str::to_owned),
        cards: cards(context, entries, language),
    };
    if list.is_some() {
        return vec![group(None, slice(entries(browse, list, language), number, SIZE))];
    }
    let groups = browse.all[language.index()].groups((number - 1) * SIZE, number * SIZE);
    groups.map(|(letter, entries)| group(Some(letter), entries)).collect()
}

/// The id of a letter on a page.
pub(crate) fn letter_id(letter: &str) -> String {
    format!("l-{:x}", letter.chars().next().map_or(0, u32::from))
}

fn view(context: &Context<'_>, page: &Page) -> PageView {
    let (language, Subject { list, number, .. }) = (page.language, page.subject.clone());
    let Some(browse) = &context.browse else { return PageView::default() };
    let url = |language| numbered(&first(context, browse, list, language), number);
    let mut view = context.page_view(page, url);
    let (label, title) = match list {
        None => (None, context.string("search-all-title", language)),
        Some((facet, value)) => {
            let facet = &browse.facets.all[facet];
            let title = facet.value_label(context.site, &facet.values[value], language);
            (Some(facet.label(context.site, language)), title)
        }
    };
    view.title = TextView { text: title, lang: None };
    view.breadcrumb = vec![context.home_link(language), search::link(context, language)];
    let entries = entries(browse, list, language);
    let numbered =
        |number| context.href(&numbered(&first(context, browse, list, language), number));
    view.found = Some(FoundView {
        label,
        total: entries.len(),
        groups: groups(context, browse, (list, number), language),
        pagination: pagination(number, page_count(entries.len(), SIZE), numbered),
    });
    view
}
