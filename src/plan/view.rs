//! What a template sees: the contract with themes. Every field is always there; what does not
//! apply is null or empty. `THEME.md` describes it for those who write themes.

use crate::plan::entry_view::{EntryView, ProvenanceView, RecordView};
use crate::plan::search_view::{FoundView, SearchView};
use crate::plan::view_page::MapView;
use serde::Serialize;
use tera::Value;

/// What all pages of a language share, as `site`.
#[derive(Serialize)]
pub struct SiteView {
    /// Name of the site.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// Code of the language.
    pub language: String,
    /// Address of the home page.
    pub url: String,
    /// First part of all addresses; ends with a slash.
    pub base: String,
    /// Address of the feed.
    pub feed: String,
    /// Whether pages are opened as files, without a server. Scripts are no modules then.
    pub offline: bool,
    /// The content security policy, for `<meta>`.
    pub policy: String,
    /// Where to search, or null where search is turned off.
    pub search: Option<SearchLinkView>,
    /// The main menu.
    pub menu: Vec<LinkView>,
    /// The menu at the foot.
    pub footer: Vec<LinkView>,
    /// Who is responsible.
    pub publisher: Option<NamedView>,
    /// Licence of the texts.
    pub text_license: Option<NamedView>,
    /// Licence of the data.
    pub data_license: Option<NamedView>,
    /// Changes when anything of the above does.
    pub version: String,
}

/// Where to search.
#[derive(Serialize)]
pub struct SearchLinkView {
    /// Address of the page of search.
    pub url: String,
    /// Address of the folder of the index; ends with a slash.
    pub index: String,
    /// Names of the collections, in the order of the facet that they are.
    pub kinds: Vec<String>,
}

/// A link with its words. Templates also see `html`: the words as HTML that is marked with their language.
#[derive(Clone)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// Code of their language, if it is not that of the page.
    pub lang: Option<String>,
    /// The address.
    pub url: String,
    /// What it leads to: id of a collection, or `collection/id`.
    pub id: String,
}

/// Something with a name, and perhaps an address.
#[derive(Serialize)]
pub struct NamedView {
    /// The name.
    pub name: String,
    /// The address.
    pub url: Option<String>,
}

/// A page, as `page`. Exactly one of `home`, `entry`, `collection`, `referrers`, `search`, `found`,
/// `redirect` is there, or none for the page that is shown when nothing was found.
#[derive(Serialize, Default)]
pub struct PageView {
    /// Its title.
    pub title: TextView,
    /// One paragraph about it.
    pub description: String,
    /// Its address, from the root of the host.
    pub url: String,
    /// Its address with scheme and host.
    pub canonical: String,
    /// The item of the menu that it belongs to.
    pub section: String,
    /// Its address again, if a menu leads to it.
    pub here: Option<String>,
    /// The same page in every language, this one included.
    pub alternates: Vec<AlternateView>,
    /// The way from the home page, without this page.
    pub breadcrumb: Vec<LinkView>,
    /// Where its source can be edited.
    pub edit: Option<String>,
    /// Where its earlier versions are.
    pub history: Option<String>,
    /// Not for search engines.
    pub noindex: bool,
    /// The home page.
    pub home: Option<HomeView>,
    /// An entry, or an ordinary page.
    pub entry: Option<EntryView>,
    /// A list of a collection.
    pub collection: Option<CollectionView>,
    /// A further page of the list of those who refer to an entry.
    pub referrers: Option<ReferrersView>,
    /// The page of search.
    pub search: Option<SearchView>,
    /// A list of entries with something in common, or of all.
    pub found: Option<FoundView>,
    /// A page that leads on.
    pub redirect: Option<LinkView>,
}

/// The same page in a language.
#[derive(Serialize)]
pub struct AlternateView {
    /// Code of the language.
    pub language: String,
    /// Its own name of itself.
    pub name: String,
    /// The address, from the root of the host.
    pub url: String,
    /// The address with scheme and host.
    pub canonical: String,
    /// Whether it is this one.
    pub current: bool,
}

/// Words, and their language where it is not that of the page. Templates also see `html`: the same words as
/// HTML that is marked with the language.
#[derive(Default, Clone, PartialEq)]
pub struct TextView {
    /// The words.
    pub text: String,
    /// Code of their language, if it is not that of the page.
    pub lang: Option<String>,
}

/// Finished HTML, and its language where it is not that of the page.
#[derive(Serialize, Default)]
pub struct HtmlView {
    /// The HTML, safe as it is.
    pub html: Option<Value>,
    /// Code of the language, or null.
    pub lang: Option<String>,
}

/// The home page.
#[derive(Serialize)]
pub struct HomeView {
    /// The text of `pages/index`.
    pub body: HtmlView,
    /// The collections that `site.toml` names.
    pub collections: Vec<CollectionView>,
    /// Cards of what came in last.
    pub newest: Vec<Value>,
    /// The map that `site.toml` names.
    pub map: Option<MapView>,
    /// The page that the map stands on.
    pub map_page: Option<LinkView>,
}

/// One page of the list of a collection.
#[derive(Serialize)]
pub struct CollectionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Address of its first page.
    pub url: String,
    /// Its text, on the first page.
    pub body: HtmlView,
    /// How many entries.
    pub total: usize,
    /// Its figures.
    pub counts: Vec<CountView>,
    /// Cards of the entries on this page.
    pub cards: Vec<Value>,
    /// The other pages.
    pub pagination: Pagination,
    /// Link to add an entry.
    pub add: Option<LinkView>,
}

/// A figure.
#[derive(Serialize)]
pub struct CountView {
    /// The number.
    pub number: usize,
    /// What it counts.
    pub label: String,
}

/// Where a page of a list stands among the others.
#[derive(Serialize, Default, Clone)]
pub struct Pagination {
    /// This page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
}

/// Those who refer to an entry by one relation.
#[derive(Serialize)]
pub struct ReferrersView {
    /// Its id on the page.
    pub id: String,
    /// Its name.
    pub label: String,
    /// How many.
    pub total: usize,
    /// Cards of those on this page.
    pub cards: Vec<Value>,
    /// Where records refer to the entry: what they say, instead of cards, by the entry that they belong to.
    pub speakers: Vec<SpeakerView>,
    /// How many such records.
    pub said: usize,
    /// The other pages.
    pub pagination: Pagination,
    /// The entry.
    pub to: LinkView,
}

/// An entry whose records refer to an entry.
#[derive(Serialize)]
pub struct SpeakerView {
    /// The entry that the records belong to.
    pub owner: LinkView,
    /// What they say.
    pub mentions: Vec<MentionView>,
}

/// A record that refers to an entry.
#[derive(Serialize)]
pub struct MentionView {
    /// Its place.
    pub url: String,
    /// What it says, without the reference.
    pub record: RecordView,
    /// On what grounds the record says it.
    pub provenance: Option<ProvenanceView>,
    /// On what grounds it is said to be about this entry.
    pub tie: Option<ProvenanceView>,
}

/// An entry in a list. Made once for each language and shared by all pages.
#[derive(Serialize)]
pub struct CardView {
    /// Its title.
    pub title: TextView,
    /// One paragraph about it.
    pub summary: TextView,
    /// Its address.
    pub url: String,
    /// Id of its collection.
    pub collection: String,
    /// What one of its collection is called.
    pub kind: String,
    /// The fields that stand on cards, in words.
    pub facts: Vec<CardFact>,
    /// Its places on the grid of tiles, drawn; null where there is no grid.
    pub emblem: Option<Value>,
    /// How well it is known to work.
    pub evidence: Option<ScaleView>,
    /// Whether it is planned, running, ended.
    pub lifecycle: Option<ScaleView>,
    /// How much of what readers ask is known.
    pub known: Option<KnownView>,
}

/// A field on a card.
#[derive(Serialize)]
pub struct CardFact {
    /// Id of the field.
    pub field: String,
    /// Its name.
    pub label: String,
    /// Its values.
    pub values: Vec<CardValue>,
}

/// A value on a card.
#[derive(Serialize)]
pub struct CardValue {
    /// In words.
    pub words: TextView,
    /// `stated`, `uncertain` or `editorial`.
    pub certainty: &'static str,
}

/// Where an entry stands on a scale: a field with choices in order.
#[derive(Serialize)]
pub struct ScaleView {
    /// Name of the field.
    pub label: String,
    /// The step in words, or null where it is not known.
    pub text: Option<String>,
    /// The step, from 1.
    pub step: Option<usize>,
    /// How many there are.
    pub steps: usize,
    /// `known`, `unknown`, `not-applicable` or `absent`.
    pub state: &'static str,
    /// `stated`, `uncertain` or `editorial`.
    pub certainty: &'static str,
    /// The same, drawn.
    pub drawing: Value,
}

/// How much is known of what readers ask.
#[derive(Serialize)]
pub struct KnownView {
    /// Questions that have an answer.
    pub known: usize,
    /// Questions whose answer was looked for and not found.
    pub sought: usize,
    /// All questions that apply.
    pub asked: usize,
    /// The same, drawn.
    pub drawing: Value,
}
