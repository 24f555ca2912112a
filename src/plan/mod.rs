//! [`Site`] → [`Plan`]: which pages and files there are, and what each page shows. One kind of output
//! is one file and one line in `KINDS` or `FILES`. Views are made one at a time, when a page is
//! rendered, and so is what is in a file: the plan itself is small.

pub(crate) mod asset;
pub(crate) mod browse;
pub(crate) mod card;
pub(crate) mod claims;
pub(crate) mod collection;
pub(crate) mod context;
pub(crate) mod csv;
mod drawing;
pub(crate) mod edit;
pub(crate) mod entry;
pub(crate) mod entry_view;
pub(crate) mod fact;
pub(crate) mod feed;
pub(crate) mod found;
pub(crate) mod home;
pub(crate) mod host;
mod marks;
pub(crate) mod not_found;
mod projection;
pub(crate) mod redirect;
pub(crate) mod referrers;
pub(crate) mod related;
pub(crate) mod search;
pub(crate) mod search_view;
pub(crate) mod sitemap;
pub(crate) mod text;
pub(crate) mod view;
pub(crate) mod view_page;
pub(crate) mod views;
pub(crate) mod xml;

use crate::diagnostic::{Diagnostics, Outcome};
use crate::language::Language;
use crate::link::site::{EntryIndex, RelationIndex, Site};
use crate::place::{OutPath, Span, Url};
use crate::plan::claims::{Claimant, Claims};
use crate::plan::context::{Context, Shared};
use crate::plan::view::PageView;
use crate::read::AssetBytes;
use crate::text::Hash;
use std::sync::Arc;
use tera::Value;

/// What is to be made.
pub struct Plan {
    /// The bank that it is made of.
    pub site: Arc<Site>,
    /// The pages, sorted by address.
    pub pages: Vec<Page>,
    /// The files that are no pages, sorted by path.
    pub files: Vec<File>,
    shared: Shared,
}

/// A page that a template makes.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address.
    pub url: Url,
    /// Its language.
    pub(crate) language: Language,
    /// What it is.
    pub(crate) kind: &'static Kind,
    /// What it shows.
    pub(crate) subject: Subject,
    /// The file whose fault it is if two pages want this address.
    pub(crate) span: Span,
    /// Whether it stands in the sitemap.
    pub(crate) indexed: bool,
}

/// A kind of page.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The template that makes it.
    pub(crate) template: &'static str,
    /// Adds the pages of this kind.
    pub(crate) pages: fn(&Context<'_>, &'static Kind, &mut Vec<Page>),
    /// What one of them shows.
    pub(crate) view: fn(&Context<'_>, &Page) -> PageView,
}

/// What a page shows; which of it counts is for its kind to know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subject {
    /// Index of a collection.
    pub(crate) collection: usize,
    /// Index of an entry.
    pub(crate) entry: EntryIndex,
    /// Index of a relation.
    pub(crate) relation: RelationIndex,
    /// Indices of a facet and a value of it.
    pub(crate) list: Option<(usize, usize)>,
    /// Number of the page of a list, from 1.
    pub(crate) number: usize,
}

/// A file that is no page.
pub struct File {
    /// Where it goes.
    pub path: OutPath,
    /// Makes what is in it, when it is asked for.
    make: Box<Make>,
    /// The file whose fault it is if two want this path.
    pub(crate) span: Span,
}

/// Makes what is in a file; it may look at the pages.
type Make = dyn Fn(&Context<'_>, &[Page]) -> Content + Send + Sync;

impl File {
    /// A file that is made when it is asked for.
    fn new(
        path: OutPath,
        span: Span,
        make: impl Fn(&Context<'_>, &[Page]) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        let content =
            move |context: &Context<'_>, pages: &[Page]| Content::from(make(context, pages));
        Self { path, make: Box::new(content), span }
    }

    /// A file whose content is at hand.
    fn of(path: OutPath, span: Span, content: Content) -> Self {
        Self { path, make: Box::new(move |_, _| content.clone()), span }
    }
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Arc<[u8]>),
    /// Those of an asset with this hash.
    Copy(AssetBytes, Hash),
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Content::Bytes(bytes.into())
    }
}

/// The kinds of pages.
const KINDS: &[Kind] = &[
    home::KIND,
    collection::KIND,
    entry::KIND,
    entry::PAGE_KIND,
    referrers::KIND,
    search::KIND,
    found::KIND,
    redirect::KIND,
    not_found::KIND,
];

/// The files of one kind, not yet made; it may look at the pages.
type Files = fn(&Context<'_>, &[Page]) -> Vec<File>;

/// The kinds of files.
const FILES: &[Files] = &[asset::files, csv::files, feed::files, sitemap::files, host::files];

/// Decides what is to be made. Two things with one address are reported.
pub fn plan(site: Arc<Site>) -> Outcome<Plan> {
    let mut diagnostics = Diagnostics::default();
    let shared = Shared::new(&site);
    let context = shared.context(&site);
    let mut pages = Vec::new();
    for kind in KINDS {
        (kind.pages)(&context, kind, &mut pages);
    }
    pages.sort_by(|one, other| one.url.cmp(&other.url));
    let mut files: Vec<File> = FILES.iter().flat_map(|files| files(&context, &pages)).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let mut claims = Claims::default();
    // Files first, old addresses last: whoever wants the path of one before is in the wrong.
    files.retain(|file| claims.claim(&file.path, &file.span, Claimant::File, &mut diagnostics));
    let is_alias = |page: &Page| page.kind.template == redirect::KIND.template;
    for (claimant, turn) in [(Claimant::Page, false), (Claimant::Alias, true)] {
        pages.retain(|page| {
            is_alias(page) != turn
                || claims.claim(&page.url.out_path(), &page.span, claimant, &mut diagnostics)
        });
    }
    Outcome { value: Plan { site, pages, files, shared }, diagnostics }
}

impl Plan {
    /// What a page shows.
    pub fn view(&self, page: &Page) -> PageView {
        (page.kind.view)(&self.shared.context(&self.site), page)
    }

    /// What addresses begin with, where pages are made to be opened as files.
    pub(crate) fn offline_base(&self) -> Option<&str> {
        let config = &self.site.config;
        config.offline.then_some(config.base.path.as_str())
    }

    /// What is in a file.
    pub(crate) fn content(&self, file: &File) -> Content {
        (file.make)(&self.shared.context(&self.site), &self.pages)
    }

    /// The page that goes to a path.
    pub fn page(&self, path: &OutPath) -> Option<&Page> {
        let path = path.as_str();
        // As `Url::out_path` makes one of the other.
        let url = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
            _ => format!("/{path}"),
        };
        let found = self.pages.binary_search_by(|page| page.url.as_str().cmp(&url));
        found.ok().map(|index| &self.pages[index])
    }

    /// The file that goes to a path, and is no page.
    pub(crate) fn file(&self, path: &OutPath) -> Option<&File> {
        let found = self.files.binary_search_by(|file| file.path.cmp(path));
        found.ok().map(|index| &self.files[index])
    }

    /// What all pages of a language share.
    pub(crate) fn site_view(&self, language: Language) -> &Value {
        &self.shared.context(&self.site).site_views[language.index()]
    }
}
