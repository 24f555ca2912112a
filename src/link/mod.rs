//! Documents → [`Site`]: names become references, references get their other side, translations
//! join their originals, lists get their order. Cheap: it looks at no text.

pub(crate) mod anchors;
pub(crate) mod citations;
pub(crate) mod cited_source;
mod conditions;
pub(crate) mod lists;
pub(crate) mod outlines;
mod own_pages;
pub(crate) mod references;
pub(crate) mod ring;
pub(crate) mod site;
pub(crate) mod source_date;
pub(crate) mod source_dates;
pub(crate) mod groups;
pub(crate) mod inbound;
pub(crate) mod listing;
pub(crate) mod listings;
pub(crate) mod written_address;

use crate::address::addresses::Addresses;
use crate::config::Config;
use crate::diagnostic::{Diagnostics, Outcome};
use crate::language::{Language, Translated};
use crate::link::site::{Catalog, Entry, Index, Site};
use crate::locale::Locales;
use crate::parse::doc::Doc;
use crate::parse::name::Role;
use crate::path::SourcePath;
use crate::read::SourceFiles;
use crate::read::asset::Asset;
use crate::rule::translation_without_original::translation_without_original;
use crate::schema::Schemas;
use crate::schema::names::HOME_PAGE;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What all documents of a bank share.
#[derive(Clone, Copy)]
pub(crate) struct Bank<'a> {
    /// The site.
    pub(crate) config: &'a Arc<Config>,
    /// The collections.
    pub(crate) schemas: &'a Arc<Schemas>,
    /// The languages.
    pub(crate) locales: &'a Arc<Locales>,
    /// The files that are no documents.
    pub(crate) sources: &'a SourceFiles,
}

/// Puts the documents of a bank together: first what is in it, then what ties it together, each part from
/// the parts before.
pub(crate) fn link(docs: &[Arc<Doc>], bank: Bank<'_>) -> Outcome<Site> {
    let mut diagnostics = Diagnostics::default();
    let catalog = catalog(docs, bank, &mut diagnostics);
    let Catalog { schemas, entries, assets, .. } = &catalog;
    let alphabet = lists::alphabet(&catalog);
    let citations = citations::citations(&catalog);
    let listings = listings::listings(schemas, entries, &mut diagnostics);
    let (references, lists) = rayon::join(
        || references::references(&catalog, (&citations, &listings), &mut diagnostics),
        || lists::sorted(&catalog, &alphabet),
    );
    let referrers = lists::referrers(&catalog, &lists, &references);
    let anchored = own_pages::anchored(&catalog, &lists, &referrers, &citations);
    let source_dates = source_dates::source_dates(&catalog, &references);
    let uses = inbound::asset_uses(&catalog);
    let outlines = outlines::outlines(schemas, entries, assets, &mut diagnostics);
    let site = Site {
        catalog,
        alphabet,
        lists,
        references,
        referrers,
        anchored,
        citations,
        source_dates,
        uses,
        listings,
        outlines,
    };
    conditions::check(&site, &mut diagnostics);
    Outcome { value: site, diagnostics }
}

/// What is in a bank.
fn catalog(docs: &[Arc<Doc>], bank: Bank<'_>, diagnostics: &mut Diagnostics) -> Catalog {
    let (entries, drafts) = entries(docs, bank, diagnostics);
    Catalog {
        config: Arc::clone(bank.config),
        schemas: Arc::clone(bank.schemas),
        locales: Arc::clone(bank.locales),
        assets: content_assets(bank.sources),
        drafts,
        room: bank.config.limits.site(bank.sources.bytes()),
        date: bank.sources.settings.date,
        relations: lists::relations(bank.schemas),
        introductions: introductions(docs, bank.schemas),
        index: Index::new(&entries),
        entries,
    }
}

/// The files that texts can link to.
fn content_assets(sources: &SourceFiles) -> BTreeMap<SourcePath, Asset> {
    let content = |(path, _): &(&SourcePath, &Asset)| path.as_str().starts_with("content/");
    let found = sources.assets.iter().filter(content);
    found.map(|(path, asset)| (path.clone(), asset.clone())).collect()
}

/// The introductions of the collections.
fn introductions(docs: &[Arc<Doc>], schemas: &Schemas) -> Vec<Translated<Arc<Doc>>> {
    let mut introductions = vec![Translated::empty(); schemas.collections.len()];
    for doc in docs.iter().filter(|doc| doc.name.role == Role::Introduction) {
        introductions[doc.collection].set(doc.name.language, Arc::clone(doc));
    }
    introductions
}

/// Joins translations to their originals; sorted by collection and id. Drafts are kept apart.
fn entries(
    docs: &[Arc<Doc>],
    bank: Bank<'_>,
    diagnostics: &mut Diagnostics,
) -> (Vec<Entry>, BTreeMap<SourcePath, Arc<Doc>>) {
    let mut docs: Vec<&Arc<Doc>> = docs.iter().filter(|doc| doc.name.role == Role::Entry).collect();
    docs.sort_by_key(|doc| (id(doc), doc.name.language));
    let (mut found, mut drafts) = (Vec::with_capacity(docs.len()), BTreeMap::new());
    for docs in docs.chunk_by(|one, other| id(one) == id(other)) {
        let original = docs[0];
        if original.name.language != Language::DEFAULT {
            let found =
                docs.iter().map(|doc| translation_without_original(&doc.path, &doc.name.id));
            diagnostics.extend(found);
        } else if original.keys.draft && !bank.sources.settings.drafts {
            drafts.extend(docs.iter().map(|doc| (doc.path.clone(), Arc::clone(doc))));
        } else {
            found.push(docs);
        }
    }
    (found.into_par_iter().map(|docs| entry(docs, bank)).collect(), drafts)
}

/// What the translations of a document have in common with it.
fn id(doc: &Doc) -> (usize, &str) {
    (doc.collection, &doc.name.id)
}

fn entry(docs: &[&Arc<Doc>], bank: Bank<'_>) -> Entry {
    let collection = docs[0].collection;
    let mut translated = Translated::empty();
    for doc in docs {
        translated.set(doc.name.language, Arc::clone(doc));
    }
    let addresses = Addresses::new(bank.config, bank.locales);
    let urls = bank.config.languages.iter().map(|language| {
        let (own, _) = translated.get(language).unwrap_or((docs[0], Language::DEFAULT));
        let collection = &bank.schemas.collections[collection];
        let slug = own.keys.slug.as_ref().or(docs[0].keys.slug.as_ref()).unwrap_or(&own.name.id);
        let slug = if collection.is_pages() && docs[0].name.id == HOME_PAGE { "" } else { slug };
        addresses.entry(collection, language, slug)
    });
    let urls = urls.collect();
    Entry { collection, original: Arc::clone(docs[0]), docs: translated, urls }
}
