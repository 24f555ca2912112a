//! [`Site`] → [`Plan`]: which pages and files there are, and what each page shows. One kind of output
//! is one file and one line in `KINDS` or `FILES`. Views are made one at a time, when a page is
//! rendered, and so is what is in a file: the plan itself is small.

use crate::address::addresses::Addresses;
use crate::address::registry::{PathOwner, PathRegistry};
use crate::diagnostic::{Diagnostics, Outcome};
use crate::facet::Facets;
use crate::files::file::File;
use crate::files::{asset, csv, feed, host, sitemap};
use crate::link::site::Site;
use crate::output::content::Made;
use crate::pages::context::Context;
use crate::pages::kinds::{self, KINDS};
use crate::pages::page::Page;
use crate::pages::shared::SharedParts;
use crate::pages::subject::Subject;
use crate::pages::{finding, listings};
use crate::path::OutPath;
use crate::view::page::PageView;
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
    shared: SharedParts,
}

/// The files of one kind, not yet made; it may look at the pages.
type Files = fn(&Context<'_>, &[Page]) -> Vec<File>;

/// The kinds of files.
const FILES: &[Files] = &[asset::files, csv::files, feed::files, sitemap::files, host::files];

/// Decides what is to be made. Two things with one address are reported.
pub fn plan(site: Arc<Site>) -> Outcome<Plan> {
    let mut diagnostics = Diagnostics::default();
    let mut shared = SharedParts::new(&site);
    let context = shared.context(&site);
    let mut pages = Vec::new();
    listings::check(&context, &mut diagnostics);
    finding::check(&context, &mut diagnostics);
    for add in KINDS {
        add(&context, &mut pages);
    }
    pages.sort_by(|one, other| one.url.cmp(&other.url));
    let mut files: Vec<File> = FILES.iter().flat_map(|files| files(&context, &pages)).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let mut claims = PathRegistry::default();
    // Files first, old addresses last: whoever wants the path of one before is in the wrong.
    files.retain(|file| claims.claim(&file.path, &file.span, PathOwner::File, &mut diagnostics));
    let is_alias = |page: &Page| matches!(page.subject, Subject::Redirect(_));
    for (claimant, turn) in [(PathOwner::Page, false), (PathOwner::Alias, true)] {
        pages.retain(|page| {
            is_alias(page) != turn
                || claims.claim(&page.url.out_path(), &page.span, claimant, &mut diagnostics)
        });
    }
    shared.make_room(&pages);
    Outcome { value: Plan { site, pages, files, shared }, diagnostics }
}

impl Plan {
    /// What a page shows.
    pub fn view(&self, page: &Page) -> PageView {
        kinds::view(&self.shared.context_of(&self.site, page), page)
    }

    /// What is in a file.
    pub(crate) fn made(&self, file: &File) -> Made {
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

    /// The facets; none where search is turned off.
    pub(crate) fn facets(&self) -> Option<&Facets> {
        self.shared.facets()
    }

    /// What a page sees of the site.
    pub(crate) fn site_view(&self, page: &Page) -> &Value {
        let shown = self.shared.context_of(&self.site, page).shown;
        &shown.site_views[page.language.index()]
    }

    /// The addresses of the site, as a page sees them.
    pub(crate) fn addresses(&self, page: &Page) -> Addresses<'_> {
        self.shared.context_of(&self.site, page).addresses
    }
}
