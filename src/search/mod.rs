//! [`Site`](crate::link::site::Site) → what it takes to find in it: facets, and an index for each
//! language, which `docs/search.md` describes.

pub mod address;
pub mod cards;
pub mod columns;
pub mod compound;
pub mod encode;
pub mod facets;
pub mod index;
pub mod lexicon;
pub mod postings;
pub mod prose;
pub mod shards;
pub mod spelling;
pub mod synonyms;
pub mod tokens;
pub mod tongue;
pub mod vocabulary;
pub mod words;
