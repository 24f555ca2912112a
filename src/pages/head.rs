//! What every page has: its title and address, the same page in other languages.

use crate::language::Language;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::path::Url;
use crate::view::element::TextView;
use crate::view::page::{AlternateView, PageBody, PageView};

/// A page with nothing but that, whose address in the other languages is known.
pub(crate) fn page_view(
    context: &Context<'_>,
    page: &Page,
    title: TextView,
    body: PageBody,
    url: impl Fn(Language) -> Url,
) -> PageView {
    let alternate = |language: Language| AlternateView {
        language: context.site.config.languages.code(language).to_owned(),
        name: context.string("language-name", language),
        url: context.href(&url(language)),
        canonical: context.addresses.absolute(&url(language)),
        current: language == page.language,
    };
    let address = context.href(&page.url);
    PageView {
        title,
        finding: None,
        description: String::new(),
        here: context.shown.is_in_menu(page.language, &address).then(|| address.clone()),
        url: address,
        canonical: context.addresses.absolute(&page.url),
        section: String::new(),
        alternates: context.site.config.languages.iter().map(alternate).collect(),
        breadcrumb: Vec::new(),
        edit: None,
        history: None,
        noindex: !page.indexed,
        body,
    }
}
