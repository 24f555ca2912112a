//! The words of Swedish with how often they stand, and their stems: a list that is in the program and is
//! read when it is first needed, and the bank's own names beside it.

use crate::search::tongue::{Tongue, tongue};
use indexmap::IndexMap;
use std::sync::LazyLock;

/// Word forms of Swedish statutes: `data/README.md`.
const LIST: &str = include_str!("../../data/swedish-forms.tsv");
/// How often a word of the bank's own names counts as seen.
const OWN: u32 = 20;

/// The list, as it is used.
static STATUTES: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known::default();
    for (form, count) in LIST.lines().filter_map(|line| line.split_once('\t')) {
        known.add(tongue("sv"), form, count.parse().unwrap_or(0));
    }
    known
});

/// Forms with how often they stand and their stems; stems with how often their forms stand.
#[derive(Default)]
pub(super) struct Known {
    forms: IndexMap<Box<str>, (u32, Box<str>)>,
    stems: IndexMap<Box<str>, u32>,
}

impl Known {
    fn add(&mut self, tongue: &Tongue, form: &str, count: u32) {
        let known = self.forms.entry(form.into());
        let known = known.or_insert_with(|| (0, tongue.stem(form).into()));
        known.0 += count;
        *self.stems.entry(known.1.clone()).or_insert(0) += count;
    }

    /// All forms.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(|form| &**form)
    }
}

/// The words that are known.
pub(super) struct Lexicon {
    tongue: &'static Tongue,
    list: &'static Known,
    /// What is known beside the list.
    pub(super) own: Known,
}

impl Lexicon {
    /// The list alone, which no bank has added to.
    pub(super) fn list() -> &'static Known {
        &STATUTES
    }

    /// The list, and the bank's own words.
    pub(super) fn new<'a>(own: impl IntoIterator<Item = &'a str>) -> Lexicon {
        let tongue = tongue("sv");
        let mut lexicon = Lexicon { tongue, list: &STATUTES, own: Known::default() };
        for word in own {
            lexicon.own.add(tongue, word, OWN);
        }
        lexicon
    }

    fn known(&self) -> impl Iterator<Item = &Known> {
        [self.list, &self.own].into_iter()
    }

    /// How often a form stands, and its stem.
    pub(super) fn form(&self, form: &str) -> Option<(u32, &str)> {
        let known = self.known().filter_map(|known| known.forms.get(form));
        known
            .fold(None, |sum, (count, stem)| Some((sum.map_or(0, |(sum, _)| sum) + count, &**stem)))
    }

    /// How often the forms of a stem stand; 0 for what is no stem.
    pub(super) fn count(&self, stem: &str) -> u32 {
        self.known().filter_map(|known| known.stems.get(stem)).sum()
    }

    /// The stem of a word, known or not.
    pub(super) fn stem(&self, word: &str) -> String {
        match self.form(word) {
            Some((_, stem)) => stem.to_owned(),
            None => self.tongue.stem(word),
        }
    }
}
