//! The words of Swedish with how often they stand, and their stems: a list that is in the program and is
//! read when it is first needed, and the bank's own names beside it.

use crate::hash_map::FastMap;
use crate::search::language_rules::{LanguageRules, language_rules};
use std::borrow::Cow;
use std::sync::LazyLock;

/// Word forms of Swedish statutes: `data/README.md`.
const LIST: &str = include_str!("../../data/swedish-forms.tsv");
/// How often a word of the bank's own names counts as seen.
const OWN: u32 = 20;

/// The list, as it is used.
static STATUTES: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon {
        rules: language_rules("sv"),
        forms: FastMap::default(),
        stems: FastMap::default(),
    };
    for (form, count) in LIST.lines().filter_map(|line| line.split_once('\t')) {
        lexicon.add(form, count.parse().unwrap_or(0));
    }
    lexicon
});

/// Index of a stem that is known.
pub(super) type Stem = usize;

/// The words that are known.
#[derive(Clone)]
pub(super) struct Lexicon {
    rules: &'static LanguageRules,
    /// Forms with how often they stand, and their stems.
    forms: FastMap<Box<str>, (u32, Stem)>,
    /// Stems with how often their forms stand.
    stems: FastMap<Box<str>, u32>,
}

impl Lexicon {
    /// The list alone, which no bank has added to.
    pub(super) fn list() -> &'static Lexicon {
        &STATUTES
    }

    /// The list, and the bank's own words.
    pub(super) fn new<'a>(own: impl IntoIterator<Item = &'a str>) -> Lexicon {
        let mut lexicon = STATUTES.clone();
        for word in own {
            lexicon.add(word, OWN);
        }
        lexicon
    }

    fn add(&mut self, form: &str, count: u32) {
        if let Some((seen, stem)) = self.forms.get_mut(form) {
            *seen = seen.saturating_add(count);
            self.stems[*stem] = self.stems[*stem].saturating_add(count);
            return;
        }
        let entry = self.stems.entry(self.rules.stem(form).into_owned().into());
        let stem = entry.index();
        let seen = entry.or_insert(0);
        *seen = seen.saturating_add(count);
        self.forms.insert(form.into(), (count, stem));
    }

    /// All forms.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(|form| &**form)
    }

    /// How many stems are known.
    pub(super) fn stems(&self) -> usize {
        self.stems.len()
    }

    /// How often a form stands, and its stem.
    pub(super) fn form(&self, form: &str) -> Option<(u32, Stem)> {
        self.forms.get(form).copied()
    }

    /// A stem by its letters.
    pub(super) fn find(&self, stem: &str) -> Option<Stem> {
        self.stems.get_index_of(stem)
    }

    /// How often the forms of a stem stand.
    pub(super) fn count(&self, stem: Stem) -> u32 {
        self.stems[stem]
    }

    /// A stem in letters.
    pub(super) fn letters(&self, stem: Stem) -> &str {
        self.stems.get_index(stem).map_or("", |(stem, _)| stem)
    }

    /// The stem of a word that may be unknown, if the stem is known.
    pub(super) fn find_stem(&self, word: &str) -> Option<Stem> {
        match self.form(word) {
            Some((_, stem)) => Some(stem),
            None => self.find(&self.rules.stem(word)),
        }
    }

    /// The stem of a word, known or not.
    pub(super) fn stem<'a>(&'a self, word: &'a str) -> Cow<'a, str> {
        match self.form(word) {
            Some((_, stem)) => self.letters(stem).into(),
            None => self.rules.stem(word),
        }
    }
}
