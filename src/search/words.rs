//! Which words an entry uses and how much they count there: the half of the index that looks at texts. It
//! is remembered by entry, so that after an edit one text is read again.

use crate::language::Language;
use crate::link::site::{Entry, EntryIndex, Site};
use crate::place::SourcePath;
use crate::search::encode::{Effort, Packed, pack};
use crate::search::prose::{Docs, Of, names, plain};
use crate::search::tokens;
use crate::text::{Hash, Hasher};
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Index of a form in [`Forms`].
pub(super) type Form = u32;
/// Every form of a word that was ever met; its order means nothing.
pub(super) type Forms = IndexSet<Box<str>>;

/// A word in an entry.
#[derive(Clone, Copy)]
pub(super) struct Use {
    pub(super) form: Form,
    /// Weight by times in names and fields.
    pub(super) fields: u16,
    /// Weight by times in running text.
    pub(super) text: u16,
}

/// The words of an entry.
pub(super) struct Words {
    pub(super) uses: Box<[Use]>,
    /// How many words its running text has.
    pub(super) length: u32,
    /// Its text in a file of its own, if it has any.
    pub(super) plain: Option<Packed>,
}

/// The words of entries read before, in one language.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) forms: Forms,
    known: BTreeMap<SourcePath, (Hash, Arc<Words>)>,
}

/// An entry that was read, before its words have numbers.
struct Read {
    counts: IndexMap<Box<str>, (u16, u16)>,
    length: u32,
    plain: Option<Packed>,
}

impl Reader {
    /// The words of some entries, read or remembered.
    pub(super) fn words(
        &mut self,
        site: &Site,
        documents: &[EntryIndex],
        language: Language,
        keep: bool,
    ) -> Vec<Arc<Words>> {
        let stop: IndexSet<&str> = tongue_of(site, language).stop_words().into_iter().collect();
        let known = std::mem::take(&mut self.known);
        let mut all = Vec::with_capacity(documents.len());
        // In batches, so that what is read lies no longer in memory than it must.
        for batch in documents.chunks(512) {
            let read = batch.par_iter().map(|index| {
                let entry = &site.entries[*index];
                let key = key(site, entry, language);
                let same = |(old, _): &&(Hash, Arc<Words>)| *old == key;
                match known.get(&entry.original.path).filter(same) {
                    Some((_, words)) => (key, Ok(Arc::clone(words))),
                    None => (key, Err(read(site, entry, language, &stop))),
                }
            });
            let read: Vec<(Hash, Result<Arc<Words>, Read>)> = read.collect();
            for (index, (key, words)) in batch.iter().zip(read) {
                let words = words.unwrap_or_else(|read| Arc::new(self.number(read)));
                if keep {
                    let path = site.entries[*index].original.path.clone();
                    self.known.insert(path, (key, Arc::clone(&words)));
                }
                all.push(words);
            }
        }
        all
    }

    fn number(&mut self, read: Read) -> Words {
        let uses = read.counts.into_iter().map(|(form, (fields, text))| Use {
            form: self.form(form),
            fields,
            text,
        });
        Words { uses: uses.collect(), length: read.length, plain: read.plain }
    }

    fn form(&mut self, form: Box<str>) -> Form {
        let (index, _) = self.forms.insert_full(form);
        Form::try_from(index).expect("a bank has fewer than four billion words")
    }

    /// The words that each entry is called by, for those that refer to it.
    pub(super) fn names(&mut self, site: &Site, language: Language) -> Vec<Vec<Form>> {
        let stop: IndexSet<&str> = tongue_of(site, language).stop_words().into_iter().collect();
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
pub(super) fn tongue_of(site: &Site, language: Language) -> &'static crate::search::tongue::Tongue {
    crate::search::tongue::tongue(site.config.languages.code(language))
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

fn read(site: &Site, entry: &Entry, language: Language, stop: &IndexSet<&str>) -> Read {
    let docs = Docs::of(entry, language);
    let mut counts: IndexMap<Box<str>, (u16, u16)> = IndexMap::new();
    let mut length = 0;
    docs.stretches(&site.collection(entry).fields, &mut |stretch| {
        let weight = u16::try_from(stretch.weight).unwrap_or(u16::MAX);
        tokens::each(stretch.text, |word| {
            if stretch.of == Of::Text {
                length += 1;
            }
            if weight == 0 || (stretch.of != Of::Name && stop.contains(word)) {
                return;
            }
            let count = match counts.get_mut(word) {
                Some(count) => count,
                None => counts.entry(word.into()).or_insert((0, 0)),
            };
            let part = if stretch.of == Of::Text { &mut count.1 } else { &mut count.0 };
            *part = part.saturating_add(weight);
        });
    });
    let text = plain(docs.body());
    let plain = (!text.is_empty()).then(|| pack(text.as_bytes(), Effort::Fair));
    Read { counts, length, plain }
}
