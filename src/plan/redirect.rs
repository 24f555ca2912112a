//! Pages at old addresses that lead to the new ones.

use crate::language::Language;
use crate::place::{Span, Url};
use crate::plan::context::Context;
use crate::plan::view::{PageView, TextView};
use crate::plan::{Kind, Page, Subject};

/// Redirects.
pub(super) const KIND: Kind = Kind { template: "redirect.html", pages: add, view };

fn add(context: &Context<'_>, kind: &'static Kind, pages: &mut Vec<Page>) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        for (alias, span) in &entry.original.keys.aliases {
            pages.push(Page {
                url: Url::page(alias.split('/')),
                language: Language::DEFAULT,
                kind,
                subject: Subject { entry: index, ..Subject::default() },
                span: Span::clone(span),
                indexed: false,
            });
        }
    }
}

fn view(context: &Context<'_>, page: &Page) -> PageView {
    let entry = page.subject.entry;
    let link = context.entry_link(entry, page.language);
    let url = context.entry_url(entry, page.language);
    PageView {
        title: TextView { text: link.title.clone(), lang: None },
        url: context.href(&page.url),
        canonical: context.absolute(url),
        noindex: true,
        redirect: Some(link),
        ..PageView::default()
    }
}
