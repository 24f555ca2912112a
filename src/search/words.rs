//! Which words an entry uses and how much they count there: the half of the index that looks at texts. It
//! is remembered by entry, so that after an edit one text is read again.

use crate::hash::{Hash, Hasher};
use crate::hash_map::FastSet;
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::path::SourcePath;
use crate::search::encode::{Packed, ShortHash, pack_text};
use crate::search::prose::{Docs, PassageKind, names, plain};
use crate::search::tokens;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Index of a form in [`Forms`].
pub(super) type FormIndex = u32;
/// Every form of a word that was ever met; its order means nothing.
pub(super) type Forms = FastSet<Box<str>>;

/// A word in an entry.
#[derive(Clone, Copy)]
pub(super) struct Use {
    pub(super) form: FormIndex,
    /// Weight by times in names and fields.
    pub(super) fields: u16,
    /// Weight by times in running text.
    pub(super) text: u16,
}

/// The words of an entry.
pub(super) struct EntryWords {
    pub(super) uses: Box<[Use]>,
    /// How many words its running text has.
    pub(super) length: u32,
    /// Its text in a file of its own, if it has any.
    pub(super) plain: Option<Packed>,
}

impl EntryWords {
    /// The name of the file with its text; nothing's name where there is none.
    pub(super) fn text_name(&self) -> ShortHash {
        self.plain.as_ref().map(|plain| plain.name).unwrap_or_default()
    }
}

/// The words of entries read before, in one language.
#[derive(Default)]
pub(super) struct WordReader {
    pub(super) forms: Forms,
    known: BTreeMap<SourcePath, (Hash, Arc<EntryWords>)>,
}

/// Entries that are read by one thread after another, with one table of words.
const CHUNK: usize = 32;
/// Chunks that are read at once: what is read lies no longer in memory than it must.
const CHUNKS: usize = 8;

/// Takes the text of an entry that stands in a file of its own.
pub(super) type Give<'a> = &'a (dyn Fn(EntryIndex, &Packed) + Sync);

/// Some entries that were read; their words have numbers in a table of their own.
struct Chunk {
    forms: FastSet<Box<str>>,
    words: Vec<(EntryIndex, Hash, CachedWords)>,
}

impl Chunk {
    /// Gives away the texts, and forgets all but their names: nobody asks for them again.
    fn give_texts(&mut self, give: Give<'_>) {
        for (entry, _, words) in &mut self.words {
            if let CachedWords::Read(EntryWords { plain: Some(plain), .. }) = words {
                give(*entry, plain);
                plain.bytes = Arc::default();
            }
        }
    }
}

/// The words of an entry, remembered with their numbers in [`Forms`], or just read.
enum CachedWords {
    Remembered(Arc<EntryWords>),
    Read(EntryWords),
}

impl WordReader {
    /// The words of some entries, read or remembered.
    pub(super) fn words(
        &mut self,
        site: &Site,
        documents: &[EntryIndex],
        language: Language,
        keep: bool,
        give: Give<'_>,
    ) -> Vec<Arc<EntryWords>> {
        let known = std::mem::take(&mut self.known);
        let stop = rules_of(site, language).stop_words();
        let read_entries = |documents: &[EntryIndex]| -> Vec<Chunk> {
            let chunks = documents.par_chunks(CHUNK);
            let mut read: Vec<Chunk> =
                chunks.map(|chunk| read_chunk(site, chunk, language, &stop, &known)).collect();
            if !keep {
                read.par_iter_mut().for_each(|chunk| chunk.give_texts(give));
            }
            read
        };
        let mut all = Vec::with_capacity(documents.len());
        let mut batches = documents.chunks(CHUNK * CHUNKS);
        let mut read = batches.next().map(read_entries).unwrap_or_default();
        // Numbers are given in order, by one thread; the others read on.
        while !read.is_empty() {
            let batch = std::mem::take(&mut read);
            let next = || batches.next().map(read_entries).unwrap_or_default();
            (read, ()) = rayon::join(next, || {
                batch.into_iter().for_each(|chunk| self.number(chunk, &mut all));
            });
        }
        if keep {
            let path = |index: &EntryIndex| site.entries[*index].original.path.clone();
            self.known = documents.iter().map(path).zip(all.iter().cloned()).collect();
        }
        all.into_iter().map(|(_, words)| words).collect()
    }

    /// Gives the words of a chunk their numbers.
    fn number(&mut self, chunk: Chunk, all: &mut Vec<(Hash, Arc<EntryWords>)>) {
        let forms: Vec<FormIndex> = chunk.forms.into_iter().map(|form| self.form(form)).collect();
        all.extend(chunk.words.into_iter().map(|(_, key, words)| match words {
            CachedWords::Remembered(words) => (key, words),
            CachedWords::Read(mut words) => {
                words.uses.iter_mut().for_each(|word| word.form = forms[word.form as usize]);
                (key, Arc::new(words))
            }
        }));
    }

    fn form(&mut self, form: Box<str>) -> FormIndex {
        number(self.forms.insert_full(form).0)
    }

    /// The words that each entry is called by, for those that refer to it.
    pub(super) fn names(&mut self, site: &Site, language: Language) -> Vec<Vec<FormIndex>> {
        let stop: FastSet<&str> = rules_of(site, language).stop_words().into_iter().collect();
        let mut all = Vec::with_capacity(site.entries.len());
        for entry in &site.entries {
            let mut own = Vec::new();
            for name in names(site, entry, language) {
                tokens::each(name, |word| {
                    if !stop.contains(word) {
                        own.push(self.form(word.into()));
                    }
                });
            }
            own.sort_unstable();
            own.dedup();
            all.push(own);
        }
        all
    }
}

/// What is known of a language of the site.
pub(super) fn rules_of(
    site: &Site,
    language: Language,
) -> &'static crate::search::language_rules::LanguageRules {
    crate::search::language_rules::language_rules(site.config.languages.code(language))
}

/// Everything that decides what an entry says by itself.
fn key(site: &Site, entry: &Entry, language: Language) -> Hash {
    let mut hasher = Hasher::default();
    hasher.hash(site.schemas.hash);
    Docs::of(entry, language).each().for_each(|doc| {
        hasher.hash(doc.hash);
    });
    hasher.finish()
}

/// The number of a word by its place.
fn number(index: usize) -> FormIndex {
    FormIndex::try_from(index).expect("a bank has fewer than four billion words")
}

fn read_chunk(
    site: &Site,
    documents: &[EntryIndex],
    language: Language,
    stop: &[&str],
    known: &BTreeMap<SourcePath, (Hash, Arc<EntryWords>)>,
) -> Chunk {
    let mut counter = Counter::new(stop);
    let words = documents.iter().map(|index| {
        let entry = &site.entries[*index];
        let key = key(site, entry, language);
        let same = |(old, _): &&(Hash, Arc<EntryWords>)| *old == key;
        match known.get(&entry.original.path).filter(same) {
            Some((_, words)) => (*index, key, CachedWords::Remembered(Arc::clone(words))),
            None => (*index, key, CachedWords::Read(read(site, entry, language, &mut counter))),
        }
    });
    let words = words.collect();
    Chunk { forms: counter.forms, words }
}

fn read(site: &Site, entry: &Entry, language: Language, counter: &mut Counter) -> EntryWords {
    let docs = Docs::of(entry, language);
    let mut length = 0;
    let text = plain(docs.body());
    docs.stretches(&site.collection(entry).fields, &text, &mut |stretch| {
        let weight = u16::try_from(stretch.weight).unwrap_or(u16::MAX);
        tokens::each(stretch.text, |word| {
            if stretch.of == PassageKind::Text {
                length += 1;
            }
            if weight == 0 {
                return;
            }
            let Some(counted) = counter.of(word, stretch.of == PassageKind::Name) else { return };
            let part = if stretch.of == PassageKind::Text {
                &mut counted.text
            } else {
                &mut counted.fields
            };
            *part = part.saturating_add(weight);
        });
    });
    let plain = (!text.is_empty()).then(|| pack_text(&text));
    EntryWords { uses: counter.take(), length, plain }
}

/// Counts the words of one entry after another.
struct Counter {
    forms: FastSet<Box<str>>,
    /// How many of them, from the first, say nothing outside of names.
    stops: usize,
    /// Of each form its place among the uses of this entry.
    places: Vec<Option<usize>>,
    uses: Vec<Use>,
}

impl Counter {
    fn new(stop: &[&str]) -> Self {
        let forms: FastSet<Box<str>> = stop.iter().copied().map(Box::from).collect();
        let (stops, places) = (forms.len(), vec![None; forms.len()]);
        Self { forms, stops, places, uses: Vec::new() }
    }

    /// How often a word was met in this entry so far; nothing if it says nothing there.
    fn of(&mut self, word: &str, in_name: bool) -> Option<&mut Use> {
        let form = self.forms.get_index_of(word).unwrap_or_else(|| {
            self.places.push(None);
            self.forms.insert_full(word.into()).0
        });
        if form < self.stops && !in_name {
            return None;
        }
        let place = *self.places[form].get_or_insert_with(|| {
            self.uses.push(Use { form: number(form), fields: 0, text: 0 });
            self.uses.len() - 1
        });
        Some(&mut self.uses[place])
    }

    /// The words of this entry; the next begins.
    fn take(&mut self) -> Box<[Use]> {
        self.uses.iter().for_each(|word| self.places[word.form as usize] = None);
        let uses = self.uses.as_slice().into();
        self.uses.clear();
        uses
    }
}
