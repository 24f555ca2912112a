//! Pages at old addresses that lead to the new ones.

use crate::address::addresses;
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::head;
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::span::Span;
use crate::view::element::TextView;
use crate::view::page::{PageBody, PageView};

/// The redirects.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        for (doc, language) in entry.docs.iter() {
            for (alias, span) in &doc.keys.aliases {
                pages.push(Page {
                    url: addresses::alias(alias),
                    language,
                    subject: Subject::Redirect(index),
                    span: Span::clone(span),
                    indexed: false,
                });
            }
        }
    }
}

/// What one of them shows.
pub(crate) fn view(context: &Context<'_>, page: &Page, entry: EntryIndex) -> PageView {
    let link = context.entry_link(entry, page.language);
    let url = context.entry_url(entry, page.language);
    let title = TextView { text: link.title.clone(), lang: link.lang.clone() };
    let head = head::page_view(context, page, title, PageBody::Redirect(link), |_| url.clone());
    PageView {
        canonical: context.addresses.absolute(url),
        alternates: Vec::new(),
        here: None,
        ..head
    }
}
