//! A feed of new entries in each language, as Atom. <https://www.rfc-editor.org/rfc/rfc4287>

use crate::files::file::File;
use crate::files::xml::{self, text};
use crate::kind::field::Meaning;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::{fact, home};
use crate::path::SourcePath;
use crate::span::Span;
use crate::view::element::LinkView;
use quick_xml::Writer;
use std::io;

/// Entries in a feed.
const ENTRIES: usize = 30;

/// The feeds.
pub(crate) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let file = |language| {
        let span = Span::top(&SourcePath::new("site.toml"));
        let make = move |context: &Context<'_>, _: &[Page]| feed(context, language);
        File::new(context.addresses.feed(language).out_path(), span, make)
    };
    context.site.config.languages.iter().map(file).collect()
}

fn feed(context: &Context<'_>, language: Language) -> Vec<u8> {
    let mut entries = home::latest(context);
    entries.truncate(ENTRIES);
    let config = &context.site.config;
    let home = context.addresses.absolute(&context.addresses.home(language));
    let dates = entries.iter().filter_map(|entry| changed(context, *entry));
    let updated = dates.max().unwrap_or_else(|| "1970-01-01".to_owned());
    let content = |writer: &mut Writer<Vec<u8>>| {
        text(writer, "title", config.title.text(language))?;
        text(writer, "id", &home)?;
        text(writer, "updated", &format!("{updated}T00:00:00Z"))?;
        link(writer, "alternate", &home)?;
        link(writer, "self", &context.addresses.absolute(&context.addresses.feed(language)))?;
        let publisher = config.publisher.as_ref().map(|publisher| publisher.name.text(language));
        let author = publisher.unwrap_or_else(|| config.title.text(language));
        let named = |writer: &mut Writer<Vec<u8>>| text(writer, "name", author);
        writer.create_element("author").write_inner_content(named)?;
        entries.iter().try_for_each(|index| entry(context, *index, language, writer))
    };
    let code = config.languages.code(language);
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", code)];
    xml::document("feed", &attributes, content)
}

fn entry(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
    writer: &mut Writer<Vec<u8>>,
) -> io::Result<()> {
    let LinkView { title, .. } = context.entry_link(index, language);
    let (found, place) = (&context.site.entries[index], context.site.place(index, language));
    // It stays the same when the entry gets a page of its own.
    let id = context.addresses.absolute(&found.urls[language.index()]);
    let address = place.behind(context.addresses.absolute(&place.page));
    let keys = &found.original.keys;
    let summary = fact::meaning(context, index, Meaning::Summary, language).text;
    let content = |writer: &mut Writer<Vec<u8>>| {
        text(writer, "title", &title)?;
        text(writer, "id", &id)?;
        link(writer, "alternate", &address)?;
        if let Some(added) = keys.added {
            text(writer, "published", &format!("{added}T00:00:00Z"))?;
        }
        if let Some(date) = changed(context, index) {
            text(writer, "updated", &format!("{date}T00:00:00Z"))?;
        }
        text(writer, "summary", &summary)
    };
    writer.create_element("entry").write_inner_content(content).map(drop)
}

fn changed(context: &Context<'_>, index: EntryIndex) -> Option<String> {
    let keys = &context.site.entries[index].original.keys;
    keys.updated.or(keys.added).map(|date| date.to_string())
}

fn link(writer: &mut Writer<Vec<u8>>, relation: &str, address: &str) -> io::Result<()> {
    let attributes = [("rel", relation), ("href", address)];
    writer.create_element("link").with_attributes(attributes).write_empty().map(drop)
}
