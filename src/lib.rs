//! Exempelbank compiles a folder of Markdown files with YAML front matter into a static site:
//! a knowledge bank of good examples. The library promises no stability; the program is the product.
//!
//! The modules are the floors of the house, top to bottom. A module uses only modules above it; a
//! test reads the paths.

// Words
pub mod path;
pub(crate) mod span;
pub mod hash;
pub mod text;
pub(crate) mod hash_map;
pub(crate) mod media;
pub(crate) mod nearest;
pub(crate) mod fix;
pub mod diagnostic;
pub(crate) mod rule;
pub mod language;
pub(crate) mod date;
pub mod folding;
pub(crate) mod number;
pub mod syntax;
pub(crate) mod anchor;
pub mod output;
// Stages, in running order; each owns the type it makes
pub mod read;
pub(crate) mod config;
pub(crate) mod locale;
pub(crate) mod markdown;
pub mod kind;
pub(crate) mod schema;
pub(crate) mod parse;
pub(crate) mod address;
pub mod link;
pub(crate) mod query;
pub(crate) mod facet;
pub mod check;
pub mod search;
pub(crate) mod draw;
pub(crate) mod view;
pub(crate) mod pages;
pub(crate) mod files;
pub mod plan;
pub(crate) mod theme;
pub mod render;
// Spine
pub mod pipeline;
// Shells: what touches the world, and what speaks to it
pub(crate) mod write;
pub(crate) mod watch;
pub mod report;
pub(crate) mod serve;
pub mod command;
