//! The whole bank, with everything in it tied together. Made once by `link`, changed by nobody.

use crate::address::addresses::Addresses;
use crate::address::place::EntryPlace;
use crate::anchor::Anchor;
use crate::config::Config;
use crate::hash_map::FastMap;
use crate::kind::answer::Answer;
use crate::kind::field::Field;
use crate::language::{Language, Translated};
use crate::link::cited_source::Citations;
use crate::link::listing::Listing;
use crate::link::ring::Ring;
use crate::link::source_date::SourceDates;
use crate::locale::Locales;
use crate::parse::doc::Doc;
use crate::path::{SourcePath, Url};
use crate::read::asset::Asset;
use crate::schema::Schemas;
use crate::schema::apart::Apart;
use crate::schema::axis::Axis;
use crate::schema::collection::Collection;
use crate::schema::selection::{Filter, Test};
use crate::span::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

/// Index into [`Catalog::entries`].
pub(crate) type EntryIndex = usize;
/// Index into [`Catalog::relations`].
pub(crate) type RelationIndex = usize;

/// What is in a bank, before anything of it is tied together: entries with their names and addresses.
pub struct Catalog {
    /// What the site is.
    pub config: Arc<Config>,
    /// What the bank is made of.
    pub schemas: Arc<Schemas>,
    /// How its languages write.
    pub(crate) locales: Arc<Locales>,
    /// Files that are no documents.
    pub(crate) assets: BTreeMap<SourcePath, Asset>,
    /// Documents that are left out because they are drafts.
    pub(crate) drafts: BTreeMap<SourcePath, Arc<Doc>>,
    /// Bytes that its pages and tables may take.
    pub(crate) room: u64,
    /// The date of the build.
    pub(crate) date: Date,
    /// Every way in which an entry can refer to another.
    pub(crate) relations: Vec<Relation>,
    /// The text of each collection.
    pub(crate) introductions: Vec<Translated<Arc<Doc>>>,
    /// All entries, sorted by collection and id.
    pub entries: Vec<Entry>,
    /// The way to an entry.
    pub(crate) index: Index,
}

/// The bank: a catalog, and what ties its entries together. What can be asked of the catalog can be asked of
/// the site.
pub struct Site {
    pub(crate) catalog: Catalog,
    /// The place of every entry among all by title, by language. Those with the same title share theirs.
    pub(crate) alphabet: Vec<Vec<usize>>,
    /// The entries of each collection in its order, by language; without those that were withdrawn.
    pub(crate) lists: Vec<Vec<Vec<EntryIndex>>>,
    /// Whom each entry refers to, in the order of the text.
    pub(crate) references: Vec<Vec<Reference>>,
    /// Who refers to each entry: by language, then by relation; each list in the order of its collection.
    pub(crate) referrers: Vec<Vec<BTreeMap<RelationIndex, Vec<EntryIndex>>>>,
    /// The entries without a page of their own, each with the page that it stands on, by language.
    pub(crate) anchored: BTreeMap<EntryIndex, Vec<Url>>,
    /// What rests on the passages of each source that something does.
    pub(crate) citations: Citations,
    /// When the sources of each entry are from.
    pub(crate) source_dates: Vec<SourceDates>,
    /// The files that something shows or links to, and where it first does.
    pub(crate) uses: BTreeMap<SourcePath, Span>,
    /// What the pages that are views show.
    pub(crate) listings: BTreeMap<EntryIndex, Listing>,
    /// The outlines of entries on maps, in degrees.
    pub(crate) outlines: BTreeMap<EntryIndex, Vec<Ring>>,
}

impl Deref for Site {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        &self.catalog
    }
}

/// One entry in all its languages.
pub struct Entry {
    /// Index of its collection.
    pub collection: usize,
    /// The document in the default language.
    pub original: Arc<Doc>,
    /// The document in each language that has one.
    pub docs: Translated<Arc<Doc>>,
    /// Its own address in each language. Where it has no page of its own, that leads to [`Site::place`].
    pub urls: Vec<Url>,
}

/// What an item of a menu points at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum MenuTarget {
    /// The list of a collection.
    Collection(usize),
    /// An entry.
    Entry(EntryIndex),
}

/// A way in which entries of a collection refer to others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Relation {
    /// The collection that refers.
    pub(crate) collection: usize,
    /// By what.
    pub(crate) via: Via,
}

/// By what an entry refers to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Via {
    /// A field.
    Field(usize),
    /// A field of the records in a field.
    RecordField(usize, usize),
    /// The sources of its facts, or the field that names the sources of the whole.
    Source,
}

/// A reference that was followed.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    /// By what.
    pub(crate) relation: RelationIndex,
    /// To whom.
    pub(crate) to: EntryIndex,
    /// Where it stands.
    pub(crate) span: Span,
}

impl Site {
    /// Where an entry stands: on its own page, or on one of the list of its collection.
    pub(crate) fn place(&self, entry: EntryIndex, language: Language) -> EntryPlace<'_> {
        let found = &self.entries[entry];
        match self.anchored.get(&entry) {
            None => EntryPlace::from(found.urls[language.index()].clone()),
            Some(pages) => EntryPlace {
                page: pages[language.index()].clone(),
                anchor: Some(Anchor::Entry(&found.original.name.id)),
            },
        }
    }
}

impl Catalog {
    /// The addresses of its pages, as seen from a server.
    pub(crate) fn addresses(&self) -> Addresses<'_> {
        Addresses::new(&self.config, &self.locales)
    }

    /// The collection of an entry.
    pub fn collection(&self, entry: &Entry) -> &Collection {
        &self.schemas.collections[entry.collection]
    }

    /// The field of a relation; none for sources that no field names.
    pub(crate) fn relation_field(&self, relation: &Relation) -> Option<&Field> {
        let collection = &self.schemas.collections[relation.collection];
        match relation.via {
            Via::Field(field) => collection.fields.get(field),
            Via::RecordField(field, inner) => {
                collection.fields.get(field)?.record_fields().get(inner)
            }
            Via::Source => {
                let meaning = crate::kind::field::Meaning::Source;
                collection.meaning(meaning).map(|(_, field)| field)
            }
        }
    }

    /// What an entry that stands beside the others of its collection is called with them.
    pub(crate) fn apart(&self, entry: &Entry) -> Option<&Apart> {
        let apart = self.collection(entry).apart.as_ref()?;
        apart.selection.filters.iter().all(|filter| entry.passes(filter)).then_some(apart)
    }

    /// The entry of a collection with an id.
    pub fn find(&self, collection: usize, id: &str) -> Option<EntryIndex> {
        self.index.by_id.get(collection)?.get(id).copied()
    }

    /// The entry that a file belongs to, and the language of the file.
    pub(crate) fn at_path(&self, path: &SourcePath) -> Option<(EntryIndex, Language)> {
        self.index.by_path.get(path).copied()
    }

    /// A file that can be shown or linked to, unless what it holds could do harm.
    pub(crate) fn asset(&self, path: &SourcePath) -> Option<&Asset> {
        self.assets.get(path).filter(|asset| asset.fault(path).is_none())
    }

    /// Whether an entry is left out because it is a draft: an id of this collection.
    pub(crate) fn is_draft(&self, collection: usize, id: &str) -> bool {
        let folder = &self.schemas.collections[collection].id;
        self.drafts.contains_key(&SourcePath::new(&format!("content/{folder}/{id}.md")))
    }

    /// What an item of a menu points at.
    pub(crate) fn menu_target(&self, written: &str) -> Option<MenuTarget> {
        match written.split_once('/') {
            None => self.schemas.find(written).map(|(index, _)| MenuTarget::Collection(index)),
            Some((collection, id)) => {
                let (collection, _) = self.schemas.find(collection)?;
                self.find(collection, id).map(MenuTarget::Entry)
            }
        }
    }

    /// The entry that replaces a withdrawn one: `id` in the same collection, or `collection/id`.
    pub(crate) fn replacement(&self, entry: &Entry, written: &str) -> Option<EntryIndex> {
        match self.menu_target(written) {
            Some(MenuTarget::Entry(found)) => Some(found),
            _ => self.find(entry.collection, written),
        }
    }

    /// The collection that a declaration or introduction belongs to.
    pub(crate) fn collection_at_path(&self, path: &SourcePath) -> Option<usize> {
        let own = |index: usize, language| {
            let introduction = self.introductions[index].get(language);
            introduction.is_some_and(|(doc, _)| doc.path == *path)
        };
        let declares = |index: &usize| {
            self.schemas.collections[*index].path == *path
                || self.config.languages.iter().any(|language| own(*index, language))
        };
        (0..self.introductions.len()).find(declares)
    }
}

impl Entry {
    /// The title in a language, and the language it is in.
    pub(crate) fn title<'a>(
        &'a self,
        collection: &Collection,
        language: Language,
    ) -> (&'a str, Language) {
        let text = |doc: &'a Doc| doc.answers[collection.title].text();
        match self.docs.get(language) {
            Some((doc, own)) if text(doc).is_some() => (text(doc).unwrap_or_default(), own),
            _ => (text(&self.original).unwrap_or(&self.original.name.id), Language::DEFAULT),
        }
    }

    /// The answer to a field that is not translated.
    pub fn answer(&self, field: usize) -> &Answer {
        &self.original.answers[field]
    }

    /// Whether something that is asked of entries, and not of their records, holds of it.
    pub(crate) fn passes(&self, filter: &Filter) -> bool {
        match (filter.axis, &filter.test) {
            (Axis::Entry, Test::OneOf(ids)) => {
                ids.iter().any(|(id, _)| self.original.name.id == *id)
            }
            (Axis::Field(field), test) => {
                self.answer(field).known().any(|(value, _)| test.holds(value))
            }
            (Axis::Entry | Axis::RecordField(_), _) => false,
        }
    }

    /// Whether it stands in lists.
    pub(crate) fn is_listed(&self) -> bool {
        self.original.keys.withdrawn.is_none()
    }
}

/// The way to an entry, from an id or a file.
#[derive(Default)]
pub(crate) struct Index {
    /// By collection, in order.
    by_id: Vec<FastMap<String, EntryIndex>>,
    by_path: BTreeMap<SourcePath, (EntryIndex, Language)>,
}

impl Index {
    /// Notes all entries.
    pub(crate) fn new(entries: &[Entry]) -> Self {
        let collections = entries.iter().map(|entry| entry.collection + 1).max().unwrap_or(0);
        // Whole maps at once are made much faster than by one thing after the other.
        let by_id = |collection: usize| {
            let own = entries.iter().enumerate();
            let own = own.filter(|(_, entry)| entry.collection == collection);
            own.map(|(number, entry)| (entry.original.name.id.clone(), number)).collect()
        };
        let by_path = entries.iter().enumerate().flat_map(|(number, entry)| {
            entry.docs.iter().map(move |(doc, own)| (doc.path.clone(), (number, own)))
        });
        Self { by_id: (0..collections).map(by_id).collect(), by_path: by_path.collect() }
    }

    /// The files of all entries.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &SourcePath> {
        self.by_path.keys()
    }

    /// The ids of a collection.
    pub(crate) fn ids(&self, collection: usize) -> impl Iterator<Item = &str> {
        self.by_id.get(collection).into_iter().flat_map(|ids| ids.keys().map(String::as_str))
    }
}
