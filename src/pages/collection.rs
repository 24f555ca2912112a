//! The lists of the collections, page by page, with the figures that the schema asks for.

use crate::address::edit;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::pages::context::{Context, page_count, pagination, slice};
use crate::pages::page::{Kind, Page, Subject};
use crate::pages::{fact, text};
use crate::query::figure::Figure;
use crate::schema::axis::Scope;
use crate::schema::count::Count;
use crate::view::page_view::{
    CollectionView, CountView, HtmlView, LinkView, NumberView, PageView, TextView,
};

/// Pages of lists.
pub(crate) const KIND: Kind = Kind { template: "collection.html", pages: add, view };

fn add(context: &Context<'_>, kind: &'static Kind, pages: &mut Vec<Page>) {
    for (index, collection) in context.site.schemas.collections.iter().enumerate() {
        if collection.is_pages() {
            continue;
        }
        for language in context.site.config.languages.iter() {
            let entries = context.site.groups[index].lists[language.index()].len();
            for number in 1..=page_count(entries, collection.page_size) {
                pages.push(Page {
                    url: context.collection_url(collection, language, number),
                    language,
                    kind,
                    subject: Subject { collection: index, number, ..Subject::default() },
                    span: collection.span.clone(),
                    indexed: true,
                });
            }
        }
    }
}

fn view(context: &Context<'_>, page: &Page) -> PageView {
    let Subject { collection: index, number, .. } = page.subject;
    let collection = &context.site.schemas.collections[index];
    let url = |language| context.collection_url(collection, language, number);
    let mut view = context.page_view(page, url);
    view.title = TextView { text: collection.label.text(page.language).to_owned(), lang: None };
    view.section = collection.id.clone();
    view.breadcrumb = vec![context.home_link(page.language)];
    let introduction = context.site.groups[index].introduction.get(page.language);
    view.edit = introduction.and_then(|(doc, _)| edit::page(context.site, &doc.path));
    let size = collection.page_size;
    view.collection = Some(collection_view(context, index, page.language, number, size));
    view
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
    let list = &context.site.groups[index].lists[language.index()];
    let url = |number| context.href(&context.collection_url(collection, language, number));
    CollectionView {
        id: collection.id.clone(),
        label: collection.label.text(language).to_owned(),
        url: url(1),
        body: if number == 1 { body(context, index, language) } else { HtmlView::default() },
        total: list.len(),
        counts: counts(context, index, language),
        cards: cards(context, slice(list, number, size), language),
        pagination: pagination(number, page_count(list.len(), size), url),
        add: edit::new(context.site, collection).map(|url| LinkView {
            title: collection.add.text(language).to_owned(),
            lang: None,
            url,
            id: collection.id.clone(),
        }),
    }
}

/// The cards of some entries.
pub(crate) fn cards(
    context: &Context<'_>,
    entries: &[EntryIndex],
    language: Language,
) -> Vec<tera::Value> {
    entries.iter().map(|entry| context.card(*entry, language)).collect()
}

fn body(context: &Context<'_>, index: usize, language: Language) -> HtmlView {
    let Some((doc, own)) = context.site.groups[index].introduction.get(language) else {
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
        Some(CountView { number, label: count.label.text(language).to_owned() })
    };
    figures.filter_map(view).collect()
}
