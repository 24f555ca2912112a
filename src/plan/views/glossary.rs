//! Entries by the first letter of their title, as the language sorts them.

use crate::language::Language;
use crate::link::site::EntryIndex;
use crate::link::views::View;
use crate::plan::context::Context;
use crate::plan::fact;
use crate::plan::view_page::{LetterView, TermView, ViewView};
use crate::schema::field::Meaning;

/// Fills in the letters.
pub(super) fn show(context: &Context<'_>, view: &View, language: Language, shown: &mut ViewView) {
    let Some(of) = view.of.first() else { return };
    let locale = context.locale(language);
    let list = &context.site.groups[of.collection].lists[language.index()];
    let mut entries: Vec<(String, EntryIndex)> =
        list.iter().map(|entry| (context.entry_link(*entry, language).title, *entry)).collect();
    entries.sort_by(|(one, _), (other, _)| locale.compare(one, other));
    for (title, entry) in entries {
        let letter: String =
            title.chars().next().into_iter().flat_map(char::to_uppercase).collect();
        let term = TermView {
            term: context.entry_link(entry, language),
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
