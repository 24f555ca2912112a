//! What an entry says in a language, as plain text: its fields one by one with their weights, its body,
//! and the names of what it refers to.

use crate::kind::answer::{Answer, Value};
use crate::kind::field::{Field, Meaning};
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::markdown::text::{Markdown, Piece};
use crate::parse::doc::Doc;

/// Weight of headings within a text.
const HEADING: u32 = 2;

/// A stretch of text that counts.
pub(super) struct Passage<'a> {
    /// The words.
    pub(super) text: &'a str,
    /// How much they count.
    pub(super) weight: u32,
    /// What they are.
    pub(super) of: PassageKind,
}

/// What words are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PassageKind {
    /// A name, in which small words count too.
    Name,
    /// Something short beside it.
    Field,
    /// Running text: in a long one, each word counts less.
    Text,
}

/// The original of an entry and its translation, if there is one.
#[derive(Clone, Copy)]
pub(super) struct Docs<'a> {
    original: &'a Doc,
    translation: Option<&'a Doc>,
    language: Language,
}

impl<'a> Docs<'a> {
    pub(super) fn of(entry: &'a Entry, language: Language) -> Self {
        let translation = entry.docs.get(language).filter(|(_, own)| *own != Language::DEFAULT);
        let translation = translation.map(|(doc, _)| &**doc);
        Self { original: &entry.original, translation, language }
    }

    /// Both.
    pub(super) fn each(self) -> impl Iterator<Item = &'a Doc> {
        std::iter::once(self.original).chain(self.translation)
    }

    /// The text of the translation where it has one, else that of the original.
    pub(super) fn body(self) -> &'a Markdown {
        let own = self.translation.map(|doc| &doc.body).filter(|body| !body.is_empty());
        own.unwrap_or(&self.original.body)
    }

    /// Calls for everything that the entry itself says; `body` is its text without marks.
    pub(super) fn stretches(self, fields: &[Field], body: &str, take: &mut dyn FnMut(Passage<'_>)) {
        for (number, field) in fields.iter().enumerate() {
            let translated = self.translation.map(|doc| &doc.answers[number]);
            self.answer(&self.original.answers[number], translated, field, take);
        }
        markdown(self.body(), body, 1, take);
    }

    fn answer(
        self,
        original: &Answer,
        translated: Option<&Answer>,
        field: &Field,
        take: &mut dyn FnMut(Passage<'_>),
    ) {
        let translated = translated.filter(|answer| answer.value().is_some());
        let records = |answer: &Answer| answer.records().next().is_some();
        if records(original) {
            self.records(original, translated, field, take);
            return;
        }
        for (value, _) in translated.unwrap_or(original).known() {
            value_text(value, field, self.language, take);
        }
    }

    /// Records, each with what its translation, which has the same id, says instead.
    fn records(
        self,
        original: &Answer,
        translated: Option<&Answer>,
        field: &Field,
        take: &mut dyn FnMut(Passage<'_>),
    ) {
        for (record, _) in original.records() {
            let id = record.id.as_ref().map(|(id, _)| id);
            let same = translated.filter(|_| id.is_some()).and_then(|answer| {
                let mut records = answer.records().map(|(record, _)| record);
                records.find(|record| record.id.as_ref().map(|(id, _)| id) == id)
            });
            for (number, inner) in field.record_fields().iter().enumerate() {
                let own = same.map(|record| &record.answers[number]);
                self.answer(&record.answers[number], own, inner, take);
            }
        }
    }
}

fn value_text(
    value: &dyn Value,
    field: &Field,
    language: Language,
    take: &mut dyn FnMut(Passage<'_>),
) {
    let of = match field.meaning {
        Some(Meaning::Title | Meaning::Names | Meaning::Short) => PassageKind::Name,
        _ => PassageKind::Field,
    };
    let mut own = |text: &str| take(Passage { text, weight: field.weight, of });
    if let Some(text) = value.markdown() {
        markdown(text, &plain(text), field.weight, take);
    } else if let Some(words) = value.terms(language) {
        own(&words);
    }
}

fn markdown(markdown: &Markdown, text: &str, weight: u32, take: &mut dyn FnMut(Passage<'_>)) {
    for heading in &markdown.headings {
        take(Passage {
            text: &heading.text,
            weight: weight * (HEADING - 1),
            of: PassageKind::Field,
        });
    }
    take(Passage { text, weight, of: PassageKind::Text });
}

/// What stands before and after a name: where a block ends, so does a line.
const BLOCKS: &[&str] = &[
    "/p",
    "/li",
    "/h2",
    "/h3",
    "/h4",
    "/h5",
    "/h6",
    "/td",
    "/th",
    "/dt",
    "/dd",
    "/pre",
    "/blockquote",
    "br",
    "hr",
];
const ENTITIES: &[(&str, char)] =
    &[("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];

/// A text without its marks, a block a line. It is HTML that we wrote, so nothing in it is unexpected.
pub(super) fn plain(markdown: &Markdown) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for piece in &markdown.pieces {
        // Slots stand in attributes only.
        let Piece::Html(html) = piece else { continue };
        let mut rest = &**html;
        while !rest.is_empty() {
            if in_tag {
                let Some((tag, after)) = rest.split_once('>') else { break };
                in_tag = false;
                rest = after;
                end_block(tag, &mut text);
            } else {
                let end = rest.find('<');
                words(&rest[..end.unwrap_or(rest.len())], &mut text);
                let Some(end) = end else { break };
                rest = &rest[end + 1..];
                in_tag = true;
            }
        }
    }
    text.truncate(text.trim_end().len());
    text
}

fn end_block(tag: &str, text: &mut String) {
    let name = tag.split([' ', '\n']).next().unwrap_or(tag);
    if BLOCKS.contains(&name) && !text.is_empty() && !text.ends_with('\n') {
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
}

/// Words between two tags, with single spaces.
fn words(html: &str, text: &mut String) {
    let mut rest = html;
    while let Some(end) = rest.bytes().position(may_be_special) {
        text.push_str(&rest[..end]);
        rest = &rest[end..];
        let first = rest.chars().next().unwrap_or_default();
        let known = if first == '&' { ENTITIES } else { &[] };
        let entity = known.iter().find(|(written, _)| rest.starts_with(written));
        let (letter, length) =
            entity.map_or((first, first.len_utf8()), |(written, letter)| (*letter, written.len()));
        rest = &rest[length..];
        if !letter.is_whitespace() {
            text.push(letter);
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
    text.push_str(rest);
}

/// Whether a letter that begins with this byte may be an entity or white space, of which there is some beyond
/// ASCII. Letters of most languages that are written with Latin ones do not.
fn may_be_special(byte: u8) -> bool {
    matches!(byte, 0..=b' ' | b'&' | 0xc2 | 0xe1..=0xe3)
}

/// The entries that an entry refers to, with the weight of the field that does.
pub(super) fn references<'a>(
    site: &'a Site,
    entry: &'a Entry,
) -> impl Iterator<Item = (EntryIndex, u32)> + 'a {
    let fields = site.collection(entry).fields.iter().enumerate();
    fields.flat_map(move |(number, field)| {
        let outer = refs(site, entry.answer(number), field);
        let inner = entry.answer(number).records().flat_map(move |(record, _)| {
            let answers = record.answers.iter().zip(field.record_fields());
            answers.flat_map(move |(answer, field)| refs(site, answer, field))
        });
        outer.chain(inner)
    })
}

fn refs<'a>(
    site: &'a Site,
    answer: &'a Answer,
    field: &'a Field,
) -> impl Iterator<Item = (EntryIndex, u32)> + 'a {
    // The sources of an entry are what it is taken from, not what it is about.
    let target = field.target().filter(|_| field.meaning != Some(Meaning::Source));
    let collection = target.and_then(|id| site.schemas.find(id)).map(|(index, _)| index);
    answer.known().filter_map(move |(value, _)| {
        Some((site.find(collection?, &value.reference()?.id)?, field.weight))
    })
}

/// What an entry is called in a language: its title, its other names, its short name.
pub(super) fn names<'a>(
    site: &'a Site,
    entry: &'a Entry,
    language: Language,
) -> impl Iterator<Item = &'a str> {
    let collection = site.collection(entry);
    let fields = collection.fields.iter().enumerate();
    let others = fields
        .filter(|(_, field)| matches!(field.meaning, Some(Meaning::Names | Meaning::Short)))
        .flat_map(move |(number, _)| {
            let own = Docs::of(entry, language).each().last().map(|doc| &doc.answers[number]);
            let own = own.filter(|answer| answer.value().is_some());
            own.unwrap_or(entry.answer(number)).known()
        })
        .filter_map(|(value, _)| value.text());
    std::iter::once(entry.title(collection, language).0).chain(others)
}
