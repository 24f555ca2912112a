//! A page before it is shown: its address, its kind, its subject.

use crate::language::Language;
use crate::link::site::{EntryIndex, RelationIndex};
use crate::pages::context::Context;
use crate::place::{Span, Url};
use crate::view::page_view::PageView;

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
