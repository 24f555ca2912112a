//! Entries from A to Ö: the letter that each stands under, and their order by letter and title.

use crate::folding::folded;
use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::locale::Locale;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Stands for all digits.
pub(crate) const DIGITS: &str = "0–9";
/// Stands for what has neither letters nor digits.
pub(crate) const OTHERS: &str = "#";

/// Entries from A to Ö.
pub(crate) struct Letters {
    /// The entries, by letter and then by title.
    pub(crate) entries: Vec<EntryIndex>,
    /// The letters, each with the number of the first entry that stands under it.
    pub(crate) starts: Vec<(String, usize)>,
}

/// Sorts entries by letter, then by title: signs first, then digits, then letters as the language sorts them.
/// A quotation mark before a title does not move it.
pub(crate) fn letters(site: &Site, entries: &[EntryIndex], language: Language) -> Letters {
    let locale = site.locales.get(language);
    let alphabet = &site.alphabet[language.index()];
    let mut known: BTreeMap<char, String> = BTreeMap::new();
    let mut groups: BTreeMap<String, Vec<EntryIndex>> = BTreeMap::new();
    for entry in entries {
        groups.entry(letter(site, *entry, language, &mut known)).or_default().push(*entry);
    }
    let mut groups: Vec<(String, Vec<EntryIndex>)> = groups.into_iter().collect();
    groups.sort_by(|(one, _), (other, _)| compare(one, other, locale));
    let mut letters = Letters { entries: Vec::with_capacity(entries.len()), starts: Vec::new() };
    for (letter, mut group) in groups {
        group.sort_by_key(|entry| alphabet[*entry]);
        letters.starts.push((letter, letters.entries.len()));
        letters.entries.append(&mut group);
    }
    letters
}

impl Letters {
    /// The entries with numbers from `start` to before `end`, by letter.
    pub(crate) fn groups(
        &self,
        start: usize,
        end: usize,
    ) -> impl Iterator<Item = (&str, &[EntryIndex])> {
        let end = end.min(self.entries.len());
        let ends = self.starts.iter().skip(1).map(|(_, start)| *start).chain([self.entries.len()]);
        let groups = self.starts.iter().zip(ends).map(move |((letter, first), last)| {
            let (first, last) = ((*first).max(start), last.min(end));
            (letter.as_str(), self.entries.get(first..last).unwrap_or_default())
        });
        groups.filter(|(_, entries)| !entries.is_empty())
    }
}

fn compare(one: &str, other: &str, locale: &Locale) -> Ordering {
    let class = |letter: &str| match letter {
        OTHERS => 0,
        DIGITS => 1,
        _ => 2,
    };
    class(one).cmp(&class(other)).then_with(|| locale.compare(one, other)).then(one.cmp(other))
}

/// The letter that an entry stands under. What sorts alike is one letter: Å and A are two in Swedish and one
/// in English. `known`: the letters that were looked at before, by what titles begin with.
fn letter(
    site: &Site,
    entry: EntryIndex,
    language: Language,
    known: &mut BTreeMap<char, String>,
) -> String {
    let entry = &site.entries[entry];
    let (title, _) = entry.title(site.collection(entry), language);
    let Some(first) = title.chars().find(|letter| letter.is_alphanumeric()) else {
        return OTHERS.to_owned();
    };
    known.entry(first).or_insert_with(|| initial(first, site.locales.get(language))).clone()
}

/// The letter under which a word stands: all digits are one, and so are letters that differ in marks only
/// that the language sorts among each other.
fn initial(first: char, locale: &Locale) -> String {
    if first.is_numeric() {
        return DIGITS.to_owned();
    }
    let upper: String = first.to_uppercase().collect();
    let plain = folded(&upper.to_lowercase()).to_uppercase();
    let next = char::from_u32(u32::from(plain.chars().next().unwrap_or('A')) + 1);
    let after = next.map_or_else(|| plain.clone(), |next| next.to_string());
    // Between a letter and the next: the language takes the mark for a part of it.
    let among = locale.compare(&upper, &after).is_lt() && locale.compare(&plain, &upper).is_le();
    if among { plain } else { upper }
}
