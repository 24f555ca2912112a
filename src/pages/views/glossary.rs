//! Entries by the first letter of their title, as the language sorts them.

use crate::kind::field::Meaning;
use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::link::views::View;
use crate::pages::context::Context;
use crate::pages::fact;
use crate::view::view_page::{LetterView, TermView, ViewView};

/// Fills in the letters.
pub(crate) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let Some(of) = view.of.first() else { return };
    let mut entries = context.site.groups[of.collection].lists[language.index()].clone();
    entries.sort_by_key(|entry| context.site.alphabet[language.index()][*entry]);
    for entry in entries {
        let link = context.entry_link(entry, language);
        let first = link.title.chars().next();
        let letter: String = first.into_iter().flat_map(char::to_uppercase).collect();
        let term = TermView {
            term: link,
            names: names(context, entry, language),
            summary: fact::meaning(context, entry, Meaning::Summary, language),
        };
        match shown.letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.terms.push(term),
            None => shown.letters.push(LetterView { letter, terms: vec![term] }),
        }
    }
}

fn names(context: &Context<'_>, entry: EntryIndex, language: Language) -> Vec<String> {
    let collection = context.site.collection(&context.site.entries[entry]);
    let Some((field, _)) = collection.meaning(Meaning::Names) else { return Vec::new() };
    fact::words(context, entry, field, language).into_iter().map(|words| words.text).collect()
}
