//! Pages at old addresses that lead to the new ones.

use crate::pages::context::Context;
use crate::pages::page::{Kind, Page, Subject};
use crate::place::{Span, Url};
use crate::view::page_view::{PageView, TextView};

/// Redirects.
pub(crate) const KIND: Kind = Kind { template: "redirect.html", pages: add, view };

fn add(context: &Context<'_>, kind: &'static Kind, pages: &mut Vec<Page>) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        for (doc, language) in entry.docs.iter() {
            for (alias, span) in &doc.keys.aliases {
                pages.push(Page {
                    url: url(alias),
                    language,
                    kind,
                    subject: Subject { entry: index, ..Subject::default() },
                    span: Span::clone(span),
                    indexed: false,
                });
            }
        }
    }
}

/// The old address: other programs made files, `/old/page.html`, where ours are folders.
fn url(alias: &str) -> Url {
    if alias.ends_with(".html") {
        Url::file(alias.trim_start_matches('/'))
    } else {
        Url::page(alias.split('/'))
    }
}

fn view(context: &Context<'_>, page: &Page) -> PageView {
    let entry = page.subject.entry;
    let link = context.entry_link(entry, page.language);
    let url = context.entry_url(entry, page.language);
    PageView {
        title: TextView { text: link.title.clone(), lang: link.lang.clone() },
        url: context.href(&page.url),
        canonical: context.absolute(url),
        noindex: true,
        redirect: Some(link),
        ..PageView::default()
    }
}
