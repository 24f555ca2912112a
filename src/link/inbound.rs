//! Which entries something in the bank points at: a reference, a link in a text, a menu, a replacement.

use crate::kind::answer::{Answer, Value};
use crate::language::Translated;
use crate::link::site::{Catalog, EntryIndex, MenuTarget, Relation, RelationIndex, Site, Via};
use crate::markdown::text::{Link, Markdown};
use crate::markdown::url::Target;
use crate::parse::doc::Doc;
use crate::path::SourcePath;
use crate::schema::names::{HOME_PAGE, PAGES};
use crate::schema::referrer::Referrer;
use crate::span::Span;
use std::collections::BTreeMap;

/// Most texts that are searched for names.
const MOST_UNREAD: usize = 20;

/// The texts of the entries that could not be read: what they refer to, nobody knows, but it is named there.
/// None where there are too many to look at.
pub(crate) fn unread(site: &Site) -> Option<Vec<&str>> {
    let broken = site.entries.iter().filter(|entry| !entry.original.sound);
    let texts: Vec<&str> =
        broken.map(|entry| &*entry.original.text).take(MOST_UNREAD + 1).collect();
    (texts.len() <= MOST_UNREAD).then_some(texts)
}

/// For each entry, whether anything else points at it.
pub(crate) fn pointed_at(site: &Site) -> Vec<bool> {
    let mut tied = vec![false; site.entries.len()];
    let introductions = site.introductions.iter().flat_map(Translated::iter);
    for (doc, _) in introductions {
        linked(site, doc, None, &mut tied);
    }
    for (index, entry) in site.entries.iter().enumerate() {
        for reference in site.references[index].iter().filter(|reference| reference.to != index) {
            tied[reference.to] = true;
        }
        for (doc, _) in entry.docs.iter() {
            linked(site, doc, Some(index), &mut tied);
        }
        let withdrawn = entry.original.keys.withdrawn.as_ref();
        let written = withdrawn.and_then(|withdrawn| withdrawn.replaced_by.as_ref());
        if let Some(found) = written.and_then(|(written, _)| site.replacement(entry, written)) {
            tied[found] = true;
        }
    }
    for item in site.config.menu.iter().chain(&site.config.footer) {
        if let Some(MenuTarget::Entry(entry)) = site.menu_target(&item.target) {
            tied[entry] = true;
        }
    }
    let pages = site.schemas.find(PAGES);
    if let Some(home) = pages.and_then(|(pages, _)| site.find(pages, HOME_PAGE)) {
        tied[home] = true;
    }
    tied
}

/// The relations that a referrer means.
pub(crate) fn relations(site: &Catalog, referrer: &Referrer) -> Vec<RelationIndex> {
    let fits = |relation: &Relation| {
        let from = &site.schemas.collections[relation.collection];
        let outer = match relation.via {
            Via::RecordField(outer, _) => from.fields.get(outer),
            Via::Field(_) | Via::Source => site.relation_field(relation),
        };
        let inner = match relation.via {
            Via::RecordField(..) => site.relation_field(relation).map(|inner| &inner.id),
            Via::Field(_) | Via::Source => None,
        };
        from.id == referrer.collection
            && outer.is_some_and(|outer| outer.id == referrer.field)
            && inner == referrer.inner.as_ref()
    };
    let relations = site.relations.iter().enumerate();
    relations.filter(|(_, relation)| fits(relation)).map(|(index, _)| index).collect()
}

/// The texts of a document: its body, and its fields of Markdown.
pub(crate) fn texts(doc: &Doc) -> impl Iterator<Item = &Markdown> {
    let fields = values(doc).filter_map(Value::markdown);
    std::iter::once(&doc.body).chain(fields)
}

/// The known values of a document, and those inside its records.
fn values(doc: &Doc) -> impl Iterator<Item = &dyn Value> {
    let outer = doc.answers.iter().flat_map(Answer::known).map(|(value, _)| value);
    outer.flat_map(|value| {
        let inner = value.record().map_or(&[][..], |record| &record.answers);
        let inner = inner.iter().flat_map(Answer::known).map(|(value, _)| value);
        std::iter::once(value).chain(inner)
    })
}

/// The files that a document shows or links to, and where.
pub(crate) fn files(doc: &Doc) -> impl Iterator<Item = (&SourcePath, &Span)> {
    let links = texts(doc).flat_map(|text| &text.links);
    let linked = links.filter_map(|link| match &link.target {
        Target::File(path, _) => Some((path, &link.span)),
        _ => None,
    });
    linked.chain(values(doc).filter_map(Value::file))
}

/// The files of the content that something shows or links to, and where it first does.
pub(super) fn asset_uses(site: &Catalog) -> BTreeMap<SourcePath, Span> {
    let mut uses = BTreeMap::new();
    if site.assets.is_empty() {
        return uses;
    }
    let docs = site.entries.iter().flat_map(|entry| entry.docs.iter());
    let introductions = site.introductions.iter().flat_map(Translated::iter);
    for (path, span) in docs.chain(introductions).flat_map(|(doc, _)| files(doc)) {
        if site.assets.contains_key(path) && !uses.contains_key(path) {
            uses.insert(path.clone(), span.clone());
        }
    }
    uses
}

/// The entry that a link leads to.
pub(crate) fn target(site: &Site, link: &Link) -> Option<EntryIndex> {
    match &link.target {
        Target::File(path, _) => site.at_path(path).map(|(entry, _)| entry),
        _ => None,
    }
}

fn linked(site: &Site, doc: &Doc, own: Option<EntryIndex>, tied: &mut [bool]) {
    for link in texts(doc).flat_map(|text| &text.links) {
        if let Some(entry) = target(site, link).filter(|entry| Some(*entry) != own) {
            tied[entry] = true;
        }
    }
}
