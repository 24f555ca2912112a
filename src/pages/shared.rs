//! What is made once for all pages, and kept beside the site.

use crate::address::seen_from::{self, SeenFrom};
use crate::facet::Facets;
use crate::language::Language;
use crate::link::listing::COMPARISON;
use crate::link::site::{EntryIndex, Site};
use crate::pages::browse::Browse;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::shown::SharedViews;
use crate::pages::{listings, marks, site};
use crate::query::figure::{Figure, figure};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use tera::Value;

/// What is made once for all pages.
#[derive(Default)]
pub(crate) struct SharedParts {
    emblems: Vec<Option<Value>>,
    comparisons: BTreeMap<usize, EntryIndex>,
    oversized: BTreeSet<EntryIndex>,
    counts: Vec<Vec<Figure>>,
    browse: Option<Browse>,
    /// Nothing: for what is decided before a page is shown.
    unseen: SharedViews,
    /// By [`SeenFrom::index`]; made when the first page there is shown.
    shown: Vec<OnceLock<SharedViews>>,
}

impl SharedParts {
    /// What every page needs; what only some do is made when the first of them asks.
    pub(crate) fn new(site: &Site) -> Self {
        let (emblems, browse) = rayon::join(|| marks::emblems(site), || Browse::new(site));
        let (comparisons, counts) = (comparisons(site), figures(site));
        let oversized = listings::oversized(site);
        SharedParts { emblems, comparisons, oversized, counts, browse, ..SharedParts::default() }
    }

    /// The facets; none where search is turned off.
    pub(crate) fn facets(&self) -> Option<&Facets> {
        self.browse.as_ref().map(|browse| &browse.facets)
    }

    /// Makes room for what these pages share.
    pub(crate) fn make_room(&mut self, pages: &[Page]) {
        let deepest = pages.iter().map(|page| seen_from::depth(&page.url)).max();
        self.shown.resize_with(deepest.unwrap_or(0) + 1, OnceLock::new);
    }

    /// The same at hand, for what is on no page.
    pub(crate) fn context<'s>(&'s self, site: &'s Site) -> Context<'s> {
        Context {
            site,
            addresses: site.addresses(),
            shown: &self.unseen,
            emblems: &self.emblems,
            comparisons: &self.comparisons,
            oversized: &self.oversized,
            counts: &self.counts,
            browse: self.browse.as_ref(),
        }
    }

    /// The same for a page.
    pub(crate) fn context_of<'s>(&'s self, site: &'s Site, page: &Page) -> Context<'s> {
        let seen_from = SeenFrom::page(&page.url, site.config.offline);
        let unseen = self.context(site);
        let context = Context { addresses: unseen.addresses.seen_from(seen_from), ..unseen };
        let shown = self.shown[seen_from.index()].get_or_init(|| shown(&context));
        Context { shown, ..context }
    }
}

fn shown(context: &Context<'_>) -> SharedViews {
    let site = |language: Language| {
        let view = site::site_view(context, language);
        let menus = view.menu.iter().chain(&view.footer).map(|link| link.url.clone());
        (Value::from_serializable(&view), menus.collect())
    };
    let sites = context.site.config.languages.iter().map(site).collect();
    SharedViews::new(context.site.entries.len(), sites)
}

/// The figures of every collection: counted once, however many pages show them.
fn figures(site: &Site) -> Vec<Vec<Figure>> {
    let collections = site.schemas.collections.iter().enumerate();
    let figures = collections.map(|(index, collection)| {
        collection.counts.iter().map(|count| figure(site, index, count)).collect()
    });
    figures.collect()
}

/// The first page for each collection whose entries can be compared.
fn comparisons(site: &Site) -> BTreeMap<usize, EntryIndex> {
    let views = site.listings.iter().filter(|(_, view)| view.kind == COMPARISON);
    let pages = views.rev().filter_map(|(page, view)| Some((view.of.first()?.collection, *page)));
    pages.collect()
}
