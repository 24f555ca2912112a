//! [`Site`](crate::link::site::Site) → what it takes to find in it: facets, and an index for each
//! language, which `docs/search.md` describes.

pub(crate) mod cards;
pub(crate) mod columns;
pub(crate) mod compound;
pub(crate) mod encode;
pub(crate) mod index;
pub(crate) mod lexicon;
pub(crate) mod postings;
pub(crate) mod prose;
pub(crate) mod shards;
pub(crate) mod spelling;
pub(crate) mod synonyms;
pub(crate) mod tokens;
pub(crate) mod language_rules;
pub(crate) mod vocabulary;
pub(crate) mod words;
