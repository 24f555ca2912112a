//! The languages of a site, and values that may differ between them.

/// One of the languages of a site, by its place in `languages`; 0 is the default.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Language(u8);

impl Language {
    /// The first language: entries are written in it.
    pub const DEFAULT: Language = Language(0);

    /// The language at this place of the list; a site has at most 255.
    pub fn at(index: usize) -> Self {
        Self(u8::try_from(index).unwrap_or(u8::MAX))
    }

    /// Its place in the list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The codes of a site's languages in order (`sv`, `en`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Languages(Vec<String>);

impl Languages {
    /// The list; the first is the default. Never empty: without one, `en`.
    pub(crate) fn new(codes: Vec<String>) -> Self {
        Self(if codes.is_empty() { vec!["en".to_owned()] } else { codes })
    }

    /// The code of a language.
    pub(crate) fn code(&self, language: Language) -> &str {
        &self.0[language.index()]
    }

    /// The language with a code.
    pub(crate) fn find(&self, code: &str) -> Option<Language> {
        self.0.iter().position(|known| known == code).map(Language::at)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Language> + use<> {
        (0..self.0.len()).map(Language::at)
    }

    /// All codes, in order.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// How many.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }
}

/// A value that may stand in several languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Translated<T> {
    values: Vec<(Language, T)>,
}

impl<T> Translated<T> {
    /// Nothing yet.
    pub(crate) fn empty() -> Self {
        Self { values: Vec::new() }
    }

    /// The same in every language.
    pub(crate) fn same(value: T) -> Self {
        Self { values: vec![(Language::DEFAULT, value)] }
    }

    /// Adds what it is in a language.
    pub(crate) fn set(&mut self, language: Language, value: T) {
        self.values.push((language, value));
        self.values.sort_by_key(|(language, _)| *language);
    }

    /// What it is in this language; else in the first one that has it, which is then named.
    pub fn get(&self, language: Language) -> Option<(&T, Language)> {
        let exact = self.values.iter().find(|(own, _)| *own == language);
        exact.or(self.values.first()).map(|(own, value)| (value, *own))
    }

    /// What it is in each language that has it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&T, Language)> {
        self.values.iter().map(|(language, value)| (value, *language))
    }

    /// Whether nothing was set.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl<T> Default for Translated<T> {
    fn default() -> Self {
        Self::empty()
    }
}

impl Translated<String> {
    /// The text in this language or the first that has one; empty where there is none.
    pub fn text(&self, language: Language) -> &str {
        self.get(language).map_or("", |(text, _)| text)
    }
}
