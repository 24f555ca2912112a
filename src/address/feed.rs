//! Where the feed of a language stands.

use crate::language::Language;
use crate::link::prefix;
use crate::link::site::Site;
use crate::place::Url;

/// The address of the feed of a language.
pub(crate) fn url(site: &Site, language: Language) -> Url {
    match prefix(&site.config, language) {
        "" => Url::file("feed.xml"),
        prefix => Url::file(&format!("{prefix}/feed.xml")),
    }
}
