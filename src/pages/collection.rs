//! The lists of the collections, page by page, with the figures that the schema asks for.

use crate::address::edit;
use crate::language::Language;
use crate::pages::card::cards;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::pagination::{page_count, pagination, slice};
use crate::pages::subject::Subject;
use crate::pages::{fact, head, list_groups, text};
use crate::query::figure::Figure;
use crate::schema::axis::Scope;
use crate::schema::count::Count;
use crate::view::element::{CountView, HtmlView, LinkView, NumberView, TextView};
use crate::view::page::{CollectionView, PageBody, PageView};

/// The pages of all lists.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for (index, collection) in context.site.schemas.collections.iter().enumerate() {
        if collection.is_pages() {
            continue;
        }
        for language in context.site.config.languages.iter() {
            let entries = context.site.lists[index][language.index()].len();
            for number in 1..=page_count(entries, collection.page_size) {
                pages.push(Page {
                    url: context.addresses.list(collection, language, number),
                    language,
                    subject: Subject::Collection { collection: index, number },
                    span: collection.span.clone(),
                    indexed: true,
                });
            }
        }
    }
}

/// What one of them shows.
pub(crate) fn view(context: &Context<'_>, page: &Page, index: usize, number: usize) -> PageView {
    let collection = &context.site.schemas.collections[index];
    let url = |language| context.addresses.list(collection, language, number);
    let title = TextView { text: collection.label.text(page.language).to_owned(), lang: None };
    let size = collection.page_size;
    let list = slice(&context.site.lists[index][page.language.index()], number, size);
    let body = PageBody::Collection(CollectionView {
        groups: list_groups::groups(context, index, list, page.language),
        ..collection_view(context, index, page.language, number, size)
    });
    let introduction = context.site.introductions[index].get(page.language);
    PageView {
        section: collection.id.clone(),
        breadcrumb: vec![context.home_link(page.language)],
        edit: introduction.and_then(|(doc, _)| edit::page(&context.site.config, &doc.path)),
        ..head::page_view(context, page, title, body, url)
    }
}

/// A page of a list, with so many cards on it.
pub(crate) fn collection_view(
    context: &Context<'_>,
    index: usize,
    language: Language,
    number: usize,
    size: usize,
) -> CollectionView {
    let collection = &context.site.schemas.collections[index];
    let list = &context.site.lists[index][language.index()];
    let url = |number| context.href(&context.addresses.list(collection, language, number));
    CollectionView {
        id: collection.id.clone(),
        label: collection.label.text(language).to_owned(),
        url: url(1),
        body: if number == 1 { body(context, index, language) } else { HtmlView::default() },
        total: list.len(),
        counts: counts(context, index, language),
        cards: cards(context, slice(list, number, size), language),
        grouped_by: collection
            .group
            .map(|field| collection.fields[field].label.text(language).to_owned()),
        groups: Vec::new(),
        pagination: pagination(number, page_count(list.len(), size), url),
        add: edit::new(&context.site.config, collection).map(|url| LinkView {
            title: collection.add.text(language).to_owned(),
            lang: None,
            url,
            id: collection.id.clone(),
        }),
    }
}

fn body(context: &Context<'_>, index: usize, language: Language) -> HtmlView {
    let Some((doc, own)) = context.site.introductions[index].get(language) else {
        return HtmlView::default();
    };
    let html = text::html(context, &doc.body, doc, language);
    let lang = html.as_ref().and_then(|_| context.foreign(own, language));
    HtmlView { html, lang }
}

/// The figures; what nothing is known of is left out.
fn counts(context: &Context<'_>, index: usize, language: Language) -> Vec<CountView> {
    let collection = &context.site.schemas.collections[index];
    let figures = context.counts[index].iter().zip(&collection.counts);
    let view = |(figure, count): (&Figure, &Count)| {
        let number = match figure {
            Figure::Count(number) => NumberView::Count(*number),
            Figure::Number(number) => {
                let scope = Scope::new(&collection.fields, count.selection.records);
                let field = count.measure.axis().and_then(|axis| scope.field(axis));
                NumberView::Words(fact::amount(context, number, field, language))
            }
            Figure::Date(date) => NumberView::Words(context.locale(language).date(date)),
            Figure::Nothing => return None,
        };
        let is_one = matches!(figure, Figure::Count(1)) && !count.one.is_empty();
        let label = if is_one { &count.one } else { &count.label };
        Some(CountView { number, label: label.text(language).to_owned() })
    };
    figures.filter_map(view).collect()
}
