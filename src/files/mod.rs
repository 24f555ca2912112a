//! The site → the files that are no pages. One kind is one file and one line in `FILES` of the plan.

pub(crate) mod asset;
pub(crate) mod csv;
pub(crate) mod feed;
pub(crate) mod host;
pub(crate) mod sitemap;
pub(crate) mod xml;
pub(crate) mod file;
