//! What the client shows of a document before it is opened: title, address, summary, when it was said. Many are fetched
//! for one query, so they stand a few in a file.

use crate::kind::answer::Answer;
use crate::kind::field::Meaning;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::search::encode::{Bytes, ShortHash};
use crate::search::prose::{Docs, plain};

/// Cards in a file, where there are many.
pub(super) const BLOCK: usize = 8;
/// Letters of a summary.
const SUMMARY: usize = 160;

/// What a card says.
pub(super) struct Card<'a> {
    title: &'a str,
    address: String,
    summary: String,
    /// When its sources are from, in words; empty where they can have no date.
    said: String,
    /// Code of the language that it is in, if that is another.
    language: &'a str,
    /// Index of the collection among the values of its facet.
    collection: usize,
    text: ShortHash,
}

/// The card of an entry; `collection` is the index of its value, `text` names its text.
pub(super) fn card<'a>(
    site: &'a Site,
    index: EntryIndex,
    language: Language,
    collection: usize,
    text: ShortHash,
) -> Card<'a> {
    let entry = &site.entries[index];
    let (title, own) = entry.title(site.collection(entry), language);
    let code = if own == language { "" } else { site.config.languages.code(own) };
    Card {
        title,
        address: site.place(index, language).path(),
        summary: summary(site, index, language),
        said: site.source_dates[index].words(site.locales.get(language)).unwrap_or_default(),
        language: code,
        collection,
        text,
    }
}

/// The summary, or how the text begins.
fn summary(site: &Site, index: EntryIndex, language: Language) -> String {
    let entry = &site.entries[index];
    let docs = Docs::of(entry, language);
    let field = site.collection(entry).meaning(Meaning::Summary).map(|(field, _)| field);
    let texts = field.into_iter().flat_map(|field| docs.each().map(move |doc| &doc.answers[field]));
    match texts.filter_map(Answer::text).last() {
        Some(summary) => cut(summary),
        None => cut(&plain(docs.body())),
    }
}

/// So much of a text as fits, up to the end of a word.
fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SUMMARY) else { return text.to_owned() };
    let whole = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    let kept = text[..whole].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    format!("{kept}…")
}

/// Writes some cards.
pub(super) fn block(cards: &[Card<'_>]) -> Bytes {
    let mut bytes = Bytes::default();
    bytes.list(cards.iter().map(|card| card.title));
    bytes.list(cards.iter().map(|card| card.address.as_str()));
    bytes.list(cards.iter().map(|card| card.summary.as_str()));
    bytes.list(cards.iter().map(|card| card.said.as_str()));
    bytes.list(cards.iter().map(|card| card.language));
    for card in cards {
        bytes.number(card.collection);
    }
    for card in cards {
        bytes.name(card.text);
    }
    bytes
}
