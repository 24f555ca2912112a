//! `sitemap.xml`, in parts where there are more addresses than one file may hold.

use crate::place::{OutPath, SourcePath, Span, Url};
use crate::plan::context::Context;
use crate::plan::{Content, File, Kind, Page, entry, xml};
use quick_xml::Writer;
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
    let index = xml::document("sitemapindex", &[NAMESPACE], |writer| {
        parts.iter().try_for_each(|part| {
            let address = context.absolute(&Url::file(part.path.as_str()));
            element(writer, "sitemap", &[("loc", address)])
        })
    });
    parts.into_iter().chain([file("sitemap.xml", index)]).collect()
}

fn part(context: &Context<'_>, pages: &[&Page]) -> Vec<u8> {
    xml::document("urlset", &[NAMESPACE], |writer| {
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

fn element(writer: &mut Writer<Vec<u8>>, name: &str, parts: &[(&str, String)]) -> io::Result<()> {
    let content = |writer: &mut Writer<Vec<u8>>| {
        parts.iter().try_for_each(|(name, text)| xml::text(writer, name, text))
    };
    writer.create_element(name).write_inner_content(content).map(drop)
}
