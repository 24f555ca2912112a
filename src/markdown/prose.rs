//! The words of a text as they stream by → sentences that are too long, and the abbreviations it uses.
//! It sees words and places only, no markup.

use crate::diagnostic::Diagnostics;
use crate::path::SourcePath;
use crate::rule::long_sentence::{is_long, long_sentence};
use crate::span::Span;
use std::collections::BTreeMap;

/// Most letters of an abbreviation.
const LONGEST_ABBREVIATION: usize = 10;

/// An abbreviation in a text.
#[derive(Clone, Debug)]
pub(crate) struct Abbreviation {
    /// Where it is first used.
    pub(crate) span: Span,
    /// Whether the text says what it means: one of the two stands in brackets after the other.
    pub(crate) explained: bool,
}

/// The abbreviations of a text.
pub(crate) type Abbreviations = BTreeMap<String, Abbreviation>;

/// Reads along.
pub(crate) struct Prose<'a> {
    path: &'a SourcePath,
    /// Of the sentence that is being read: how many words, where it begins and where its last word ends.
    words: usize,
    start: usize,
    end: usize,
    /// Whether the last word could be the last of the sentence.
    full_stop: bool,
    /// The last word that was an abbreviation.
    last: Option<String>,
    /// All of them.
    pub(super) abbreviations: Abbreviations,
}

impl<'a> Prose<'a> {
    /// For a text of this file.
    pub(crate) fn new(path: &'a SourcePath) -> Self {
        Self {
            path,
            words: 0,
            start: 0,
            end: 0,
            full_stop: false,
            last: None,
            abbreviations: Abbreviations::new(),
        }
    }

    /// Words that stand at an offset of the file.
    pub(crate) fn push(&mut self, text: &str, offset: usize, diagnostics: &mut Diagnostics) {
        // Every word of the bank passes here: nearly all are reported by their bytes.
        let (mut start, mut seen) = (0, Byte::Small);
        for (index, byte) in text.bytes().enumerate() {
            match Byte::of(byte) {
                Byte::Space => {
                    self.run(&text[start..index], seen, offset + start, diagnostics);
                    (start, seen) = (index + 1, Byte::Small);
                }
                Byte::Other => seen = Byte::Other,
                Byte::Small => {}
            }
        }
        self.run(&text[start..], seen, offset + start, diagnostics);
    }

    /// Letters between two ASCII spaces: one word, unless other spaces stand in it.
    fn run(&mut self, text: &str, seen: Byte, offset: usize, diagnostics: &mut Diagnostics) {
        let Some(first) = text.bytes().next() else { return };
        if seen == Byte::Small && first != b',' && self.words > 0 && self.last.is_none() {
            self.words += 1;
            self.end = offset + text.len();
            self.full_stop = false;
            return;
        }
        let mut at = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            if !bare.is_empty() {
                self.word(bare, offset + at, diagnostics);
            }
            at += word.len();
        }
    }

    fn word(&mut self, word: &str, at: usize, diagnostics: &mut Diagnostics) {
        let first = word.chars().find(|letter| letter.is_alphanumeric());
        if self.full_stop && first.is_none_or(|letter| !letter.is_lowercase()) {
            self.end_sentence(diagnostics);
        }
        if self.words == 0 {
            self.start = at;
        }
        // A dash between spaces is no word.
        self.words += usize::from(first.is_some());
        self.end = at + word.len();
        self.full_stop = ends_sentence(word);
        if self.last.is_some() || first.is_some_and(char::is_uppercase) {
            self.abbreviation(word, at);
        }
    }

    fn abbreviation(&mut self, word: &str, at: usize) {
        let bracket = word.starts_with('(');
        if let Some(last) = self.last.take().filter(|_| bracket)
            && let Some(known) = self.abbreviations.get_mut(&last)
        {
            known.explained = true;
        }
        if !has_capitals(word) {
            return;
        }
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let bare = bare.split([':', '’', '\'']).next().unwrap_or(bare);
        if !is_abbreviation(bare) {
            return;
        }
        let start = at + word.find(bare).unwrap_or(0);
        let span = || Span::new(self.path, start..start + bare.len());
        let noted = || Abbreviation { span: span(), explained: false };
        let known = self.abbreviations.entry(bare.to_owned()).or_insert_with(noted);
        known.explained |= bracket && word.contains(')');
        self.last = Some(bare.to_owned());
    }

    /// A block ends: a paragraph, an item, a cell.
    pub(crate) fn end_block(&mut self, diagnostics: &mut Diagnostics) {
        self.end_sentence(diagnostics);
        self.last = None;
    }

    fn end_sentence(&mut self, diagnostics: &mut Diagnostics) {
        if is_long(self.words) {
            let span = Span::new(self.path, self.start..self.end);
            diagnostics.push(long_sentence(&span, self.words));
        }
        self.words = 0;
        self.full_stop = false;
    }
}

/// What a byte says of the word it stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// A word of such bytes alone begins no sentence, ends none and is no abbreviation: small letters of
    /// ASCII and Latin-1, and commas.
    Small,
    Space,
    Other,
}

impl Byte {
    fn of(byte: u8) -> Self {
        const KINDS: [Byte; 256] = {
            let mut kinds = [Byte::Other; 256];
            let mut byte = 0;
            while byte < 256 {
                kinds[byte] = match byte as u8 {
                    b'a'..=b'z' | b',' | 0xa0..=0xbf | 0xc3 => Byte::Small,
                    b' ' | b'\t' | b'\n' | b'\r' | 0x0c => Byte::Space,
                    _ => Byte::Other,
                };
                byte += 1;
            }
            kinds
        };
        KINDS[usize::from(byte)]
    }
}

/// Whether a sentence may end with this word: "t.ex." and "s." do not end one. A stop alone follows a link.
fn ends_sentence(word: &str) -> bool {
    // Nearly every word ends with a letter or a comma.
    if word.bytes().next_back().is_some_and(|last| last.is_ascii_alphanumeric() || last == b',') {
        return false;
    }
    let bare = word.trim_end_matches(|letter: char| "\"'”’)]»".contains(letter));
    match bare.strip_suffix(['.', '!', '?', '…']) {
        Some(stem) => {
            let letters = stem.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            letters.is_empty() || letters.chars().count() > 1 && !letters.contains('.')
        }
        None => false,
    }
}

/// Whether a word may hold two capitals; looks at bytes only, since it looks at every word of the bank.
fn has_capitals(word: &str) -> bool {
    let capital = |byte: &u8| byte.is_ascii_uppercase() || *byte >= 0xc3;
    word.bytes().filter(|byte| capital(byte)).count() >= 2
}

/// Capitals and digits, at least two of them capitals.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    capitals >= 2
        && word.chars().count() <= LONGEST_ABBREVIATION
        && word.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit())
}
