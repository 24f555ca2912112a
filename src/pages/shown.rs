//! What pages share that are seen from the same place: cards, and what all pages of a language say of the
//! site. Both hold addresses, which are written otherwise in a folder that is opened without a server.

use crate::language::Language;
use crate::link::site::EntryIndex;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use tera::Value;

/// What pages share.
#[derive(Default)]
pub(crate) struct SharedViews {
    /// The cards that were made so far: by language, then by entry.
    cards: Vec<Vec<OnceLock<Value>>>,
    /// What the pages of each language say of the site.
    pub(crate) site_views: Vec<Value>,
    /// The addresses in the menus of each language.
    in_menus: Vec<BTreeSet<String>>,
}

impl SharedViews {
    /// For so many entries, with what is said of the site and the addresses in its menus by language.
    pub(crate) fn new(entries: usize, sites: Vec<(Value, BTreeSet<String>)>) -> Self {
        let cards = vec![vec![OnceLock::new(); entries]; sites.len()];
        let (site_views, in_menus) = sites.into_iter().unzip();
        Self { cards, site_views, in_menus }
    }

    /// The card of an entry: made once, however many pages show it.
    pub(crate) fn card(
        &self,
        entry: EntryIndex,
        language: Language,
        make: impl FnOnce() -> Value,
    ) -> Value {
        self.cards[language.index()][entry].get_or_init(make).clone()
    }

    /// Whether a menu leads to an address.
    pub(crate) fn is_in_menu(&self, language: Language, address: &str) -> bool {
        self.in_menus.get(language.index()).is_some_and(|menus| menus.contains(address))
    }
}
