//! What a template sees: the contract with themes. Every field is always there; what does not
//! apply is null or empty. `THEME.md` describes it for those who write themes.

use crate::view::entry_view::{EntryView, ProvenanceView, RecordView};
use crate::view::search_view::{FoundView, SearchView};
use crate::view::view_page::MapView;
use serde::Serialize;
use tera::Value;

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

/// A link with its words. Templates also see `html`: the words as HTML that is marked with their language.
#[derive(Clone)]
pub(crate) struct LinkView {
    /// The words.
    pub(crate) title: String,
    /// Code of their language, if it is not that of the page.
    pub(crate) lang: Option<String>,
    /// The address.
    pub(crate) url: String,
    /// What it leads to: id of a collection, or `collection/id`.
    pub(crate) id: String,
}

/// Something with a name, and perhaps an address.
#[derive(Serialize)]
pub(crate) struct NamedView {
    /// The name.
    pub(crate) name: String,
    /// The address.
    pub(crate) url: Option<String>,
}

/// A page, as `page`. Exactly one of `home`, `entry`, `collection`, `referrers`, `search`, `found`,
/// `redirect` is there, or none for the page that is shown when nothing was found.
#[derive(Serialize, Default)]
pub struct PageView {
    /// Its title.
    pub(crate) title: TextView,
    /// One paragraph about it.
    pub(crate) description: String,
    /// Its address, from the root of the host.
    pub(crate) url: String,
    /// Its address with scheme and host.
    pub(crate) canonical: String,
    /// The item of the menu that it belongs to.
    pub(crate) section: String,
    /// Its address again, if a menu leads to it.
    pub(crate) here: Option<String>,
    /// The same page in every language, this one included.
    pub(crate) alternates: Vec<AlternateView>,
    /// The way from the home page, without this page.
    pub(crate) breadcrumb: Vec<LinkView>,
    /// Where its source can be edited.
    pub(crate) edit: Option<String>,
    /// Where its earlier versions are.
    pub(crate) history: Option<String>,
    /// Not for search engines.
    pub(crate) noindex: bool,
    /// The home page.
    pub(crate) home: Option<HomeView>,
    /// An entry, or an ordinary page.
    pub(crate) entry: Option<EntryView>,
    /// A list of a collection.
    pub(crate) collection: Option<CollectionView>,
    /// A further page of the list of those who refer to an entry.
    pub(crate) referrers: Option<ReferrersView>,
    /// The page of search.
    pub(crate) search: Option<SearchView>,
    /// A list of entries with something in common, or of all.
    pub(crate) found: Option<FoundView>,
    /// A page that leads on.
    pub(crate) redirect: Option<LinkView>,
}

/// The same page in a language.
#[derive(Serialize)]
pub(crate) struct AlternateView {
    /// Code of the language.
    pub(crate) language: String,
    /// Its own name of itself.
    pub(crate) name: String,
    /// The address, from the root of the host.
    pub(crate) url: String,
    /// The address with scheme and host.
    pub(crate) canonical: String,
    /// Whether it is this one.
    pub(crate) current: bool,
}

/// Words, and their language where it is not that of the page. Templates also see `html`: the same words as
/// HTML that is marked with the language.
#[derive(Default, Clone, PartialEq)]
pub(crate) struct TextView {
    /// The words.
    pub(crate) text: String,
    /// Code of their language, if it is not that of the page.
    pub(crate) lang: Option<String>,
}

/// Finished HTML, and its language where it is not that of the page.
#[derive(Serialize, Default)]
pub(crate) struct HtmlView {
    /// The HTML, safe as it is.
    pub(crate) html: Option<Value>,
    /// Code of the language, or null.
    pub(crate) lang: Option<String>,
}

/// The home page.
#[derive(Serialize)]
pub(crate) struct HomeView {
    /// The text of `pages/index`.
    pub(crate) body: HtmlView,
    /// The collections that `site.toml` names.
    pub(crate) collections: Vec<CollectionView>,
    /// Cards of what came in last.
    pub(crate) newest: Vec<Value>,
    /// The map that `site.toml` names.
    pub(crate) map: Option<MapView>,
    /// The page that the map stands on.
    pub(crate) map_page: Option<LinkView>,
}

/// One page of the list of a collection.
#[derive(Serialize)]
pub(crate) struct CollectionView {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) label: String,
    /// Address of its first page.
    pub(crate) url: String,
    /// Its text, on the first page.
    pub(crate) body: HtmlView,
    /// How many entries.
    pub(crate) total: usize,
    /// Its figures.
    pub(crate) counts: Vec<CountView>,
    /// Cards of the entries on this page.
    pub(crate) cards: Vec<Value>,
    /// The other pages.
    pub(crate) pagination: Pagination,
    /// Link to add an entry.
    pub(crate) add: Option<LinkView>,
}

/// A figure.
#[derive(Serialize)]
pub(crate) struct CountView {
    /// The number, or an amount or a date in words.
    pub(crate) number: NumberView,
    /// What it counts.
    pub(crate) label: String,
}

/// What a figure amounts to.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum NumberView {
    /// So many.
    Count(usize),
    /// An amount or a date, as the language writes it.
    Words(String),
}

/// Where a page of a list stands among the others.
#[derive(Serialize, Default, Clone)]
pub(crate) struct Pagination {
    /// This page, from 1.
    pub(crate) page: usize,
    /// How many there are.
    pub(crate) pages: usize,
    /// Address of the page before.
    pub(crate) previous: Option<String>,
    /// Address of the page after.
    pub(crate) next: Option<String>,
}

/// Those who refer to an entry by one relation.
#[derive(Serialize)]
pub(crate) struct ReferrersView {
    /// Its id on the page.
    pub(crate) id: String,
    /// Its name.
    pub(crate) label: String,
    /// How many.
    pub(crate) total: usize,
    /// Cards of those on this page.
    pub(crate) cards: Vec<Value>,
    /// Where records refer to the entry: what they say, instead of cards, by the entry that they belong to.
    pub(crate) speakers: Vec<SpeakerView>,
    /// How many such records.
    pub(crate) said: usize,
    /// The other pages.
    pub(crate) pagination: Pagination,
    /// The entry.
    pub(crate) to: LinkView,
}

/// An entry whose records refer to an entry.
#[derive(Serialize)]
pub(crate) struct SpeakerView {
    /// The entry that the records belong to.
    pub(crate) owner: LinkView,
    /// What they say.
    pub(crate) mentions: Vec<MentionView>,
}

/// A record that refers to an entry.
#[derive(Serialize)]
pub(crate) struct MentionView {
    /// Its place.
    pub(crate) url: String,
    /// What it says, without the reference.
    pub(crate) record: RecordView,
    /// On what grounds the record says it.
    pub(crate) provenance: Option<ProvenanceView>,
    /// On what grounds it is said to be about this entry.
    pub(crate) tie: Option<ProvenanceView>,
}

/// An entry in a list. Made once for each language and shared by all pages.
#[derive(Serialize)]
pub(crate) struct CardView {
    /// Its title.
    pub(crate) title: TextView,
    /// One paragraph about it.
    pub(crate) summary: TextView,
    /// Its address.
    pub(crate) url: String,
    /// Id of its collection.
    pub(crate) collection: String,
    /// What one of its collection is called.
    pub(crate) kind: String,
    /// The fields that stand on cards, in words.
    pub(crate) facts: Vec<CardFact>,
    /// Its places on the grid of tiles, drawn; null where there is no grid.
    pub(crate) emblem: Option<Value>,
    /// How well it is known to work.
    pub(crate) evidence: Option<ScaleView>,
    /// Whether it is planned, running, ended.
    pub(crate) lifecycle: Option<ScaleView>,
    /// How much of what readers ask is known.
    pub(crate) known: Option<KnownView>,
}

/// A field on a card.
#[derive(Serialize)]
pub(crate) struct CardFact {
    /// Id of the field.
    pub(crate) field: String,
    /// Its name.
    pub(crate) label: String,
    /// Its values.
    pub(crate) values: Vec<CardValue>,
}

/// A value on a card.
#[derive(Serialize)]
pub(crate) struct CardValue {
    /// In words.
    pub(crate) words: TextView,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: &'static str,
}

/// Where an entry stands on a scale: a field with choices in order.
#[derive(Serialize)]
pub(crate) struct ScaleView {
    /// Name of the field.
    pub(crate) label: String,
    /// The step in words, or null where it is not known.
    pub(crate) text: Option<String>,
    /// The step, from 1.
    pub(crate) step: Option<usize>,
    /// How many there are.
    pub(crate) steps: usize,
    /// `known`, `unknown`, `not-applicable` or `absent`.
    pub(crate) state: &'static str,
    /// `stated`, `uncertain` or `editorial`.
    pub(crate) certainty: &'static str,
    /// The same, drawn.
    pub(crate) drawing: Value,
}

/// How much is known of what readers ask.
#[derive(Serialize)]
pub(crate) struct KnownView {
    /// Questions that have an answer.
    pub(crate) known: usize,
    /// Questions whose answer was looked for and not found.
    pub(crate) sought: usize,
    /// All questions that apply.
    pub(crate) asked: usize,
    /// The same, drawn.
    pub(crate) drawing: Value,
}
