//! Markdown with open slots → HTML, in the language of a page; and words → HTML that says their language.

use crate::address::file;
use crate::anchor::Anchor;
use crate::language::Language;
use crate::link::anchors::Anchors;
use crate::link::groups::{has_table_group, is_in_group};
use crate::link::site::EntryIndex;
use crate::markdown::text::{Link, Markdown, Piece};
use crate::markdown::url::Target;
use crate::pages::context::Context;
use crate::pages::passage;
use crate::parse::doc::Doc;
use crate::view::element::{LinkView, TextView};
use crate::view::fact::SourceView;
use pulldown_cmark_escape::{escape_href, escape_html};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use tera::Value;

/// Fills the slots. `None` where there is nothing to show.
pub(crate) fn html(
    context: &Context<'_>,
    markdown: &Markdown,
    doc: &Doc,
    language: Language,
) -> Option<Value> {
    if markdown.is_empty() {
        return None;
    }
    let anchors = Anchors::default();
    let length = |piece: &Piece| if let Piece::Html(text) = piece { text.len() } else { 64 };
    let mut html = String::with_capacity(markdown.pieces.iter().map(length).sum());
    for piece in &markdown.pieces {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Url(link) => {
                let link = &markdown.links[*link];
                let address = address(context, link, doc, language, &anchors);
                // Writing to a string cannot fail.
                escape_href(&mut html, &address).unwrap_or_default();
            }
            Piece::Size(link) => html.push_str(&size(context, &markdown.links[*link])),
        }
    }
    Some(Value::safe_string(&html))
}

/// The address of a link. What leads nowhere has been reported by `link`; it then leads to this page.
fn address<'a>(
    context: &'a Context<'_>,
    link: &Link,
    doc: &'a Doc,
    language: Language,
    anchors: &Anchors<'a>,
) -> String {
    match &link.target {
        Target::External(url) => url.clone(),
        Target::Anchor(anchor) => fragment(doc, anchor, anchors),
        Target::File(path, anchor) => {
            if let Some((entry, own)) = context.site.at_path(path) {
                // A link to a translation means that language; a link to the original means the entry.
                let shown = if own == Language::DEFAULT { language } else { own };
                let place = context.site.place(entry, shown);
                let url = context.addresses.href_of(&place);
                // What has no page of its own has no addresses inside.
                let anchor = anchor.as_ref().filter(|_| place.anchor.is_none());
                let target = context.site.entries[entry].docs.get(shown).map(|(doc, _)| doc);
                match (anchor, target) {
                    (Some(anchor), Some(target))
                        if anchors.of(target).contains(anchor.as_str()) =>
                    {
                        format!("{url}{}", fragment(target, anchor, anchors))
                    }
                    (Some(anchor), _) => match cited(context, entry, anchor, shown) {
                        Some(passage) => passage,
                        None if is_table_group(context, entry, anchor) => {
                            format!("{url}{}", Anchor::Group(anchor).fragment())
                        }
                        None => url,
                    },
                    (None, _) => url,
                }
            } else if let Some(collection) = context.site.collection_at_path(path) {
                of_list(context, collection, anchor.as_deref(), language, anchors)
            } else {
                context
                    .site
                    .asset(path)
                    .map_or_else(String::new, |found| context.href(&file::asset(path, found.hash)))
            }
        }
    }
}

/// The address of the list of a collection, or of a group of it or a heading above it.
fn of_list<'a>(
    context: &'a Context<'_>,
    collection: usize,
    name: Option<&str>,
    language: Language,
    anchors: &Anchors<'a>,
) -> String {
    let site = context.site;
    let declared = &site.schemas.collections[collection];
    let page = |number| context.href(&context.addresses.list(declared, language, number));
    let Some(name) = name else { return page(1) };
    let list = &site.lists[collection][language.index()];
    let is_in = |field, entry: &EntryIndex| is_in_group(site, &site.entries[*entry], field, name);
    let first = declared.group.and_then(|field| list.iter().position(|entry| is_in(field, entry)));
    if let Some(place) = first {
        let page = page(place / declared.page_size + 1);
        return format!("{page}{}", Anchor::Group(name).fragment());
    }
    let introduction = site.introductions[collection].get(language).map(|(doc, _)| doc);
    match introduction.filter(|doc| anchors.of(doc).contains(name)) {
        Some(doc) => format!("{}{}", page(1), fragment(doc, name, anchors)),
        None => page(1),
    }
}

fn is_table_group(context: &Context<'_>, page: EntryIndex, name: &str) -> bool {
    let listing = context.site.listings.get(&page);
    listing.is_some_and(|listing| has_table_group(context.site, listing, name))
}

/// The address of a passage of a source that a text links to by its name.
fn cited(
    context: &Context<'_>,
    source: EntryIndex,
    name: &str,
    language: Language,
) -> Option<String> {
    let passage = context.site.citations.get(&source)?.by_name(name)?;
    Some(passage::address(context, source, passage, language))
}

/// A name that a text links to: of a record, else of a heading.
fn fragment<'a>(doc: &'a Doc, name: &str, anchors: &Anchors<'a>) -> String {
    let is_record = anchors.records(doc).contains(name);
    let anchor = if is_record { Anchor::Record(name) } else { Anchor::Section(name) };
    anchor.fragment()
}

fn size(context: &Context<'_>, link: &Link) -> String {
    let Target::File(path, _) = &link.target else { return String::new() };
    let dimensions = context.site.asset(path).and_then(|asset| asset.dimensions);
    dimensions.map_or_else(String::new, |(width, height)| {
        format!(" width=\"{width}\" height=\"{height}\"")
    })
}

/// Characters of words in another language from which on they say so; shorter ones are mostly names.
const SAYS_SO: usize = 25;

/// Words as HTML that says their language, where it is not that of the page.
fn marked(text: &str, lang: Option<&str>) -> Value {
    let mut html = String::with_capacity(text.len() + 16);
    let close = match lang {
        None => "",
        Some(lang) => {
            let says_so = text.chars().nth(SAYS_SO - 1).is_some();
            html.push_str("<span lang=\"");
            escape_html(&mut html, lang).unwrap_or_default();
            html.push_str(if says_so { "\" class=\"other\">" } else { "\">" });
            "</span>"
        }
    };
    escape_html(&mut html, text).unwrap_or_default();
    html.push_str(close);
    Value::safe_string(&html)
}

impl Serialize for TextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("TextView", 3)?;
        view.serialize_field("text", &self.text)?;
        view.serialize_field("lang", &self.lang)?;
        view.serialize_field("html", &marked(&self.text, self.lang.as_deref()))?;
        view.end()
    }
}

impl Serialize for LinkView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("LinkView", 5)?;
        view.serialize_field("title", &self.title)?;
        view.serialize_field("lang", &self.lang)?;
        view.serialize_field("html", &marked(&self.title, self.lang.as_deref()))?;
        view.serialize_field("url", &self.url)?;
        view.serialize_field("id", &self.id)?;
        view.end()
    }
}

impl Serialize for SourceView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("SourceView", 5)?;
        view.serialize_field("title", &self.title)?;
        view.serialize_field("lang", &self.lang)?;
        view.serialize_field("html", &marked(&self.title, self.lang.as_deref()))?;
        view.serialize_field("short", &self.short)?;
        view.serialize_field("url", &self.url)?;
        view.end()
    }
}
