//! Letters without their marks: what the search and lists from A to Ö take for alike.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word without the marks on its letters: what is taken for it when nothing is found.
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let mut folded = String::with_capacity(word.len());
    for letter in DecomposingNormalizerBorrowed::new_nfd().normalize(word).chars() {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            'ø' => folded.push('o'),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            plain => folded.push(plain),
        }
    }
    folded
}
