//! [`Site`] → the index of each language, as files. What it remembers is what it has read and compressed
//! before; a warm index is the same as a cold one.

use crate::facet::{Facet, Facets};
use crate::folding;
use crate::hash::Hash;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::path::OutPath;
use crate::search::cards::{self, BLOCK, Card};
use crate::search::encode::{Bytes, Packed, ShortHash, base64};
use crate::search::postings::{CountedDocument, Posted, Postings};
use crate::search::shards::IndexData;
use crate::search::vocabulary::Vocabulary;
use crate::search::words::{EntryWords, FormIndex, WordReader, rules_of};
use crate::search::{columns, prose, spelling, synonyms};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;

/// The number of the format that `docs/search.md` describes.
const FORMAT: usize = 2;
/// An index that takes no more is one file, in bytes.
const WHOLE: usize = 160_000;
/// Flags of the manifest.
const IS_WHOLE: usize = 1;
const HAS_COMPOUNDS: usize = 2;

/// What indexing remembers for the next time. An empty memory is always correct.
#[derive(Default)]
pub struct IndexCache {
    keep: bool,
    languages: Vec<CachedIndex>,
}

/// What is known of an index in the language with this code.
#[derive(Default)]
struct CachedIndex {
    code: String,
    reader: WordReader,
    vocabulary: Vocabulary,
    packed: BTreeMap<Hash, Packed>,
}

impl IndexCache {
    /// For builds that others follow.
    pub fn remembering() -> Self {
        Self { keep: true, languages: Vec::new() }
    }
}

/// A file of an index.
#[derive(Clone, Debug)]
pub(crate) struct IndexFile {
    /// Where it goes.
    pub(crate) path: OutPath,
    /// What is in it.
    pub(crate) bytes: Arc<[u8]>,
}

/// Makes the index of every language, and gives away each file as soon as it is made. `None` if it was stopped, which it looks at between its steps.
pub(crate) fn index(
    site: &Site,
    facets: &Facets,
    memory: &mut IndexCache,
    stop: &AtomicBool,
    give: &(dyn Fn(IndexFile) + Sync),
) -> Option<()> {
    memory.languages.resize_with(site.config.languages.count(), CachedIndex::default);
    let documents = columns::order(&facets.all, &facets.documents);
    for language in site.config.languages.iter() {
        let code = site.config.languages.code(language);
        let remembered = std::mem::take(&mut memory.languages[language.index()]);
        let mut remembered =
            Some(remembered).filter(|known| known.code == code).unwrap_or_default();
        code.clone_into(&mut remembered.code);
        let shared = LanguageContext { site, language, facets: &facets.all, documents: &documents };
        let made = remembered.index(shared, memory.keep, stop, give);
        if memory.keep {
            memory.languages[language.index()] = remembered;
        }
        made?;
    }
    Some(())
}

/// What the steps of one language share.
#[derive(Clone, Copy)]
struct LanguageContext<'a> {
    site: &'a Site,
    language: Language,
    facets: &'a [Facet],
    documents: &'a [EntryIndex],
}

impl LanguageContext<'_> {
    /// The file with the text of a document.
    fn text(self, entry: EntryIndex, text: &Packed) -> IndexFile {
        // No slug begins with the sign that stands for the one before an anchor.
        let address = self.site.place(entry, self.language).path().replace('#', "_");
        self.file(&format!("x/{}-{}", address.trim_end_matches('/'), text.name.letters()), text)
    }

    /// A file of the index, by its name without ending. Offline it is a script: other files cannot be
    /// read there.
    fn file(self, name: &str, packed: &Packed) -> IndexFile {
        let folder = self.site.addresses().index(self.language);
        let folder = folder.as_str().trim_matches('/');
        if self.site.config.offline {
            let script = format!("kb(\"{name}\",\"{}\")\n", base64(&packed.bytes));
            let path = OutPath::new(&format!("{folder}/{name}.js"));
            return IndexFile { path, bytes: script.into_bytes().into() };
        }
        let path = OutPath::new(&format!("{folder}/{name}.kb"));
        IndexFile { path, bytes: Arc::clone(&packed.bytes) }
    }
}

impl CachedIndex {
    /// The files of one language. What was remembered holds as well if it was stopped.
    fn index(
        &mut self,
        shared: LanguageContext<'_>,
        keep: bool,
        stop: &AtomicBool,
        give: &(dyn Fn(IndexFile) + Sync),
    ) -> Option<()> {
        let LanguageContext { site, language, documents, .. } = shared;
        let go_on = || (!stop.load(Relaxed)).then_some(());
        let words = self.reader.words(site, documents, language, keep, &|entry, text| {
            give(shared.text(entry, text));
        });
        let names = self.reader.names(site, language);
        let own: Vec<FormIndex> = names.iter().flatten().copied().collect();
        let rules = rules_of(site, language);
        self.vocabulary.extend(rules, &self.reader.forms, &own, &site.config.search);
        go_on()?;
        let texts: Vec<ShortHash> = words.iter().map(|words| words.text_name()).collect();
        let counted: Vec<CountedDocument> = documents
            .par_iter()
            .zip(&words)
            .map(|(entry, words)| document(site, *entry, words, &names))
            .collect();
        let kept = keep.then_some(words);
        // Half of what the postings do must be done in turn: the other threads do this meanwhile.
        let (postings, parts) = rayon::join(
            || Postings::new(counted, &self.reader.forms, &self.vocabulary),
            || DocumentParts::new(shared, &texts),
        );
        go_on()?;
        let book = IndexData {
            postings: &postings,
            forms: &self.reader.forms,
            vocabulary: &self.vocabulary,
            documents: documents.len(),
        };
        let maker = Maker { shared, book, parts, known: &self.packed };
        let (files, packed) = maker.files();
        files.into_par_iter().for_each(give);
        if let Some(words) = kept {
            self.packed = packed;
            let texts = documents.par_iter().zip(&words);
            let texts = texts.filter_map(|(entry, words)| Some((*entry, words.plain.as_ref()?)));
            texts.for_each(|(entry, text)| give(shared.text(entry, text)));
        }
        Some(())
    }
}

/// A document with the names of what it refers to.
fn document(
    site: &Site,
    entry: EntryIndex,
    words: &Arc<EntryWords>,
    names: &[Vec<FormIndex>],
) -> CountedDocument {
    let references = prose::references(site, &site.entries[entry]).flat_map(|(to, weight)| {
        let weight = u16::try_from(weight).unwrap_or(u16::MAX);
        names[to].iter().map(move |form| (*form, weight))
    });
    CountedDocument { words: Arc::clone(words), references: references.collect() }
}

/// What is written of documents beside their words.
struct DocumentParts<'a> {
    cards: Vec<Card<'a>>,
    facets: Bytes,
    orders: Bytes,
}

impl<'a> DocumentParts<'a> {
    fn new(shared: LanguageContext<'a>, texts: &[ShortHash]) -> Self {
        let LanguageContext { site, language, facets, documents } = shared;
        let (cards, (facets, orders)) = rayon::join(
            || Self::cards(shared, texts),
            || {
                rayon::join(
                    || columns::facets(site, facets, documents, language),
                    || columns::orders(site, documents, language),
                )
            },
        );
        Self { cards, facets, orders }
    }

    fn cards(shared: LanguageContext<'a>, texts: &[ShortHash]) -> Vec<Card<'a>> {
        let LanguageContext { site, language, facets, documents } = shared;
        let mut collections = vec![0; site.schemas.collections.len()];
        for (number, value) in facets.iter().take(1).flat_map(|facet| &facet.values).enumerate() {
            collections[value.index] = number;
        }
        let card = |(entry, text): (&EntryIndex, &ShortHash)| {
            let collection = collections[site.entries[*entry].collection];
            cards::card(site, *entry, language, collection, *text)
        };
        documents.par_iter().zip(texts).map(card).collect()
    }
}

/// Writes the files of one language.
struct Maker<'a> {
    shared: LanguageContext<'a>,
    book: IndexData<'a>,
    parts: DocumentParts<'a>,
    known: &'a BTreeMap<Hash, Packed>,
}

type MadeShards = (Vec<IndexFile>, BTreeMap<Hash, Packed>);

impl Maker<'_> {
    fn files(&self) -> MadeShards {
        self.whole().unwrap_or_else(|| self.many())
    }

    /// Everything in one file, if that is small.
    fn whole(&self) -> Option<MadeShards> {
        let DocumentParts { cards, facets, orders } = &self.parts;
        let terms = &self.book.postings.terms;
        // What takes four bytes even before it is compressed need not be tried.
        if terms.iter().map(Posted::count).sum::<usize>() > 4 * WHOLE {
            return None;
        }
        let mut bytes = self.head(IS_WHOLE, self.shared.documents.len());
        bytes.number(1).front_coded(&[""]);
        for section in [&self.book.shard(terms), &cards::block(cards), facets, orders] {
            bytes.file(section);
        }
        let (hash, packed) = self.packed(&bytes);
        let small = packed.bytes.len() <= WHOLE;
        let packed = BTreeMap::from([(hash, packed)]);
        small.then(|| {
            (packed.values().map(|packed| self.shared.file("m", packed)).collect(), packed)
        })
    }

    /// A file for each thing that is fetched by itself.
    fn many(&self) -> MadeShards {
        let DocumentParts { cards, facets, orders } = &self.parts;
        let ranges = self.book.ranges();
        let single = || {
            let packed = |bytes: &Bytes| self.packed(bytes);
            let (spelling, (facets, orders)) = rayon::join(
                || packed(&spelling::words(self.book)),
                || (packed(facets), packed(orders)),
            );
            vec![facets, orders, spelling]
        };
        let many = || {
            let shards = ranges.par_iter().map(|terms| self.packed(&self.book.shard(terms)));
            let blocks = cards.par_chunks(BLOCK).map(|cards| self.packed(&cards::block(cards)));
            (shards.collect::<Vec<_>>(), blocks.collect::<Vec<_>>())
        };
        let (single, (shards, blocks)) = rayon::join(single, many);

        let mut manifest = self.head(0, BLOCK);
        let first = |terms: &&[Posted]| {
            terms
                .first()
                .map_or_else(String::new, |posted| folding::folded(self.book.letters(posted)))
        };
        let mut starts: Vec<String> = ranges.iter().map(first).collect();
        starts[0].clear();
        let starts: Vec<&str> = starts.iter().map(String::as_str).collect();
        manifest.number(starts.len()).front_coded(&starts);
        for (_, packed) in shards.iter().chain(&blocks).chain(&single) {
            manifest.name(packed.name);
        }
        let manifest = self.packed(&manifest);

        let numbered = |kind: char, all: &[(Hash, Packed)]| {
            let file = |(number, (_, packed)): (usize, &(Hash, Packed))| {
                self.shared.file(&format!("{kind}-{number}-{}", packed.name.letters()), packed)
            };
            all.iter().enumerate().map(file).collect::<Vec<IndexFile>>()
        };
        let mut files = vec![self.shared.file("m", &manifest.1)];
        files.extend(numbered('t', &shards));
        files.extend(numbered('d', &blocks));
        for (kind, (_, packed)) in ['f', 'o', 'w'].iter().zip(&single) {
            files.push(self.shared.file(&format!("{kind}-{}", packed.name.letters()), packed));
        }
        let all = shards.into_iter().chain(blocks).chain(single).chain([manifest]);
        (files, all.collect())
    }

    /// The beginning of the manifest.
    fn head(&self, flags: usize, block: usize) -> Bytes {
        let LanguageContext { site, language, documents, .. } = self.shared;
        let rules = rules_of(site, language);
        let stop = rules.stop_words();
        let mut bytes = Bytes::default();
        bytes.number(FORMAT).number(flags | if rules.compounds { HAS_COMPOUNDS } else { 0 });
        bytes.text(site.config.languages.code(language));
        bytes.number(documents.len()).number(block);
        bytes.number(stop.len()).list(stop);
        synonyms::synonyms(site, language, rules, &mut bytes);
        bytes
    }

    /// Compresses a file, unless that was done before.
    fn packed(&self, bytes: &Bytes) -> (Hash, Packed) {
        let hash = bytes.hash();
        let known = self.known.get(&hash).cloned();
        (hash, known.unwrap_or_else(|| bytes.pack()))
    }
}
