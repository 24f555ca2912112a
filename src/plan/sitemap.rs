//! `sitemap.xml`, in parts where there are more addresses than one file may hold.

use crate::place::{OutPath, SourcePath, Span, Url};
use crate::plan::context::Context;
use crate::plan::{Content, File, Kind, Page, entry};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Addresses in one file, by the protocol. <https://www.sitemaps.org/protocol.html>
const MOST: usize = 50_000;
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The files.
pub(super) fn files(context: &Context<'_>, pages: &[Page]) -> Vec<File> {
    let indexed: Vec<&Page> = pages.iter().filter(|page| page.indexed).collect();
    if indexed.len() <= MOST {
        return vec![file("sitemap.xml", part(context, &indexed))];
    }
    let parts: Vec<File> = indexed
        .chunks(MOST)
        .enumerate()
        .map(|(number, pages)| file(&format!("sitemap-{}.xml", number + 1), part(context, pages)))
        .collect();
    let index = xml("sitemapindex", |writer| {
        parts.iter().try_for_each(|part| {
            let address = context.absolute(&Url::file(part.path.as_str()));
            element(writer, "sitemap", &[("loc", address)])
        })
    });
    parts.into_iter().chain([file("sitemap.xml", index)]).collect()
}

fn part(context: &Context<'_>, pages: &[&Page]) -> Vec<u8> {
    xml("urlset", |writer| {
        pages.iter().try_for_each(|page| {
            let mut parts = vec![("loc", context.absolute(&page.url))];
            parts.extend(changed(context, page).map(|date| ("lastmod", date)));
            element(writer, "url", &parts)
        })
    })
}

/// When an entry was last changed in substance; lists do not say.
fn changed(context: &Context<'_>, page: &Page) -> Option<String> {
    let is = |kind: &Kind| kind.template == page.kind.template;
    if !is(&entry::KIND) && !is(&entry::PAGE_KIND) {
        return None;
    }
    let keys = &context.site.entries[page.subject.entry].original.keys;
    keys.updated.or(keys.added).map(|date| date.to_string())
}

fn file(path: &str, bytes: Vec<u8>) -> File {
    let span = Span::top(&SourcePath::new("site.toml"));
    File { path: OutPath::new(path), content: Content::Bytes(bytes.into()), span }
}

/// A document with one root.
pub(super) fn xml(
    root: &str,
    content: impl FnOnce(&mut Writer<Vec<u8>>) -> io::Result<()>,
) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let written = writer
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| {
            writer
                .create_element(root)
                .with_attribute(NAMESPACE)
                .write_inner_content(content)
                .map(drop)
        });
    written.expect("writing to memory does not fail");
    writer.into_inner()
}

fn element(writer: &mut Writer<Vec<u8>>, name: &str, parts: &[(&str, String)]) -> io::Result<()> {
    let content = |writer: &mut Writer<Vec<u8>>| {
        parts.iter().try_for_each(|(name, text)| {
            writer.create_element(*name).write_text_content(BytesText::new(text)).map(drop)
        })
    };
    writer.create_element(name).write_inner_content(content).map(drop)
}
