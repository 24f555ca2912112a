//! What all pages of a language share, as `site`.

use crate::view::element::LinkView;
use serde::Serialize;

/// What all pages of a language share, as `site`.
#[derive(Serialize)]
pub(crate) struct SiteView {
    /// Name of the site.
    pub(crate) title: String,
    /// One sentence about it.
    pub(crate) description: String,
    /// Code of the language.
    pub(crate) language: String,
    /// Address of the home page.
    pub(crate) url: String,
    /// First part of all addresses; ends with a slash.
    pub(crate) base: String,
    /// Address of the feed.
    pub(crate) feed: String,
    /// Whether pages are opened as files, without a server. Scripts are no modules then.
    pub(crate) offline: bool,
    /// The content security policy, for `<meta>`.
    pub(crate) policy: String,
    /// Where to search, or null where search is turned off.
    pub(crate) search: Option<SearchLinkView>,
    /// The main menu.
    pub(crate) menu: Vec<LinkView>,
    /// The menu at the foot.
    pub(crate) footer: Vec<LinkView>,
    /// Who is responsible.
    pub(crate) publisher: Option<NamedView>,
    /// Licence of the texts.
    pub(crate) text_license: Option<NamedView>,
    /// Licence of the data.
    pub(crate) data_license: Option<NamedView>,
    /// Changes when anything of the above does.
    pub(crate) version: String,
}

/// Where to search.
#[derive(Serialize)]
pub(crate) struct SearchLinkView {
    /// Address of the page of search.
    pub(crate) url: String,
    /// Address of the folder of the index; ends with a slash.
    pub(crate) index: String,
    /// Names of the collections, in the order of the facet that they are.
    pub(crate) kinds: Vec<String>,
}

/// Something with a name, and perhaps an address.
#[derive(Serialize)]
pub(crate) struct NamedView {
    /// The name.
    pub(crate) name: String,
    /// The address.
    pub(crate) url: Option<String>,
}
