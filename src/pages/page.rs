//! A page before it is shown: its address, its language, its subject.

use crate::language::Language;
use crate::pages::subject::Subject;
use crate::path::Url;
use crate::span::Span;

/// A page that a template makes.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address.
    pub url: Url,
    /// Its language.
    pub(crate) language: Language,
    /// What it shows.
    pub(crate) subject: Subject,
    /// The file whose fault it is if two pages want this address.
    pub(crate) span: Span,
    /// Whether it stands in the sitemap.
    pub(crate) indexed: bool,
}
