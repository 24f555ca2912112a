//! What a host shows for an address that is not there: one for the whole site, and one for each
//! further language, for hosts that look for the nearest.

use crate::link::prefix;
use crate::pages::context::Context;
use crate::pages::page::{Kind, Page, Subject};
use crate::place::{SourcePath, Span, Url};
use crate::view::page_view::{PageView, TextView};

/// Not found.
pub(crate) const KIND: Kind = Kind { template: "404.html", pages: add, view };

fn add(context: &Context<'_>, kind: &'static Kind, pages: &mut Vec<Page>) {
    for language in context.site.config.languages.iter() {
        let prefix = prefix(&context.site.config, language);
        let path =
            if prefix.is_empty() { "404.html".to_owned() } else { format!("{prefix}/404.html") };
        pages.push(Page {
            url: Url::file(&path),
            language,
            kind,
            subject: Subject::default(),
            span: Span::top(&SourcePath::new("site.toml")),
            indexed: false,
        });
    }
}

fn view(context: &Context<'_>, page: &Page) -> PageView {
    let mut view = context.page_view(page, |language| context.home_url(language));
    view.title = TextView { text: context.string("not-found-title", page.language), lang: None };
    view
}
