//! The lists of the collections, page by page, with the figures that the schema asks for.

use crate::address::edit;
use crate::kind::answer::Answer;
use crate::language::Language;
use crate::link::site::{EntryIndex, Relation, Via};
use crate::pages::context::{Context, page_count, pagination, slice};
use crate::pages::page::{Kind, Page, Subject};
use crate::pages::text;
use crate::schema::count::{Count, Measure, Of, Referrer};
use crate::view::page_view::{CollectionView, CountView, HtmlView, LinkView, PageView, TextView};
use std::collections::BTreeSet;

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
pub(crate) fn counted(context: &Context<'_>) -> Vec<Vec<usize>> {
    let collections = context.site.schemas.collections.iter().enumerate();
    let counted = collections.map(|(index, collection)| {
        let numbers = collection.counts.iter();
        numbers.map(|count| number(context, index, count)).collect()
    });
    counted.collect()
}

/// Something that may count: an entry, or a record of one.
struct Thing<'a> {
    index: EntryIndex,
    entry: &'a [Answer],
    record: &'a [Answer],
}

impl<'a> Thing<'a> {
    fn answer(&self, of: Of) -> &'a Answer {
        match of {
            Of::Entry(field) => &self.entry[field],
            Of::Record(field) => &self.record[field],
        }
    }
}

/// What a figure amounts to.
fn number(context: &Context<'_>, index: usize, count: &Count) -> usize {
    let holds = |thing: &Thing<'_>| {
        let mut conditions = count.conditions.iter();
        conditions.all(|(of, written)| thing.answer(*of).holds(written))
    };
    let counted = things(context, index, count.records).filter(holds);
    match &count.measure {
        Measure::Things => counted.count(),
        Measure::Having(of) => counted.filter(|thing| thing.answer(*of).value().is_some()).count(),
        Measure::Distinct(of) => {
            let known = counted.flat_map(|thing| thing.answer(*of).known());
            let values = known.filter_map(|(value, _)| value.id());
            values.collect::<BTreeSet<_>>().len()
        }
        Measure::Referred(referrer) => {
            let relations: Vec<usize> = relations(context, referrer).collect();
            let referred = |thing: &Thing<'_>| {
                let entry = &context.site.entries[thing.index];
                let referrers = &entry.referrers[Language::DEFAULT.index()];
                relations.iter().any(|relation| referrers.contains_key(relation))
            };
            counted.filter(referred).count()
        }
    }
}

/// The entries of a list, or the records that they hold in a field.
fn things<'a>(
    context: &'a Context<'_>,
    index: usize,
    records: Option<usize>,
) -> impl Iterator<Item = Thing<'a>> {
    let list = &context.site.groups[index].lists[Language::DEFAULT.index()];
    list.iter().flat_map(move |index| {
        let entry = context.site.entries[*index].original.answers.as_slice();
        let of_entry = records.is_none().then_some(&[][..]);
        let records = records.into_iter().flat_map(|field| entry[field].records());
        let records = records.map(|(record, _)| record.answers.as_slice());
        of_entry.into_iter().chain(records).map(|record| Thing { index: *index, entry, record })
    })
}

/// The relations that a referrer means.
fn relations<'a>(
    context: &Context<'a>,
    referrer: &'a Referrer,
) -> impl Iterator<Item = usize> + 'a {
    let site = context.site;
    let fits = move |relation: &Relation| {
        let from = &site.schemas.collections[relation.collection];
        let outer = match relation.via {
            Via::RecordField(outer, _) => from.fields.get(outer),
            Via::Field(_) | Via::Source => site.relation_field(relation),
        };
        let inner = match relation.via {
            Via::RecordField(..) => site.relation_field(relation).map(|inner| &inner.id),
            Via::Field(_) | Via::Source => None,
        };
        from.id == referrer.collection
            && outer.is_some_and(|outer| outer.id == referrer.field)
            && inner == referrer.inner.as_ref()
    };
    let relations = site.relations.iter().enumerate();
    relations.filter(move |(_, relation)| fits(relation)).map(|(index, _)| index)
}
