//! Letters that look like others, or like nothing: what a reader takes for the same.

use icu_normalizer::ComposingNormalizerBorrowed;

/// Letters of other alphabets, and the letters of ours that they are taken for.
const ALIKE: &[(&str, &str)] = &[
    ("АВЕЗКМНОРСТУХІЈЅ", "ABE3KMHOPCTYXIJS"),
    ("аеорсухіјѕԁһӏԛԝѵ", "aeopcyxijsdhlqwv"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("αικνορυ", "aikvopu"),
    ("ոօսհցɡɑı", "nouhqgai"),
];

/// Whether a letter shows nothing by itself: it joins, divides or turns others, or is a blank that is counted as
/// a letter. Ordinary spaces are not among them.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
        || letter.is_control()
}

/// Whether there is nothing to be seen of a text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || is_invisible(letter))
}

/// A text with its letters in their plain forms, and without those that show nothing.
pub(crate) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let shown: String = text.chars().filter(|letter| !is_invisible(*letter)).collect();
    ComposingNormalizerBorrowed::new_nfkc().normalize(&shown).into_owned()
}

/// What is the same of two texts that look the same. Only to be compared.
pub(crate) fn skeleton(text: &str) -> String {
    let alike = |letter: char| {
        let found = ALIKE.iter().find_map(|(others, ours)| {
            let place = others.chars().position(|other| other == letter)?;
            ours.chars().nth(place)
        });
        found.unwrap_or(letter)
    };
    let text = plain(text);
    let text = if text.is_ascii() { text } else { text.chars().map(alike).collect() };
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, is_blank, plain, skeleton};

    #[test]
    fn every_letter_of_the_table_has_one_of_ours() {
        for (others, ours) in ALIKE {
            assert_eq!(others.chars().count(), ours.chars().count(), "{others}");
            assert!(ours.is_ascii() && others.chars().all(|letter| !letter.is_ascii()), "{others}");
        }
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        for other in
            ["Bеacon", "Beacon\u{200b}", "Be\u{ad}acon", "Ｂeacon", "BEACON", "Bеacоn\u{3164}"]
        {
            assert_eq!(skeleton(other), "beacon", "{other:?}");
        }
        for other in ["Beacön", "Bèacon", "Beacon 2", "Baacon"] {
            assert_ne!(skeleton(other), "beacon", "{other:?}");
        }
    }

    #[test]
    fn blanks_are_seen_as_such() {
        for blank in
            ["", " ", "\u{200b}", "\u{ad}\u{3164}", "\u{2800}", "\u{a0}\u{fe0f}", "\u{e0041}"]
        {
            assert!(is_blank(blank), "{blank:?}");
        }
        assert!(!is_blank("\u{200b}a") && !is_blank("👩\u{200d}🏫"));
        assert_eq!(plain("gov．example\u{200b}"), "gov.example");
    }
}
