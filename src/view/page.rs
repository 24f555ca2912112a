//! What a template sees of a page, as `page`, with what it shows.

use crate::view::element::{CountView, HtmlView, LinkView, Pagination, TextView};
use crate::view::entry::EntryView;
use crate::view::listing::MapView;
use crate::view::passages::PassagesView;
use crate::view::referrers::ReferrersView;
use crate::view::search::{FoundView, SearchView};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use tera::Value;

/// A page, as `page`.
#[derive(Serialize)]
pub struct PageView {
    /// Its title.
    pub(crate) title: TextView,
    /// What it says that it shows, with the figures of the bank; null where it says nothing of the kind.
    pub(crate) finding: Option<TextView>,
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
    /// What it shows: no field of its own, the fields of `PageBody` stand beside these.
    #[serde(flatten)]
    pub(crate) body: PageBody,
}

impl PageView {
    /// The ids of the entries that stand on the page since they have none of their own.
    pub(crate) fn anchors(&self) -> Vec<String> {
        let PageBody::Collection(list) = &self.body else { return Vec::new() };
        let items = list.groups.iter().flat_map(|group| &group.items);
        items.filter_map(|item| item.anchor.clone()).collect()
    }
}

/// What a page shows: further fields of `page`. Exactly one is there, or none for the page that is shown when
/// nothing was found.
pub(crate) enum PageBody {
    /// The home page.
    Home(HomeView),
    /// An entry, or an ordinary page.
    Entry(Box<EntryView>),
    /// A list of a collection.
    Collection(CollectionView),
    /// A further page of the list of those who refer to an entry.
    Referrers(ReferrersView),
    /// A further page of what rests on a source.
    Passages(PassagesView),
    /// The page of search.
    Search(SearchView),
    /// A list of entries with something in common, or of all.
    Found(FoundView),
    /// A page that leads on.
    Redirect(LinkView),
    // What is shown when nothing was found.
    Nothing,
}

impl Serialize for PageBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The body, if it is this one.
        macro_rules! only {
            ($kind:ident) => {
                if let PageBody::$kind(view) = self { Some(view) } else { None }
            };
        }
        let mut bodies = serializer.serialize_map(Some(8))?;
        bodies.serialize_entry("home", &only!(Home))?;
        bodies.serialize_entry("entry", &only!(Entry))?;
        bodies.serialize_entry("collection", &only!(Collection))?;
        bodies.serialize_entry("referrers", &only!(Referrers))?;
        bodies.serialize_entry("passages", &only!(Passages))?;
        bodies.serialize_entry("search", &only!(Search))?;
        bodies.serialize_entry("found", &only!(Found))?;
        bodies.serialize_entry("redirect", &only!(Redirect))?;
        bodies.end()
    }
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
    /// Name of the field by whose values the list is divided, or null.
    pub(crate) grouped_by: Option<String>,
    /// The same entries, divided; none on the home page.
    pub(crate) groups: Vec<ListGroupView>,
    /// The other pages.
    pub(crate) pagination: Pagination,
    /// Link to add an entry.
    pub(crate) add: Option<LinkView>,
}

/// Entries of a list that stand together.
#[derive(Serialize)]
pub(crate) struct ListGroupView {
    /// Their value, or what those are called that stand beside the rest; null for entries without a value.
    pub(crate) title: Option<String>,
    /// Their id on the page; null where there is no value that all of them share.
    pub(crate) id: Option<String>,
    /// Whether they stand beside the rest.
    pub(crate) apart: bool,
    /// The entries.
    pub(crate) items: Vec<ListItemView>,
}

/// An entry of a list.
#[derive(Serialize)]
pub(crate) struct ListItemView {
    /// Its card.
    pub(crate) card: Value,
    /// Its id on the page, where it has no page of its own; else null.
    pub(crate) anchor: Option<String>,
    /// The entry as it would be on its page, where it has none; else null.
    pub(crate) entry: Option<Box<EntryView>>,
    /// Where its file can be edited, where it has no page of its own; else null.
    pub(crate) edit: Option<String>,
}
