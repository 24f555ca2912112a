//! What the program knows of a language: how it is stemmed, its smallest words, whether it makes
//! compounds. A language that is not here is indexed by whole words.

use std::borrow::Cow;
use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::{english_stemmer, swedish_stemmer};

/// What is known of a language.
pub struct LanguageRules {
    code: &'static str,
    /// Takes the ending off a word.
    stemmer: fn(&mut SnowballEnv<'_>) -> bool,
    /// Words that say nothing, with spaces between them.
    stop_words: &'static str,
    /// Whether words are made of words without a space.
    pub(crate) compounds: bool,
}

/// The languages. The client has a stemmer for each.
const TONGUES: &[LanguageRules] = &[
    LanguageRules {
        code: "en",
        stemmer: english_stemmer::stem,
        stop_words: ENGLISH,
        compounds: false,
    },
    LanguageRules {
        code: "sv",
        stemmer: swedish_stemmer::stem,
        stop_words: SWEDISH,
        compounds: true,
    },
];

/// What is known of a language where nothing is.
const OTHER: LanguageRules =
    LanguageRules { code: "", stemmer: |_| true, stop_words: "", compounds: false };

const SWEDISH: &str = "alla allt att av blev bli blir blivit de dem den denna deras dess dessa det detta dig din \
    dina ditt du där då efter ej eller en er era ert ett från för ha hade han hans har hennes hon honom hur här i \
    icke inte in jag kan kunde man med mellan men mig min mina mitt mot mycket ni nu när någon något några och om oss \
    på samma sedan sig sin sina sitta själv skulle ska skall som så sådan sådana sådant till under upp ut utan vad \
    var vara varför varit varje vars vem vi vid vilka vilken vilket vår våra vårt än är åt över";

const ENGLISH: &str = "a about after all also an and any are as at be because been before being between both but by \
    can could did do does for from had has have he her his how i if in into is it its may me more most my no nor not \
    of on or other our out over own same she should so some such than that the their them then there these they this \
    those through to under up very was we were what when where which while who will with would you your";

/// What is known of the language with a code such as `sv` or `en-GB`.
pub fn language_rules(code: &str) -> &'static LanguageRules {
    let own = code.split('-').next().unwrap_or(code);
    TONGUES.iter().find(|rules| rules.code == own).unwrap_or(&OTHER)
}

impl LanguageRules {
    /// The stem of a word in small letters.
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let mut stemmed = SnowballEnv::create(word);
        (self.stemmer)(&mut stemmed);
        stemmed.get_current()
    }

    /// The words that say nothing, sorted.
    pub(crate) fn stop_words(&self) -> Vec<&'static str> {
        let mut words: Vec<&str> = self.stop_words.split_whitespace().collect();
        words.sort_unstable();
        words
    }
}
