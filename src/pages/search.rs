//! The page of search, as it is without JavaScript: a form, and other ways to what there is.

use crate::address::addresses::numbered;
use crate::facet::{Facet, FacetValues};
use crate::language::Language;
use crate::pages::browse::Browse;
use crate::pages::card::cards;
use crate::pages::context::Context;
use crate::pages::found::{self, SIZE};
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::pages::{head, home};
use crate::path::SourcePath;
use crate::span::Span;
use crate::view::element::{LinkView, TextView};
use crate::view::page::{PageBody, PageView};
use crate::view::search::{FacetView, SearchView, ValueView};

/// Most values of a facet that the page shows; what leads to the others is the list they are from.
const VALUES: usize = 100;

/// The page of search in each language.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    if context.browse.is_none() {
        return;
    }
    for language in context.site.config.languages.iter() {
        pages.push(Page {
            url: context.addresses.search(language),
            language,
            subject: Subject::Search,
            span: Span::top(&SourcePath::new("site.toml")),
            indexed: true,
        });
    }
}

/// What it shows.
pub(crate) fn view(context: &Context<'_>, page: &Page) -> PageView {
    let language = page.language;
    let title = TextView { text: context.string("search-title", language), lang: None };
    let body = context.browse.map_or(PageBody::Nothing, |browse| {
        PageBody::Search(search_view(context, browse, language))
    });
    PageView {
        breadcrumb: vec![context.home_link(language)],
        ..head::page_view(context, page, title, body, |language| context.addresses.search(language))
    }
}

fn search_view(context: &Context<'_>, browse: &Browse, language: Language) -> SearchView {
    let all = &browse.all[language.index()];
    let first = context.addresses.all(language);
    let letters = all.starts.iter().map(|(letter, number)| LinkView {
        url: format!(
            "{}{}",
            context.href(&numbered(&first, number / SIZE + 1)),
            found::anchor(letter).fragment()
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
        let place = facet.value_place(site, value, language)?;
        let title = facet.value_label(site, value, language);
        let entry = matches!(facet.of, FacetValues::Entries(_)).then_some(value.index);
        let lang = entry.and_then(|entry| context.entry_link(entry, language).lang);
        let link =
            LinkView { title, lang, url: context.addresses.href_of(&place), id: value.id.clone() };
        Some(ValueView { link, total: value.entries.len() })
    });
    FacetView {
        id: facet.id.clone(),
        label: facet.label(site, language),
        values: with_page.take(VALUES).collect(),
        more: facet.values.len() > VALUES,
    }
}
