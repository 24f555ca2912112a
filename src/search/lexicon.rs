//! The words of a language with how often they stand, and their stems: a list that is in the program, and
//! the names and labels of the bank.

use crate::search::tongue::Tongue;
use indexmap::IndexMap;

/// Word forms of Swedish statutes: `data/README.md`.
const SWEDISH: &str = include_str!("../../data/swedish-forms.tsv");
/// How often a word of the bank's own names counts as seen.
const OWN: u32 = 20;

/// The words that are known.
pub(super) struct Lexicon {
    tongue: &'static Tongue,
    forms: IndexMap<Box<str>, (u32, usize)>,
    stems: IndexMap<Box<str>, u32>,
}

impl Lexicon {
    /// Reads the list, and adds the bank's own words.
    pub(super) fn new<'a>(
        tongue: &'static Tongue,
        own: impl IntoIterator<Item = &'a str>,
    ) -> Lexicon {
        let mut lexicon = Lexicon { tongue, forms: IndexMap::new(), stems: IndexMap::new() };
        for (form, count) in SWEDISH.lines().filter_map(|line| line.split_once('\t')) {
            lexicon.add(form, count.parse().unwrap_or(0));
        }
        for word in own {
            lexicon.add(word, OWN);
        }
        lexicon
    }

    fn add(&mut self, form: &str, count: u32) {
        let stem = self.stems.entry(self.tongue.stem(form).into_boxed_str());
        let index = stem.index();
        *stem.or_insert(0) += count;
        self.forms.entry(form.into()).or_insert((0, index)).0 += count;
    }

    /// All forms, how often they stand, and the index of their stem.
    pub(super) fn forms(&self) -> impl Iterator<Item = (&str, u32, usize)> {
        self.forms.iter().map(|(form, (count, stem))| (&**form, *count, *stem))
    }

    /// How often a form stands, and the index of its stem.
    pub(super) fn form(&self, form: &str) -> Option<(u32, usize)> {
        self.forms.get(form).copied()
    }

    /// How often the forms of a stem stand; 0 for what is no stem.
    pub(super) fn count(&self, stem: &str) -> u32 {
        self.stems.get(stem).copied().unwrap_or(0)
    }

    /// The stem with an index.
    pub(super) fn stem_at(&self, index: usize) -> &str {
        self.stems.get_index(index).map_or("", |(stem, _)| stem)
    }

    /// The stem of a word, known or not.
    pub(super) fn stem(&self, word: &str) -> String {
        match self.form(word) {
            Some((_, stem)) => self.stem_at(stem).to_owned(),
            None => self.tongue.stem(word),
        }
    }
}
