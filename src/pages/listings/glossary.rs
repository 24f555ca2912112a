//! Entries by the first letter of their title, as the language sorts them.

use crate::kind::field::Meaning;
use crate::language::Language;
use crate::link::listing::Listing;
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::fact;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingKind, SourceCount, nothing_more, only_items};
use crate::pages::listings::size::items_fit;
use crate::query::letters::letters;
use crate::view::listing::{LetterView, ListingView, TermView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "glossary",
    sources: SourceCount::One,
    has_file: true,
    fits: items_fit,
    check: nothing_more,
    figures: only_items,
    show,
};

/// Fills in the letters.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(of) = view.of.first() else { return };
    let mut entries: Vec<EntryIndex> =
        item::items(context, of, language).iter().map(|item| item.entry).collect();
    // Several records of an entry are one entry.
    entries.dedup();
    let letters = letters(context.site, &entries, language);
    let term = |entry: &EntryIndex| TermView {
        term: context.entry_link(*entry, language),
        names: names(context, *entry, language),
        summary: fact::meaning(context, *entry, Meaning::Summary, language),
    };
    let letter = |(letter, entries): (&str, &[EntryIndex])| LetterView {
        letter: letter.to_owned(),
        terms: entries.iter().map(term).collect(),
    };
    shown.letters = letters.groups(0, entries.len()).map(letter).collect();
}

fn names(context: &Context<'_>, entry: EntryIndex, language: Language) -> Vec<String> {
    let collection = context.site.collection(&context.site.entries[entry]);
    let Some((field, _)) = collection.meaning(Meaning::Names) else { return Vec::new() };
    fact::words(context, entry, field, language).into_iter().map(|words| words.text).collect()
}
