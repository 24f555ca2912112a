//! [`Site`](crate::link::site::Site) → what it takes to find in it: facets, and an index for each
//! language, which `docs/search.md` describes.

pub mod address;
