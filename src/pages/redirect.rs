//! Pages at old addresses that lead to the new ones, and at those of entries that stand in a list.

use crate::address::addresses;
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::head;
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::query::aliases::{aliases, most_aliases};
use crate::span::Span;
use crate::view::element::TextView;
use crate::view::page::{PageBody, PageView};

/// The redirects: from old addresses, and from those of entries without a page of their own.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        if context.site.anchored.contains_key(&index) {
            pages.extend(context.site.config.languages.iter().map(|language| Page {
                url: entry.urls[language.index()].clone(),
                language,
                subject: Subject::Anchored(index),
                span: Span::top(&entry.original.path),
                indexed: false,
            }));
        }
    }
    pages.extend(aliases(context.site).take(most_aliases(context.site)).map(|old| Page {
        url: addresses::alias(old.path),
        language: old.language,
        subject: Subject::Redirect(old.entry),
        span: Span::clone(old.span),
        indexed: false,
    }));
}

/// What one of them shows.
pub(crate) fn view(context: &Context<'_>, page: &Page, entry: EntryIndex) -> PageView {
    let link = context.entry_link(entry, page.language);
    let url = context.site.place(entry, page.language).page;
    let title = TextView { text: link.title.clone(), lang: link.lang.clone() };
    let head = head::page_view(context, page, title, PageBody::Redirect(link), |_| url.clone());
    PageView {
        canonical: context.addresses.absolute(&url),
        alternates: Vec::new(),
        here: None,
        ..head
    }
}
