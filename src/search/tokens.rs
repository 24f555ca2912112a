//! Text → words: in small letters, letters with their marks. What the client does to a query is the same.

use icu_normalizer::ComposingNormalizerBorrowed;
use std::cmp::Ordering;

/// Letters and digits are the same here and in the client: `[\p{Alphabetic}\p{N}]`.
fn is_word(letter: char) -> bool {
    letter.is_alphanumeric()
}

/// What joins two words to one: `e-hälsa`.
const HYPHENS: &[char] = &['-', '\u{2010}', '\u{2011}'];

/// Calls for every word of a text, in order; words joined by a hyphen come one by one, then as one.
pub(crate) fn each(text: &str, mut word: impl FnMut(&str)) {
    let text = in_small_letters(&ComposingNormalizerBorrowed::new_nfc().normalize(text));
    let text = if text.contains('\u{ad}') { text.replace('\u{ad}', "") } else { text };
    let mut joined = String::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find(is_word) {
        let end =
            rest[start..].find(|letter| !is_word(letter)).map_or(rest.len(), |end| start + end);
        let token = &rest[start..end];
        word(token);
        let after = &rest[end..];
        let goes_on = hyphen(after).is_some_and(|next| next.starts_with(char::is_alphabetic))
            && token.ends_with(char::is_alphabetic);
        if goes_on || !joined.is_empty() {
            joined.push_str(token);
        }
        if !goes_on && !joined.is_empty() {
            word(&joined);
            joined.clear();
        }
        rest = after;
    }
}

/// A text in small letters.
fn in_small_letters(text: &str) -> String {
    let mut others = text.chars().filter(|letter| !letter.is_ascii());
    // Most texts have no other capitals, and are done much sooner.
    if others.all(|letter| letter.to_lowercase().eq([letter])) {
        text.to_ascii_lowercase()
    } else {
        text.to_lowercase()
    }
}

fn hyphen(text: &str) -> Option<&str> {
    let mut letters = text.chars();
    HYPHENS.contains(&letters.next()?).then_some(letters.as_str())
}

/// All words of a text.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each(text, |word| words.push(word.to_owned()));
    words
}

/// The order of words in which the client looks them up: by UTF-16, as its language compares them.
pub(crate) fn compare(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() {
        return one.cmp(other);
    }
    one.encode_utf16().cmp(other.encode_utf16())
}
