//! What all pages are planned with: the site, the cards of its entries, what its pages share; and
//! the small steps from a thing of the bank to its address, link or words in a language.

use crate::address::edit;
use crate::address::search_address;
use crate::date::Date;
use crate::facet::Facets;
use crate::language::{Language, Translated};
use crate::link::prefix;
use crate::link::site::{EntryIndex, MenuTarget, Site};
use crate::locale::Locale;
use crate::output::headers;
use crate::pages::browse::Browse;
use crate::pages::page::Page;
use crate::pages::{card, marks};
use crate::parse::keys::ViewKind;
use crate::place::Url;
use crate::query::figure::{Figure, figure};
use crate::schema::collection::Collection;
use crate::text::Hash;
use crate::view::entry_view::DateView;
use crate::view::page_view::{
    AlternateView, LinkView, NamedView, PageView, Pagination, SearchLinkView, SiteView, TextView,
};
use fluent_bundle::FluentArgs;
use jiff::civil;
use percent_encoding::utf8_percent_encode;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use tera::Value;

/// Highest number of pages a list can have; beyond it, lists end.
pub(crate) const MOST_PAGES: usize = 100_000;

/// What all pages are planned with.
pub(crate) struct Context<'s> {
    /// The bank.
    pub(crate) site: &'s Site,
    /// The cards that were made so far: by language, then by entry.
    cards: &'s [Vec<OnceLock<Value>>],
    /// The emblem of every entry that has one.
    pub(crate) emblems: &'s [Option<Value>],
    /// The page on which the entries of a collection are compared, by collection.
    pub(crate) comparisons: &'s BTreeMap<usize, EntryIndex>,
    /// The figures of every collection.
    pub(crate) counts: &'s [Vec<Figure>],
    /// What the pages of each language share.
    pub(crate) site_views: &'s [Value],
    /// The addresses in the menus of each language.
    in_menus: &'s [BTreeSet<String>],
    /// Ways through the bank; none where search is turned off.
    pub(crate) browse: Option<&'s Browse>,
}

/// What is made once for all pages, and kept beside the site.
#[derive(Default)]
pub(crate) struct Shared {
    cards: Vec<Vec<OnceLock<Value>>>,
    emblems: Vec<Option<Value>>,
    comparisons: BTreeMap<usize, EntryIndex>,
    counts: Vec<Vec<Figure>>,
    site_views: Vec<Value>,
    in_menus: Vec<BTreeSet<String>>,
    browse: Option<Browse>,
}

impl Shared {
    /// What every page needs; what only some do is made when the first of them asks.
    pub(crate) fn new(site: &Site) -> Self {
        let (emblems, browse) = rayon::join(|| marks::emblems(site), || Browse::new(site));
        let (comparisons, counts) = (comparisons(site), figures(site));
        let mut shared = Shared { emblems, comparisons, counts, browse, ..Shared::default() };
        let languages: Vec<Language> = site.config.languages.iter().collect();
        shared.cards = vec![vec![OnceLock::new(); site.entries.len()]; languages.len()];
        for language in languages {
            let view = shared.context(site).site_view(language);
            let menus = view.menu.iter().chain(&view.footer).map(|link| link.url.clone());
            shared.in_menus.push(menus.collect());
            shared.site_views.push(Value::from_serializable(&view));
        }
        shared
    }

    /// The facets; none where search is turned off.
    pub(crate) fn facets(&self) -> Option<&Facets> {
        self.browse.as_ref().map(|browse| &browse.facets)
    }

    /// The same at hand.
    pub(crate) fn context<'s>(&'s self, site: &'s Site) -> Context<'s> {
        Context {
            site,
            cards: &self.cards,
            emblems: &self.emblems,
            comparisons: &self.comparisons,
            counts: &self.counts,
            site_views: &self.site_views,
            in_menus: &self.in_menus,
            browse: self.browse.as_ref(),
        }
    }
}

impl<'s> Context<'s> {
    /// The card of an entry: made once, however many pages show it.
    pub(crate) fn card(&self, entry: EntryIndex, language: Language) -> Value {
        let made = || Value::from_serializable(&card::card(self, entry, language));
        self.cards[language.index()][entry].get_or_init(made).clone()
    }

    /// The way of a language.
    pub(crate) fn locale(&self, language: Language) -> &'s Locale {
        self.site.locales.get(language)
    }

    /// A string of the interface, where the theme has it.
    pub(crate) fn string(&self, key: &str, language: Language) -> String {
        self.locale(language).text(key, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// An address as pages write it: from the root of the host.
    pub(crate) fn href(&self, url: &Url) -> String {
        // Our own addresses are slugs; names of files are whatever their authors call them.
        let (base, path) = (&self.site.config.base.path, &url.as_str()[1..]);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
        if path.bytes().all(plain) {
            return [base, path].concat();
        }
        format!("{base}{}", utf8_percent_encode(path, edit::PATH))
    }

    /// An address with scheme and host.
    pub(crate) fn absolute(&self, url: &Url) -> String {
        format!("{}{}", self.site.config.base.origin, self.href(url))
    }

    /// The home page.
    pub(crate) fn home_url(&self, language: Language) -> Url {
        Url::page([prefix(&self.site.config, language)])
    }

    /// A page of the list of a collection.
    pub(crate) fn collection_url(
        &self,
        collection: &Collection,
        language: Language,
        number: usize,
    ) -> Url {
        let first = Url::page([prefix(&self.site.config, language), collection.url.text(language)]);
        numbered(&first, number)
    }

    /// The address of an entry.
    pub(crate) fn entry_url(&self, entry: EntryIndex, language: Language) -> &'s Url {
        &self.site.entries[entry].urls[language.index()]
    }

    /// A link to an entry.
    pub(crate) fn entry_link(&self, entry: EntryIndex, language: Language) -> LinkView {
        let found = &self.site.entries[entry];
        let collection = self.site.collection(found);
        let (title, own) = found.title(collection, language);
        LinkView {
            title: title.to_owned(),
            lang: self.foreign(own, language),
            url: self.href(self.entry_url(entry, language)),
            id: format!("{}/{}", collection.id, found.original.name.id),
        }
    }

    /// A link to the list of a collection.
    pub(crate) fn collection_link(&self, collection: &Collection, language: Language) -> LinkView {
        LinkView {
            title: collection.label.text(language).to_owned(),
            // One text may be meant for all languages.
            lang: None,
            url: self.href(&self.collection_url(collection, language, 1)),
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

    /// What every page has, for a page whose address in the other languages is known.
    pub(crate) fn page_view(&self, page: &Page, url: impl Fn(Language) -> Url) -> PageView {
        let alternate = |language: Language| AlternateView {
            language: self.site.config.languages.code(language).to_owned(),
            name: self.string("language-name", language),
            url: self.href(&url(language)),
            canonical: self.absolute(&url(language)),
            current: language == page.language,
        };
        let address = self.href(&page.url);
        PageView {
            here: self.in_menus[page.language.index()].contains(&address).then(|| address.clone()),
            url: address,
            canonical: self.absolute(&page.url),
            alternates: self.site.config.languages.iter().map(alternate).collect(),
            noindex: !page.indexed,
            ..PageView::default()
        }
    }

    /// The first step of every breadcrumb.
    pub(crate) fn home_link(&self, language: Language) -> LinkView {
        let (title, url) = (self.string("home", language), self.href(&self.home_url(language)));
        LinkView { title, lang: None, url, id: String::new() }
    }

    fn site_view(&self, language: Language) -> SiteView {
        let config = &self.site.config;
        let named = |name: &Translated<String>, url: &Option<String>| NamedView {
            name: name.text(language).to_owned(),
            url: url.clone(),
        };
        let view = SiteView {
            title: config.title.text(language).to_owned(),
            description: config.description.text(language).to_owned(),
            language: config.languages.code(language).to_owned(),
            url: self.href(&self.home_url(language)),
            base: config.base.path.clone(),
            feed: self.href(&crate::address::feed::url(self.site, language)),
            offline: config.offline,
            policy: if config.offline {
                headers::offline_policy()
            } else {
                headers::POLICY.to_owned()
            },
            search: config.search.enabled.then(|| self.search_link(language)),
            menu: config.menu.iter().filter_map(|item| self.menu(&item.target, language)).collect(),
            footer: config
                .footer
                .iter()
                .filter_map(|item| self.menu(&item.target, language))
                .collect(),
            publisher: config.publisher.as_ref().map(|who| named(&who.name, &who.url)),
            text_license: config.text_license.as_ref().map(|which| named(&which.name, &which.url)),
            data_license: config.data_license.as_ref().map(|which| named(&which.name, &which.url)),
            version: String::new(),
        };
        let written = serde_json::to_vec(&view).expect("views are plain data");
        SiteView { version: Hash::of(&written).to_string(), ..view }
    }

    fn search_link(&self, language: Language) -> SearchLinkView {
        let folder = Url::page([search_address::index(self.site, language).as_str()]);
        SearchLinkView {
            url: self.href(&search_address::page(self.site, language)),
            index: self.href(&folder),
            kinds: self
                .browse
                .as_ref()
                .map_or_else(Vec::new, |browse| browse.kinds(self.site, language)),
        }
    }

    fn menu(&self, written: &str, language: Language) -> Option<LinkView> {
        Some(match self.site.menu_target(written)? {
            MenuTarget::Collection(index) => {
                self.collection_link(&self.site.schemas.collections[index], language)
            }
            MenuTarget::Entry(entry) => self.entry_link(entry, language),
        })
    }
}

/// The figures of every collection: counted once, however many pages show them.
fn figures(site: &Site) -> Vec<Vec<Figure>> {
    let collections = site.schemas.collections.iter().enumerate();
    let figures = collections.map(|(index, collection)| {
        collection.counts.iter().map(|count| figure(site, index, count)).collect()
    });
    figures.collect()
}

/// The first page for each collection whose entries can be compared.
fn comparisons(site: &Site) -> BTreeMap<usize, EntryIndex> {
    let views = site.views.iter().filter(|(_, view)| view.kind == ViewKind::Compare);
    let pages = views.rev().filter_map(|(page, view)| Some((view.of.first()?.collection, *page)));
    pages.collect()
}

/// A page of a list: the first has the address itself.
pub(crate) fn numbered(first: &Url, number: usize) -> Url {
    if number == 1 { first.clone() } else { first.child(&number.to_string()) }
}

/// The stretch of a list that stands on a page.
pub(crate) fn slice<T>(list: &[T], number: usize, size: usize) -> &[T] {
    let start = ((number - 1) * size).min(list.len());
    &list[start..(start + size).min(list.len())]
}

/// How many pages a list takes; at least one.
pub(crate) fn page_count(length: usize, size: usize) -> usize {
    length.div_ceil(size).clamp(1, MOST_PAGES)
}

/// Where a page stands among the others; `url` gives the address of each.
pub(crate) fn pagination(number: usize, pages: usize, url: impl Fn(usize) -> String) -> Pagination {
    Pagination {
        page: number,
        pages,
        previous: (number > 1).then(|| url(number - 1)),
        next: (number < pages).then(|| url(number + 1)),
    }
}
