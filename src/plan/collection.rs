//! The lists of the collections, page by page, with the figures that the schema asks for.

use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::parse::doc::Answer;
use crate::plan::context::{Context, page_count, pagination, slice};
use crate::plan::entry::countable;
use crate::plan::view::{CollectionView, CountView, HtmlView, LinkView, PageView, TextView};
use crate::plan::{Kind, Page, Subject, edit, text};
use crate::schema::collection::{Collection, CountOf};
use std::collections::BTreeSet;

/// Pages of lists.
pub(super) const KIND: Kind = Kind { template: "collection.html", pages: add, view };

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
    view.edit = introduction.and_then(|(doc, _)| edit::page(context, &doc.path));
    let size = collection.page_size;
    view.collection = Some(collection_view(context, index, page.language, number, size));
    view
}

/// A page of a list, with so many cards on it.
pub(super) fn collection_view(
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
        add: edit::new(context, collection).map(|url| LinkView {
            title: collection.add.text(language).to_owned(),
            url,
            id: collection.id.clone(),
        }),
    }
}

/// The cards of some entries.
pub(super) fn cards(
    context: &Context<'_>,
    entries: &[EntryIndex],
    language: Language,
) -> Vec<tera::Value> {
    entries.iter().map(|entry| context.cards[language.index()][*entry].clone()).collect()
}

fn body(context: &Context<'_>, index: usize, language: Language) -> HtmlView {
    let Some((doc, own)) = context.site.groups[index].introduction.get(language) else {
        return HtmlView::default();
    };
    let html = text::html(context, &doc.body, doc, language);
    let lang = html.as_ref().and_then(|_| context.foreign(own, language));
    HtmlView { html, lang }
}

fn counts(context: &Context<'_>, index: usize, language: Language) -> Vec<CountView> {
    let collection = &context.site.schemas.collections[index];
    let numbers = context.counts[index].iter().zip(&collection.counts);
    numbers
        .map(|(number, count)| CountView {
            number: *number,
            label: count.label.text(language).to_owned(),
        })
        .collect()
}

/// The figures of every collection: counted once, however many pages show them.
pub(super) fn counted(context: &Context<'_>) -> Vec<Vec<usize>> {
    let collections = context.site.schemas.collections.iter().enumerate();
    let counted = collections.map(|(index, collection)| {
        let numbers = collection.counts.iter();
        numbers.map(|count| number(context, index, collection, &count.of)).collect()
    });
    counted.collect()
}

/// What a figure amounts to.
fn number(context: &Context<'_>, index: usize, collection: &Collection, of: &CountOf) -> usize {
    let list = &context.site.groups[index].lists[Language::DEFAULT.index()];
    let answers =
        |field: usize| list.iter().map(move |entry| context.site.entries[*entry].answer(field));
    match of {
        CountOf::Distinct(field) => {
            let values =
                answers(*field).flat_map(Answer::known).filter_map(|(value, _)| countable(value));
            values.collect::<BTreeSet<_>>().len()
        }
        CountOf::Having(field) => answers(*field).filter(|answer| answer.value().is_some()).count(),
        CountOf::Records(field) => answers(*field).map(|answer| answer.records().count()).sum(),
        CountOf::Where(field, written) => {
            let declared = &collection.fields[*field];
            answers(*field).filter(|answer| answer.holds(written, declared)).count()
        }
        CountOf::Referred(from, field) => {
            let relations: Vec<usize> = relations(context, from, field).collect();
            let referred = |entry: &&EntryIndex| {
                let referrers = &context.site.entries[**entry].referrers[Language::DEFAULT.index()];
                relations.iter().any(|relation| referrers.contains_key(relation))
            };
            list.iter().filter(referred).count()
        }
    }
}

/// The relations of a collection by a field, or by a field of its records.
fn relations<'a>(
    context: &Context<'a>,
    from: &'a str,
    field: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    let site = context.site;
    site.relations.iter().enumerate().filter_map(move |(index, relation)| {
        let named = site.relation_field(relation).is_some_and(|found| found.id == field);
        let fits = named && site.schemas.collections[relation.collection].id == from;
        fits.then_some(index)
    })
}
