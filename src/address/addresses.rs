//! The address of every page, and how it is written where it is seen.

use crate::address::edit::PATH;
use crate::address::place::EntryPlace;
use crate::address::seen_from::SeenFrom;
use crate::config::Config;
use crate::language::Language;
use crate::locale::Locales;
use crate::path::{Url, is_slug};
use crate::schema::collection::Collection;
use fluent_bundle::FluentArgs;
use percent_encoding::utf8_percent_encode;

/// Last part of the address of the list of all entries; no facet is called so, since it is no name of a
/// field that could be anything else.
const ALL: &str = "a-z";

/// Decides addresses, and writes them.
#[derive(Clone, Copy)]
pub(crate) struct Addresses<'a> {
    config: &'a Config,
    locales: &'a Locales,
    seen_from: SeenFrom,
}

impl<'a> Addresses<'a> {
    /// Those of a site, as seen from a server.
    pub(crate) fn new(config: &'a Config, locales: &'a Locales) -> Self {
        Self { config, locales, seen_from: SeenFrom::Server }
    }

    /// The same as seen from elsewhere.
    pub(crate) fn seen_from(self, seen_from: SeenFrom) -> Self {
        Self { seen_from, ..self }
    }

    /// The beginning of every address on a page; ends with a slash.
    pub(crate) fn base(self) -> String {
        self.seen_from.base(&self.config.base.path)
    }

    /// An address as a page writes it.
    pub(crate) fn href(self, url: &Url) -> String {
        let mut address = self.folder(url);
        if self.seen_from != SeenFrom::Server && (url.as_str().ends_with('/')) {
            address.push_str("index.html");
        }
        address
    }

    /// The address of an entry, as a page writes it.
    pub(crate) fn href_of(self, place: &EntryPlace<'_>) -> String {
        place.behind(self.href(&place.page))
    }

    /// The address of a folder that is no page, as a page writes it.
    pub(crate) fn folder(self, url: &Url) -> String {
        written(self.base(), url)
    }

    /// An address with scheme and host: the same wherever it is seen.
    pub(crate) fn absolute(self, url: &Url) -> String {
        let base = &self.config.base;
        written(format!("{}{}", base.origin, base.path), url)
    }

    /// The home page.
    pub(crate) fn home(self, language: Language) -> Url {
        Url::page([self.prefix(language)])
    }

    /// A page of the list of a collection.
    pub(crate) fn list(self, collection: &Collection, language: Language, number: usize) -> Url {
        let parts = [self.prefix(language), collection.url.text(language)];
        numbered(&Url::page(parts), number)
    }

    /// An entry; without a slug, it stands where its collection does.
    pub(crate) fn entry(self, collection: &Collection, language: Language, slug: &str) -> Url {
        Url::page([self.prefix(language), collection.url.text(language), slug])
    }

    /// The page of search.
    pub(crate) fn search(self, language: Language) -> Url {
        let own = self.config.search.path.get(language);
        let own = own.filter(|(_, written)| *written == language).map(|(path, _)| path.clone());
        let theirs = || self.locales.get(language).text("search-path", &FluentArgs::new());
        let path = own.or_else(theirs).filter(|path| is_slug(path));
        Url::page([self.prefix(language), path.as_deref().unwrap_or("search")])
    }

    /// The first page of the list of all entries.
    pub(crate) fn all(self, language: Language) -> Url {
        self.search(language).child(ALL)
    }

    /// The first page of a value of a facet; both are slugs.
    pub(crate) fn value(self, language: Language, facet: &str, value: &str) -> Url {
        self.search(language).child(facet).child(value)
    }

    /// The folder of the index of a language.
    pub(crate) fn index(self, language: Language) -> Url {
        Url::page(["s", self.config.languages.code(language)])
    }

    /// What a host shows where there is nothing.
    pub(crate) fn not_found(self, language: Language) -> Url {
        self.file_of(language, "404.html")
    }

    /// The feed.
    pub(crate) fn feed(self, language: Language) -> Url {
        self.file_of(language, "feed.xml")
    }

    /// A file of which each language has one.
    fn file_of(self, language: Language, name: &str) -> Url {
        match self.prefix(language) {
            "" => Url::file(name),
            prefix => Url::file(&format!("{prefix}/{name}")),
        }
    }

    /// First part of all addresses in a language: nothing for the default.
    fn prefix(self, language: Language) -> &'a str {
        let is_default = language == Language::DEFAULT;
        if is_default { "" } else { self.config.languages.code(language) }
    }
}

/// A page of a list: the first has the address itself.
pub(crate) fn numbered(first: &Url, number: usize) -> Url {
    if number == 1 { first.clone() } else { first.child(&number.to_string()) }
}

/// A page of the list of those who refer to an entry: the first is the entry itself.
pub(crate) fn referrers(entry: &Url, id: &str, number: usize) -> Url {
    if number == 1 { entry.clone() } else { numbered(&entry.child(id), number) }
}

/// An old address: other programs made files, `/old/page.html`, where ours are folders.
pub(crate) fn alias(written: &str) -> Url {
    let path = written.trim_start_matches('/');
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => Url::page(folder.split('/')),
        _ if written.ends_with(".html") => Url::file(path),
        _ => Url::page(written.split('/')),
    }
}

/// An address after its beginning: our own are slugs; names of files are whatever their authors call them.
fn written(mut base: String, url: &Url) -> String {
    let path = &url.as_str()[1..];
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    if path.bytes().all(plain) {
        base.push_str(path);
    } else {
        base.extend(utf8_percent_encode(path, PATH));
    }
    base
}
