//! What rests on a source, passage by passage: what is quoted from a line, and what else the bank says by it.
//! The first page of it stands on the page of the source, the rest on pages of their own.

use crate::anchor::Anchor;
use crate::kind::answer::{Certainty, Claim};
use crate::kind::field::{Field, Meaning};
use crate::language::Language;
use crate::link::cited_source::{Citation, CitedPassage, CitedSource};
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::pagination::pagination;
use crate::pages::passage::{self, PAGE_SIZE};
use crate::pages::subject::Subject;
use crate::pages::{fact, head};
use crate::span::Span;
use crate::view::element::{LinkView, TextView};
use crate::view::fact::ClaimView;
use crate::view::page::{PageBody, PageView};
use crate::view::passages::{
    CitedByView, CitedClaimView, CitedFactView, PassageView, PassagesView,
};

/// Letters of a value: it stands whole on the page of the entry.
const VALUE: usize = 90;

/// The pages from the second on.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for (source, cited) in &context.site.citations {
        for language in context.site.config.languages.iter() {
            for number in 2..=passage::pages(cited) {
                pages.push(Page {
                    url: passage::url(context, *source, language, number),
                    language,
                    subject: Subject::Passages { source: *source, number },
                    span: Span::top(&context.site.entries[*source].original.path),
                    indexed: true,
                });
            }
        }
    }
}

/// What one of them shows.
pub(crate) fn view(
    context: &Context<'_>,
    page: &Page,
    source: EntryIndex,
    number: usize,
) -> PageView {
    let collection = context.site.collection(&context.site.entries[source]);
    let url = |language| passage::url(context, source, language, number);
    let passages = passages(context, source, page.language, number);
    let link = context.entry_link(source, page.language);
    let title = TextView { text: link.title.clone(), lang: link.lang.clone() };
    let body = passages.map_or(PageBody::Nothing, PageBody::Passages);
    PageView {
        section: collection.id.clone(),
        breadcrumb: vec![
            context.home_link(page.language),
            context.collection_link(collection, page.language),
            link,
        ],
        ..head::page_view(context, page, title, body, url)
    }
}

/// A page of what rests on a source; none where nothing does.
pub(crate) fn passages(
    context: &Context<'_>,
    source: EntryIndex,
    language: Language,
    number: usize,
) -> Option<PassagesView> {
    let cited = context.site.citations.get(&source)?;
    let words = &context.site.collection(&context.site.entries[source]).passages;
    let url = |number| context.href(&passage::url(context, source, language, number));
    Some(PassagesView {
        label: words.label.text(language).to_owned(),
        help: words.help.text(language).to_owned(),
        total: cited.passages.len(),
        list: list(context, source, cited, language, number),
        pagination: pagination(number, passage::pages(cited), url),
        to: context.entry_link(source, language),
    })
}

/// The passages of a page, each with those who cite it there.
fn list(
    context: &Context<'_>,
    source: EntryIndex,
    cited: &CitedSource,
    language: Language,
    number: usize,
) -> Vec<PassageView> {
    let (from, to) = ((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
    // The one before the first that begins here may go on here.
    let begun = cited.passages.partition_point(|passage| passage.before <= from);
    let shown = cited.passages[begun.saturating_sub(1)..].iter();
    let shown = shown.take_while(|passage| passage.before < to);
    let view = |passage: &CitedPassage| {
        let skipped = from.saturating_sub(passage.before);
        let cited_by: Vec<&[Citation]> =
            passage.by_entry().skip(skipped).take(to - passage.before.max(from)).collect();
        PassageView {
            id: (skipped == 0).then(|| Anchor::Passage(&passage.name).id()),
            label: context.best_text(&passage.label, language),
            quotations: quotations(context, source, passage, &cited_by, language),
            cited_by: cited_by
                .iter()
                .map(|citations| cited_by_view(context, source, passage, citations, language))
                .collect(),
        }
    };
    shown.map(view).collect()
}

/// What is quoted from a passage, each once. What comes from several stands with the first.
fn quotations(
    context: &Context<'_>,
    source: EntryIndex,
    passage: &CitedPassage,
    cited_by: &[&[Citation]],
    language: Language,
) -> Vec<TextView> {
    let mut quotations: Vec<TextView> = Vec::new();
    let others = cited_by.iter().flat_map(|citations| citations.iter());
    for citation in passage.own.iter().chain(others) {
        let cited = fact::cited(context, citation, language);
        let first = passage::of_source(context, source, cited.claim).next();
        if first.is_some_and(|first| first.passage == passage.passage) {
            for text in quoted(cited.field, &cited.view) {
                add_quotation(&mut quotations, text);
            }
        }
    }
    quotations
}

/// Adds a quotation, unless it is a part of one that is there; those that are a part of it go.
fn add_quotation(quotations: &mut Vec<TextView>, text: &TextView) {
    if !quotations.iter().any(|other| other.text.contains(&text.text)) {
        quotations.retain(|other| !text.text.contains(&other.text));
        quotations.push(text.clone());
    }
}

/// The words of the source in a claim: its own, or those in its record.
fn quoted<'v>(field: &Field, view: &'v ClaimView) -> Vec<&'v TextView> {
    let own = (field.meaning == Some(Meaning::Quotation)).then_some(&view.text);
    let facts = view.record.iter().flat_map(|record| &record.facts);
    let inner = facts.filter(|fact| fact.meaning == Some(Meaning::Quotation.name()));
    // A quotation that names a source itself stands with that.
    let inner = inner.flat_map(|fact| &fact.claims).filter(|claim| claim.provenance.is_none());
    let texts = own.into_iter().chain(inner.map(|claim| &claim.text));
    texts.filter(|text| !text.text.is_empty()).collect()
}

fn cited_by_view(
    context: &Context<'_>,
    source: EntryIndex,
    passage: &CitedPassage,
    citations: &[Citation],
    language: Language,
) -> CitedByView {
    let mut facts: Vec<(usize, Option<usize>, CitedFactView)> = Vec::new();
    let mut url = None;
    for citation in citations {
        let cited = fact::cited(context, citation, language);
        if cited.field.meaning == Some(Meaning::Source) {
            continue;
        }
        url.get_or_insert_with(|| cited.url.clone());
        let claim = CitedClaimView {
            text: text(cited.field, &cited.view),
            state: cited.view.state,
            certainty: cited
                .view
                .provenance
                .as_ref()
                .map_or(Certainty::Stated, |own| own.certainty),
            also: also(context, source, passage, cited.claim, language),
        };
        let (field, inner) = (citation.field, citation.inner.map(|(inner, _)| inner));
        match facts.last_mut() {
            Some((last, last_inner, fact)) if (*last, *last_inner) == (field, inner) => {
                fact.claims.push(claim);
            }
            _ => {
                let label = cited.field.label.text(language).to_owned();
                facts.push((field, inner, CitedFactView { label, claims: vec![claim] }));
            }
        }
    }
    let link = context.entry_link(citations[0].entry, language);
    CitedByView {
        entry: LinkView { url: url.unwrap_or_else(|| link.url.clone()), ..link },
        facts: facts.into_iter().map(|(_, _, fact)| fact).collect(),
    }
}

/// How a value begins, in words: of a record its first text. What is quoted stands above.
fn text(field: &Field, view: &ClaimView) -> TextView {
    if !quoted(field, view).is_empty() {
        return TextView::default();
    }
    let facts = view.record.iter().flat_map(|record| &record.facts);
    let inner = facts.flat_map(|fact| &fact.claims).map(|claim| &claim.text);
    let mut texts = std::iter::once(&view.text).chain(inner);
    let text = texts.find(|text| !text.text.is_empty()).cloned().unwrap_or_default();
    TextView { text: beginning(&text.text), lang: text.lang }
}

/// So much of a text as fits, up to the end of a word.
fn beginning(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(VALUE) else { return text.to_owned() };
    let whole = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", text[..whole].trim_end_matches(|letter: char| !letter.is_alphanumeric()))
}

/// The other passages of the source that a claim rests on.
fn also(
    context: &Context<'_>,
    source: EntryIndex,
    passage: &CitedPassage,
    claim: &Claim,
    language: Language,
) -> Vec<LinkView> {
    let others = passage::of_source(context, source, claim);
    let others = others.filter(|other| other.passage != passage.passage);
    let link = |other: &CitedPassage| {
        let TextView { text: title, lang } = context.best_text(&other.label, language);
        let url = passage::address(context, source, other, language);
        LinkView { title, lang, url, id: String::new() }
    };
    others.map(link).collect()
}
