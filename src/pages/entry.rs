//! The page of an entry, and the ordinary page, which is an entry of the collection of pages.

use crate::address::edit;
use crate::anchor::Anchor;
use crate::kind::answer::State;
use crate::kind::field::{Field, Meaning};
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex};
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::subject::Subject;
use crate::pages::{
    fact, finding, head, listings, marks, passages, referrers, related, said, text,
};
use crate::parse::doc::Doc;
use crate::schema::names::HOME_PAGE;
use crate::span::Span;
use crate::view::element::HtmlView;
use crate::view::entry::{EntryView, HeadingView, QuestionView, WithdrawnView};
use crate::view::fact::FactView;
use crate::view::page::{PageBody, PageView};
use std::sync::Arc;

/// What the address of a comparison calls the entries that are chosen.
const COMPARED: &str = "e";

/// The pages of all entries; the home page shows its own.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        let is_ordinary = context.site.collection(entry).is_pages();
        if is_ordinary && entry.original.name.id == HOME_PAGE {
            continue;
        }
        if context.site.anchored.contains_key(&index) {
            continue;
        }
        for language in context.site.config.languages.iter() {
            let doc = entry.docs.get(language).map_or(&entry.original, |(doc, _)| doc);
            pages.push(Page {
                url: entry.urls[language.index()].clone(),
                language,
                subject: if is_ordinary { Subject::Ordinary(index) } else { Subject::Entry(index) },
                span: Span::top(&doc.path),
                indexed: entry.is_listed(),
            });
        }
    }
}

/// What one of them shows.
pub(crate) fn view(context: &Context<'_>, page: &Page, index: EntryIndex) -> PageView {
    let language = page.language;
    let entry = &context.site.entries[index];
    let collection = context.site.collection(entry);
    let (doc, _) = shown(entry, language);
    let title = context.text(entry.title(collection, language), language);
    let body = PageBody::Entry(Box::new(entry_view(context, index, language)));
    let url = |language: Language| entry.urls[language.index()].clone();
    let mut breadcrumb = vec![context.home_link(language)];
    if !collection.is_pages() {
        breadcrumb.push(context.collection_link(collection, language));
    }
    let finding = finding::finding(context, index, language);
    let summary = fact::meaning(context, index, Meaning::Summary, language).text;
    let says = finding.as_ref().filter(|_| summary.is_empty());
    PageView {
        description: says.map_or(summary, |finding| finding.text.clone()),
        finding,
        section: collection.id.clone(),
        breadcrumb,
        edit: edit::page(&context.site.config, &doc.path),
        history: edit::history(&context.site.config, &doc.path),
        ..head::page_view(context, page, title, body, url)
    }
}

/// The document that is shown, and its language.
pub(crate) fn shown(entry: &Entry, language: Language) -> (&Arc<Doc>, Language) {
    entry.docs.get(language).unwrap_or((&entry.original, Language::DEFAULT))
}

/// The text of an entry: that of the translation if it has one.
pub(crate) fn body(context: &Context<'_>, entry: &Entry, language: Language) -> HtmlView {
    let (mut doc, mut own) = shown(entry, language);
    if doc.body.is_empty() {
        (doc, own) = (&entry.original, Language::DEFAULT);
    }
    let html = text::html(context, &doc.body, doc, language);
    let lang = html.as_ref().and_then(|_| context.foreign(own, language));
    HtmlView { html, lang }
}

/// An entry with all that is known of it. Where it stands in a list, it shows nothing of others but who
/// refers to it.
pub(crate) fn entry_view(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> EntryView {
    let entry = &context.site.entries[index];
    let collection = context.site.collection(entry);
    let body = body(context, entry, language);
    let keys = &entry.original.keys;
    let has_page = !context.site.anchored.contains_key(&index);
    let mut view = EntryView {
        id: entry.original.name.id.clone(),
        collection: collection.id.clone(),
        kind: collection.singular.text(language).to_owned(),
        summary: fact::meaning(context, index, Meaning::Summary, language),
        fallback: false,
        withdrawn: withdrawn(context, entry, language),
        facts: Vec::new(),
        questions: Vec::new(),
        asked: marks::asked_views(collection, entry, language),
        headings: headings(entry, language),
        body,
        said: said::of_entry(context, index, language),
        sources: Vec::new(),
        passages: passages::passages(context, index, language, 1),
        referrers: referrers::first_pages(context, index, language),
        nearby: related::nearby(context, index, language),
        related: if has_page { related::related(context, index, language) } else { Vec::new() },
        added: keys.added.map(|day| context.day(day, language)),
        updated: keys.updated.map(|day| context.day(day, language)),
        view: listings::listing(context, index, language),
        path: entry.original.path.as_str().to_owned(),
        emblem: context.emblems[index].clone(),
        evidence: marks::scale(context, index, Meaning::Evidence, language),
        lifecycle: marks::scale(context, index, Meaning::Lifecycle, language),
        known: marks::known(collection, entry),
        compare: compare(context, entry, language),
    };
    for (number, field) in collection.fields.iter().enumerate() {
        view.questions.extend(question(context, entry, field, number, language));
        let fact = fact::fact(context, index, number, language);
        match field.meaning {
            Some(Meaning::Title | Meaning::Summary) => {}
            // A drawing shows them better than two numbers.
            None if collection.map.as_ref().is_some_and(|map| map.is_tile(number)) => {}
            Some(Meaning::Source) => {
                let claims = fact.claims.into_iter();
                let can_be = claims.filter(|claim| claim.state != State::NotApplicable);
                view.sources = can_be.collect();
            }
            _ => view.facts.push(fact),
        }
    }
    view.fallback = falls_back(entry, &view, language, collection.fields.as_slice());
    view
}

/// The page on which it can be compared, with this entry chosen.
fn compare(context: &Context<'_>, entry: &Entry, language: Language) -> Option<String> {
    let page = context.comparisons.get(&entry.collection).filter(|_| entry.is_listed())?;
    let url = context.entry_href(*page, language);
    Some(format!("{url}?{COMPARED}={}", entry.original.name.id))
}

/// Whether a text that could be translated is not.
fn falls_back(entry: &Entry, view: &EntryView, language: Language, fields: &[Field]) -> bool {
    let (title, translated) = match entry.docs.get(language) {
        Some((doc, own)) if own == language => (doc.answers.as_slice(), true),
        _ => (entry.original.answers.as_slice(), language == Language::DEFAULT),
    };
    if language == Language::DEFAULT {
        return false;
    }
    let missing = |(number, field): (usize, &Field)| {
        field.translated
            && entry.answer(number).value().is_some()
            && title[number].value().is_none()
    };
    let finding = |doc: &Doc| doc.keys.finding.is_some();
    let lacks_finding = finding(&entry.original) && !finding(shown(entry, language).0);
    let foreign = |fact: &FactView| {
        let translatable = fields.iter().any(|field| field.id == fact.field && field.translated);
        let is_quoted = fact.meaning == Some(Meaning::Quotation.name());
        translatable && !is_quoted && fact.claims.iter().any(|claim| claim.text.lang.is_some())
    };
    !translated
        || lacks_finding
        || view.body.lang.is_some()
        || fields.iter().enumerate().any(missing)
        || view.facts.iter().any(foreign)
}

fn question(
    context: &Context<'_>,
    entry: &Entry,
    field: &Field,
    number: usize,
    language: Language,
) -> Option<QuestionView> {
    let state = entry.answer(number).state();
    let open = matches!(state, State::Absent | State::Unknown) && !field.question.is_empty();
    open.then(|| QuestionView {
        field: field.id.clone(),
        label: field.label.text(language).to_owned(),
        question: field.question.text(language).to_owned(),
        state,
        edit: edit::page(&context.site.config, &entry.original.path),
    })
}

fn headings(entry: &Entry, language: Language) -> Vec<HeadingView> {
    let (doc, _) = shown(entry, language);
    let doc = if doc.body.is_empty() { &entry.original } else { doc };
    let view = |heading: &crate::markdown::text::Heading| HeadingView {
        level: heading.level,
        id: Anchor::Section(&heading.id).id(),
        text: heading.text.clone(),
    };
    doc.body.headings.iter().map(view).collect()
}

fn withdrawn(context: &Context<'_>, entry: &Entry, language: Language) -> Option<WithdrawnView> {
    let withdrawn = entry.original.keys.withdrawn.as_ref()?;
    let replaced_by = withdrawn.replaced_by.as_ref().and_then(|(written, _)| {
        let found = context.site.replacement(entry, written)?;
        Some(context.entry_link(found, language))
    });
    Some(WithdrawnView {
        date: withdrawn.date.map(|day| context.day(day, language)),
        reason: context.best_text(&withdrawn.reason, language),
        replaced_by,
    })
}
