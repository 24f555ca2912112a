//! Where what belongs to search stands: its page, the pages of the values of facets, the index.

use crate::language::Language;
use crate::link::prefix;
use crate::link::site::Site;
use crate::place::{Url, is_slug};
use fluent_bundle::FluentArgs;

/// The page of search in a language.
pub(crate) fn page(site: &Site, language: Language) -> Url {
    let own = site.config.search.path.get(language);
    let own = own.filter(|(_, written)| *written == language).map(|(path, _)| path.clone());
    let theirs = || site.locales.get(language).text("search-path", &FluentArgs::new());
    let path = own.or_else(theirs).filter(|path| is_slug(path));
    Url::page([prefix(&site.config, language), path.as_deref().unwrap_or("search")])
}

/// The page of a value of a facet.
pub(crate) fn value(site: &Site, language: Language, facet: &str, value: &str) -> Url {
    page(site, language).child(&part(facet)).child(&part(value))
}

/// An id as a part of an address: ids are whatever their authors write.
fn part(id: &str) -> String {
    if is_slug(id) { id.to_owned() } else { format!("v-{}", slug::slugify(id)) }
}

/// The folder of the index of a language, without slashes around it.
pub(crate) fn index(site: &Site, language: Language) -> String {
    format!("s/{}", site.config.languages.code(language))
}
