//! What a host shows for an address that is not there: one for the whole site, and one for each
//! further language, for hosts that look for the nearest.

use crate::pages::context::Context;
use crate::pages::head;
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::path::SourcePath;
use crate::span::Span;
use crate::view::element::TextView;
use crate::view::page::{PageBody, PageView};

/// The page of each language.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for language in context.site.config.languages.iter() {
        pages.push(Page {
            url: context.addresses.not_found(language),
            language,
            subject: Subject::NotFound,
            span: Span::top(&SourcePath::new("site.toml")),
            indexed: false,
        });
    }
}

/// What it shows.
pub(crate) fn view(context: &Context<'_>, page: &Page) -> PageView {
    let title = TextView { text: context.string("not-found-title", page.language), lang: None };
    let home = |language| context.addresses.home(language);
    head::page_view(context, page, title, PageBody::Nothing, home)
}
