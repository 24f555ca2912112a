//! The glossary → words that mean the same: a title, its other names, its short name.

use crate::language::Language;
use crate::link::site::Site;
use crate::search::encode::Bytes;
use crate::search::language_rules::LanguageRules;
use crate::search::prose::names;
use crate::search::tokens;

/// Writes the groups of names that mean the same, each name as stems.
pub(super) fn synonyms(
    site: &Site,
    language: Language,
    rules: &'static LanguageRules,
    bytes: &mut Bytes,
) {
    let stop = rules.stop_words();
    let mut groups: Vec<Vec<Vec<String>>> = Vec::new();
    for entry in site.entries.iter().filter(|entry| site.collection(entry).glossary) {
        let mut group: Vec<Vec<String>> = Vec::new();
        for name in names(site, entry, language) {
            let words = tokens::words(name).into_iter();
            let stems = words.filter(|word| stop.binary_search(&word.as_str()).is_err());
            let stems: Vec<String> = stems.map(|word| rules.stem(&word).into_owned()).collect();
            if !stems.is_empty() && !group.contains(&stems) {
                group.push(stems);
            }
        }
        if group.len() > 1 {
            groups.push(group);
        }
    }
    bytes.number(groups.len());
    for group in groups {
        bytes.number(group.len());
        for name in group {
            bytes.number(name.len()).list(name);
        }
    }
}
