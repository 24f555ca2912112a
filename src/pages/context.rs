//! What all pages are planned with: the site, its addresses, what its pages share; and the small steps
//! from a thing of the bank to its link or words in a language.

use crate::address::addresses::Addresses;
use crate::anchor::Anchor;
use crate::date::Date;
use crate::language::{Language, Translated};
use crate::link::site::{EntryIndex, Site};
use crate::locale::Locale;
use crate::pages::browse::Browse;
use crate::pages::shown::SharedViews;
use crate::path::Url;
use crate::query::figure::Figure;
use crate::schema::collection::Collection;
use crate::view::element::{DateView, LinkView, TextView};
use fluent_bundle::FluentArgs;
use jiff::civil;
use std::collections::{BTreeMap, BTreeSet};
use tera::Value;

/// What all pages are planned with.
pub(crate) struct Context<'s> {
    /// The bank.
    pub(crate) site: &'s Site,
    /// Where everything stands, as seen from the page that is shown.
    pub(crate) addresses: Addresses<'s>,
    /// What is shared with the other pages there.
    pub(crate) shown: &'s SharedViews,
    /// The emblem of every entry that has one.
    pub(crate) emblems: &'s [Option<Value>],
    /// The page on which the entries of a collection are compared, by collection.
    pub(crate) comparisons: &'s BTreeMap<usize, EntryIndex>,
    /// The pages that are views and too large to be shown.
    pub(crate) oversized: &'s BTreeSet<EntryIndex>,
    /// The figures of every collection.
    pub(crate) counts: &'s [Vec<Figure>],
    /// Ways through the bank; none where search is turned off.
    pub(crate) browse: Option<&'s Browse>,
}

impl<'s> Context<'s> {
    /// The way of a language.
    pub(crate) fn locale(&self, language: Language) -> &'s Locale {
        self.site.locales.get(language)
    }

    /// A string of the interface, where the theme has it.
    pub(crate) fn string(&self, key: &str, language: Language) -> String {
        self.locale(language).text(key, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// An address as the page writes it.
    pub(crate) fn href(&self, url: &Url) -> String {
        self.addresses.href(url)
    }

    /// The address of an entry as the page writes it.
    pub(crate) fn entry_href(&self, entry: EntryIndex, language: Language) -> String {
        self.addresses.href_of(&self.site.place(entry, language))
    }

    /// The address of something on the page of an entry, as the page writes it; that of the entry, where that
    /// has no page of its own.
    pub(crate) fn inner_href(
        &self,
        entry: EntryIndex,
        anchor: Anchor<'_>,
        language: Language,
    ) -> String {
        let mut place = self.site.place(entry, language);
        place.anchor = place.anchor.or(Some(anchor));
        self.addresses.href_of(&place)
    }

    /// The address of a record as the page writes it; that of its entry, where that has no page of its own.
    pub(crate) fn record_href(
        &self,
        entry: EntryIndex,
        record: &str,
        language: Language,
    ) -> String {
        self.inner_href(entry, Anchor::Record(record), language)
    }

    /// A link to an entry.
    pub(crate) fn entry_link(&self, entry: EntryIndex, language: Language) -> LinkView {
        let found = &self.site.entries[entry];
        let collection = self.site.collection(found);
        let (title, own) = found.title(collection, language);
        LinkView {
            title: title.to_owned(),
            lang: self.foreign(own, language),
            url: self.entry_href(entry, language),
            id: format!("{}/{}", collection.id, found.original.name.id),
        }
    }

    /// A link to the list of a collection.
    pub(crate) fn collection_link(&self, collection: &Collection, language: Language) -> LinkView {
        LinkView {
            title: collection.label.text(language).to_owned(),
            // One text may be meant for all languages.
            lang: None,
            url: self.href(&self.addresses.list(collection, language, 1)),
            id: collection.id.clone(),
        }
    }

    /// Words, marked where they are not in the language of the page.
    pub(crate) fn text(&self, (text, own): (&str, Language), language: Language) -> TextView {
        TextView { text: text.to_owned(), lang: self.foreign(own, language) }
    }

    /// The text that fits a language best, marked where it is not in it.
    pub(crate) fn best_text(&self, texts: &Translated<String>, language: Language) -> TextView {
        texts
            .get(language)
            .map_or_else(TextView::default, |(text, own)| self.text((text.as_str(), own), language))
    }

    /// The code of a language, where it is not that of the page.
    pub(crate) fn foreign(&self, own: Language, language: Language) -> Option<String> {
        (own != language).then(|| self.site.config.languages.code(own).to_owned())
    }

    /// A date.
    pub(crate) fn date(&self, date: &Date, language: Language) -> DateView {
        DateView { edtf: date.edtf(), text: self.locale(language).date(date) }
    }

    /// A day.
    pub(crate) fn day(&self, day: civil::Date, language: Language) -> DateView {
        let text = Date::parse(&day.to_string()).map(|date| self.locale(language).date(&date));
        DateView { edtf: day.to_string(), text: text.unwrap_or_else(|| day.to_string()) }
    }

    /// The first step of every breadcrumb.
    pub(crate) fn home_link(&self, language: Language) -> LinkView {
        let (title, url) =
            (self.string("home", language), self.href(&self.addresses.home(language)));
        LinkView { title, lang: None, url, id: String::new() }
    }

    /// A link to the page of search.
    pub(crate) fn search_link(&self, language: Language) -> LinkView {
        let title = self.string("search-title", language);
        let url = self.href(&self.addresses.search(language));
        LinkView { title, lang: None, url, id: String::new() }
    }
}
