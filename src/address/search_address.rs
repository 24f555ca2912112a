//! Where what belongs to search stands: its page, the pages of the values of facets, the index.

use crate::facet::{self, Facet, FacetValue, Of};
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

/// The page that shows the entries with a value of a facet; none for ordinary pages.
pub(crate) fn value(
    site: &Site,
    facet: &Facet,
    value: &FacetValue,
    language: Language,
) -> Option<Url> {
    match &facet.of {
        Of::Collections => {
            let collection = &site.schemas.collections[value.index];
            let parts = [prefix(&site.config, language), collection.url.text(language)];
            (!collection.is_pages()).then(|| Url::page(parts))
        }
        Of::Entries(_) => Some(site.entries[value.index].urls[language.index()].clone()),
        Of::Choices(_) | Of::Truth => {
            Some(page(site, language).child(&facet::slug(&facet.id)).child(&value.slug))
        }
    }
}

/// The folder of the index of a language, without slashes around it.
pub(crate) fn index(site: &Site, language: Language) -> String {
    format!("s/{}", site.config.languages.code(language))
}
