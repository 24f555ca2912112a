//! `sitemap.xml`, in parts where there are more addresses than one file may hold.

use crate::address::file::{sitemap, sitemap_part};
use crate::files::file::File;
use crate::files::xml;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::path::{SourcePath, Url};
use crate::span::Span;
use quick_xml::Writer;
use std::io;

/// Addresses in one file, by the protocol. <https://www.sitemaps.org/protocol.html>
const MOST: usize = 50_000;
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The files.
pub(crate) fn files(_: &Context<'_>, pages: &[Page]) -> Vec<File> {
    let parts = indexed(pages).count().div_ceil(MOST);
    if parts <= 1 {
        return vec![file(&sitemap(), |context, pages| part(context, pages, 0))];
    }
    let named = |number| {
        file(&sitemap_part(number + 1), move |context, pages| part(context, pages, number))
    };
    let index = file(&sitemap(), move |context, _| index(context, parts));
    (0..parts).map(named).chain([index]).collect()
}

fn indexed(pages: &[Page]) -> impl Iterator<Item = &Page> {
    pages.iter().filter(|page| page.indexed)
}

fn index(context: &Context<'_>, parts: usize) -> Vec<u8> {
    xml::document("sitemapindex", &[NAMESPACE], |writer| {
        (0..parts).try_for_each(|number| {
            let address = context.addresses.absolute(&sitemap_part(number + 1));
            element(writer, "sitemap", &[("loc", address)])
        })
    })
}

fn part(context: &Context<'_>, pages: &[Page], number: usize) -> Vec<u8> {
    xml::document("urlset", &[NAMESPACE], |writer| {
        indexed(pages).skip(number * MOST).take(MOST).try_for_each(|page| {
            let mut parts = vec![("loc", context.addresses.absolute(&page.url))];
            parts.extend(changed(context, page).map(|date| ("lastmod", date)));
            element(writer, "url", &parts)
        })
    })
}

/// When an entry was last changed in substance; lists do not say.
fn changed(context: &Context<'_>, page: &Page) -> Option<String> {
    let keys = &context.site.entries[page.subject.entry()?].original.keys;
    keys.updated.or(keys.added).map(|date| date.to_string())
}

fn file(
    url: &Url,
    make: impl Fn(&Context<'_>, &[Page]) -> Vec<u8> + Send + Sync + 'static,
) -> File {
    File::new(url.out_path(), Span::top(&SourcePath::new("site.toml")), make)
}

fn element(writer: &mut Writer<Vec<u8>>, name: &str, parts: &[(&str, String)]) -> io::Result<()> {
    let content = |writer: &mut Writer<Vec<u8>>| {
        parts.iter().try_for_each(|(name, text)| xml::text(writer, name, text))
    };
    writer.create_element(name).write_inner_content(content).map(drop)
}
