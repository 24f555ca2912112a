//! The text of a `place` → the passages of the source that it points at: lines, pages, or whatever the source
//! is counted in. No word of any language is known here: numbers have an order, and the word before them is
//! compared as it is written.

use crate::hash::Hash;
use std::cmp::Ordering;

/// Most passages that one place points at: a longer list is one passage by itself.
const MOST: usize = 100;
/// What stands between the first number of a stretch and its last.
const DASHES: &[char] = &['-', '–', '—'];
/// Letters of a unit that stand in the name of a passage.
const MOST_OF_UNIT: usize = 40;

/// A part of a source that a place points at. The identity is the unit and the numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SourcePassage {
    /// What is counted, in small letters: `line`. Of a place that is no word with numbers, all of its text.
    pub(crate) unit: String,
    /// The first number and the last; none where the unit is all there is.
    pub(crate) numbers: Option<(u32, u32)>,
}

/// What a place says.
#[derive(Clone, Debug)]
pub(crate) struct Locator {
    /// What stands before the numbers, as it is written: `Line `.
    pub(crate) prefix: String,
    /// What it points at, in the order of the text; never empty.
    pub(crate) passages: Vec<SourcePassage>,
}

impl Locator {
    /// Reads a place: one word or several, then numbers and stretches of them, with commas or `and`, the word
    /// of the language, between them. What is written otherwise is one passage, known by its text.
    pub(crate) fn read(place: &str, and: &str) -> Self {
        let text = spaced(place);
        let counted = counted(&text, and).filter(|(_, numbers)| numbers.len() <= MOST);
        let (prefix, numbers) = counted.unwrap_or((&text, Vec::new()));
        let mut unit = prefix.trim();
        if !numbers.is_empty() {
            // Behind an abbreviation stands a point, or not.
            unit = unit.trim_end_matches(['.', ':']);
        }
        let unit = unit.to_lowercase();
        let numbers = numbers.into_iter().map(Some);
        let numbers = if numbers.len() == 0 { vec![None] } else { numbers.collect() };
        let passages = numbers.into_iter();
        let passages =
            passages.map(|numbers| SourcePassage { unit: unit.clone(), numbers }).collect();
        Self { prefix: prefix.to_owned(), passages }
    }

    /// Whether anything is written.
    pub(crate) fn is_written(&self) -> bool {
        !self.prefix.is_empty() || self.passages[0].numbers.is_some()
    }

    /// Its passage, if it points at one.
    pub(crate) fn single(&self) -> Option<&SourcePassage> {
        if let [passage] = self.passages.as_slice() { Some(passage) } else { None }
    }
}

impl SourcePassage {
    /// Whether it is a stretch: from one number to another.
    pub(crate) fn is_stretch(&self) -> bool {
        self.numbers.is_some_and(|(first, last)| first < last)
    }

    /// Its name, of which the address is made: `line-48`, `line-48-50`. A unit that is no plain word has a hash
    /// behind it, since others may look like it.
    pub(crate) fn name(&self) -> String {
        let is_plain = self.unit.bytes().all(|byte| byte.is_ascii_lowercase());
        let mut parts = Vec::new();
        if is_plain {
            parts.push(self.unit.clone());
        } else {
            let slug = slug::slugify(&self.unit);
            let start: String = slug.chars().take(MOST_OF_UNIT).collect();
            parts.push(start.trim_matches('-').to_owned());
            parts.push(Hash::of(self.unit.as_bytes()).to_string()[..8].to_owned());
        }
        if let Some((first, last)) = self.numbers {
            parts.push(first.to_string());
            parts.extend((first < last).then(|| last.to_string()));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("-")
    }

    /// Its numbers, as they are written.
    pub(crate) fn written(&self) -> String {
        match self.numbers {
            None => String::new(),
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first}–{last}"),
        }
    }
}

impl Ord for SourcePassage {
    /// By the unit, whose own numbers count as such, and then by the numbers: 9 before 10.
    fn cmp(&self, other: &Self) -> Ordering {
        let units = natural(&self.unit).cmp(natural(&other.unit));
        units.then(self.numbers.cmp(&other.numbers)).then_with(|| self.unit.cmp(&other.unit))
    }
}

impl PartialOrd for SourcePassage {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The letters and numbers of a text, one after another: numbers stand before letters.
fn natural(text: &str) -> impl Iterator<Item = (u32, char)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let letter = rest.chars().next()?;
        let (number, after) = number(rest).unwrap_or((u32::MAX, &rest[letter.len_utf8()..]));
        rest = after;
        Some((number, if number == u32::MAX { letter } else { '0' }))
    })
}

/// A text on one line, with single spaces; what is no letter to be seen is a space.
fn spaced(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What stands before the first number, and the numbers; none where anything else stands between or after.
fn counted<'t>(text: &'t str, and: &str) -> Option<(&'t str, Vec<(u32, u32)>)> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let (prefix, mut rest) = text.split_at(start);
    if prefix.ends_with(char::is_alphanumeric) {
        return None;
    }
    let mut numbers = Vec::new();
    loop {
        let (numbered, after) = stretch(rest)?;
        numbers.push(numbered);
        if after.is_empty() {
            return Some((prefix, numbers));
        }
        rest = joined(after, and)?;
    }
}

/// A number, or two with a dash between them.
fn stretch(text: &str) -> Option<((u32, u32), &str)> {
    let (first, rest) = number(text)?;
    let after_dash = rest.trim_start().strip_prefix(DASHES);
    let (last, rest) = match after_dash {
        Some(after) => number(after.trim_start())?,
        None => (first, rest),
    };
    let is_whole = !rest.starts_with(|letter: char| letter.is_alphanumeric());
    (is_whole && first <= last).then_some(((first, last), rest))
}

/// A number at the beginning of a text, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    // Nine digits always fit.
    (1..=9).contains(&digits).then(|| number.parse().ok()).flatten().map(|number| (number, rest))
}

/// What follows a comma, the word for “and”, or both.
fn joined<'t>(text: &'t str, and: &str) -> Option<&'t str> {
    let after_comma = text.trim_start().strip_prefix([',', ';']);
    let rest = after_comma.unwrap_or(text);
    let word = |word: &str| rest.strip_prefix(' ')?.strip_prefix(word)?.strip_prefix(' ');
    let after_word = (!and.is_empty()).then(|| word(and)).flatten().or_else(|| word("&"));
    let after = after_word.or_else(|| after_comma.map(str::trim_start))?;
    Some(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn read(place: &str) -> String {
        let locator = Locator::read(place, "och");
        let passages = locator.passages.iter();
        let passages = passages.map(|passage| format!("{}[{}]", passage.unit, passage.written()));
        passages.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_word_and_its_numbers_are_as_many_passages() {
        let cases = [
            ("rad 48", "rad[48]"),
            ("Rad  48 – 50", "rad[48–50]"),
            ("rad 3, 7", "rad[3] rad[7]"),
            ("rad 16, 18, 22 och 68", "rad[16] rad[18] rad[22] rad[68]"),
            ("rad 36 och 44—48", "rad[36] rad[44–48]"),
            ("rad 3, 5, och 7-7", "rad[3] rad[5] rad[7]"),
            ("§ 12 & 14", "§[12] §[14]"),
            ("s.12; 14", "s[12] s[14]"),
            ("12", "[12]"),
            ("bilaga B, rad 4", "bilaga b, rad[4]"),
        ];
        for (place, passages) in cases {
            assert_eq!(read(place), passages, "{place}");
        }
    }

    #[test]
    fn what_is_written_otherwise_is_known_by_its_text() {
        let others = [
            "kapitel 2, rad 4",
            "kapitel 2 sida 4",
            "lines 3 and 7",
            "2015-11-20",
            "avsnitt 2.1",
            "bilaga a2",
            "rad 12a",
            "rad 50–48",
            "rad 3,",
            "rad 1234567890",
            "försättsbladet",
            "٣",
        ];
        for place in others {
            assert_eq!(read(place), format!("{place}[]"), "{place}");
        }
        assert_eq!(read(" Rad\u{7}\n3 "), "rad[3]");
        assert_eq!(read("").len(), "[]".len());
    }

    #[test]
    fn a_list_that_never_ends_is_one_passage() {
        let list = |count: u32| {
            let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
            Locator::read(&format!("rad {}", numbers.join(", ")), "och").passages.len()
        };
        assert_eq!((list(100), list(101)), (100, 1));
    }

    #[test]
    fn numbers_have_their_order_wherever_they_stand() {
        let places = ["kapitel 2, rad 4", "kapitel 10, rad 1", "rad 9", "rad 9–12", "rad 10"];
        let mut passages = places.map(|place| Locator::read(place, "och").passages.remove(0));
        passages.reverse();
        passages.sort();
        let sorted = places.map(|place| Locator::read(place, "och").passages.remove(0));
        assert_eq!(passages, sorted);
    }

    #[test]
    fn a_passage_has_a_short_name_that_no_other_has() {
        let id = |place: &str| Locator::read(place, "and").passages[0].name();
        let long = "line ".repeat(2000);
        let places =
            ["line 48", "line 48-50", "12", "§ 12", "line 48 50", "line-48", "сторінка 4", &long];
        let ids: BTreeSet<String> = places.iter().map(|place| id(place)).collect();
        assert_eq!(ids.len(), places.len(), "{ids:?}");
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        assert!(ids.iter().all(|id| id.len() < 64 && id.chars().all(plain)), "{ids:?}");
        assert_eq!((id("line 48"), id("Line 48–50")), ("line-48".into(), "line-48-50".into()));
    }
}
