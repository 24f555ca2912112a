//! Written notation → a tree in which every value keeps its place. What a value means is for
//! `config`, `schema` and `parse` to say.

pub(crate) mod edit;
pub(crate) mod fields;
pub(crate) mod front_matter;
pub(crate) mod offsets;
pub(crate) mod pattern;
pub(crate) mod toml;
pub(crate) mod tree;
pub(crate) mod yaml;
