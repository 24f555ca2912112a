//! The page of search, as it is without JavaScript: a form, and other ways to what there is.

use crate::address::search_address;
use crate::facet::{Facet, Of};
use crate::language::Language;
use crate::pages::browse::Browse;
use crate::pages::collection::cards;
use crate::pages::context::{Context, numbered};
use crate::pages::found::{self, SIZE};
use crate::pages::home;
use crate::pages::page::{Kind, Page, Subject};
use crate::place::{SourcePath, Span, Url};
use crate::view::page_view::{LinkView, PageView, TextView};
use crate::view::search_view::{FacetView, SearchView, ValueView};

/// The page of search.
pub(crate) const KIND: Kind = Kind { template: "search.html", pages: add, view };
/// Most values of a facet that the page shows; what leads to the others is the list they are from.
const VALUES: usize = 100;

fn add(context: &Context<'_>, kind: &'static Kind, pages: &mut Vec<Page>) {
    if context.browse.is_none() {
        return;
    }
    for language in context.site.config.languages.iter() {
        pages.push(Page {
            url: url(context, language),
            language,
            kind,
            subject: Subject::default(),
            span: Span::top(&SourcePath::new("site.toml")),
            indexed: true,
        });
    }
}

/// The address of the page.
pub(crate) fn url(context: &Context<'_>, language: Language) -> Url {
    search_address::page(context.site, language)
}

/// A link to the page.
pub(crate) fn link(context: &Context<'_>, language: Language) -> LinkView {
    LinkView {
        title: context.string("search-title", language),
        lang: None,
        url: context.href(&url(context, language)),
        id: String::new(),
    }
}

fn view(context: &Context<'_>, page: &Page) -> PageView {
    let language = page.language;
    let mut view = context.page_view(page, |language| url(context, language));
    view.title = TextView { text: context.string("search-title", language), lang: None };
    view.breadcrumb = vec![context.home_link(language)];
    view.search = context.browse.as_ref().map(|browse| search_view(context, browse, language));
    view
}

fn search_view(context: &Context<'_>, browse: &Browse, language: Language) -> SearchView {
    let all = &browse.all[language.index()];
    let first = found::all_url(context.site, language);
    let letters = all.starts.iter().map(|(letter, number)| LinkView {
        url: format!(
            "{}#{}",
            context.href(&numbered(&first, number / SIZE + 1)),
            found::letter_id(letter)
        ),
        title: letter.clone(),
        lang: None,
        id: String::new(),
    });
    let newest = home::latest(context);
    let newest = &newest[..context.site.config.home.newest.min(newest.len())];
    SearchView {
        total: all.entries.len(),
        facets: browse
            .facets
            .all
            .iter()
            .map(|facet| facet_view(context, facet, language))
            .collect(),
        letters: letters.collect(),
        newest: cards(context, newest, language),
    }
}

fn facet_view(context: &Context<'_>, facet: &Facet, language: Language) -> FacetView {
    let site = context.site;
    let with_page = facet.values.iter().filter_map(|value| {
        let url = search_address::value(site, facet, value, language)?;
        let title = facet.value_label(site, value, language);
        let entry = matches!(facet.of, Of::Entries(_)).then_some(value.index);
        let lang = entry.and_then(|entry| context.entry_link(entry, language).lang);
        let link = LinkView { title, lang, url: context.href(&url), id: value.id.clone() };
        Some(ValueView { link, total: value.entries.len() })
    });
    FacetView {
        id: facet.id.clone(),
        label: facet.label(site, language),
        values: with_page.take(VALUES).collect(),
        more: facet.values.len() > VALUES,
    }
}
