//! Where the passages of a source stand: on the page of the source, and on further pages where there are many.

use crate::address::addresses;
use crate::anchor::Anchor;
use crate::kind::answer::Claim;
use crate::kind::field::Field;
use crate::language::Language;
use crate::link::citations::source_of;
use crate::link::cited_source::{CitedPassage, CitedSource};
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::pagination::page_count;
use crate::path::Url;

/// Entries that cite passages, on a page: one that cites several counts once for each.
pub(crate) const PAGE_SIZE: usize = 150;

/// How many pages the passages of a source take.
pub(crate) fn pages(cited: &CitedSource) -> usize {
    let last = cited.passages.last();
    page_count(last.map_or(0, |passage| passage.before + passage.size()), PAGE_SIZE)
}

/// The address of one of them: the first is the source itself.
pub(crate) fn url(
    context: &Context<'_>,
    source: EntryIndex,
    language: Language,
    number: usize,
) -> Url {
    // The lists of those who refer to it have a hyphen in their names.
    addresses::referrers(&context.site.entries[source].urls[language.index()], "cited", number)
}

/// The address of a passage.
pub(crate) fn address(
    context: &Context<'_>,
    source: EntryIndex,
    passage: &CitedPassage,
    language: Language,
) -> String {
    let page = url(context, source, language, passage.before / PAGE_SIZE + 1);
    format!("{}{}", context.href(&page), Anchor::Passage(&passage.name).fragment())
}

/// Where the place stands that a claim names, the first where it names several; none without one.
pub(crate) fn of_claim(
    context: &Context<'_>,
    field: &Field,
    claim: &Claim,
    language: Language,
) -> Option<String> {
    let source = source_of(context.site, field, claim)?;
    let passage = of_source(context, source, claim).next()?;
    Some(address(context, source, passage, language))
}

/// The passages of a source that a claim names.
pub(crate) fn of_source<'s>(
    context: &Context<'s>,
    source: EntryIndex,
    claim: &Claim,
) -> impl Iterator<Item = &'s CitedPassage> {
    let site = context.site;
    let cited = site.citations.get(&source).filter(|_| !claim.locator.is_empty());
    cited.into_iter().flat_map(|cited| cited.find(&claim.locator, &site.locales))
}
