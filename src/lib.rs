//! Exempelbank compiles a folder of Markdown files with YAML front matter into a static site:
//! a knowledge bank of good examples. The library promises no stability; the program is the product.
//!
//! The modules are the floors of the house, top to bottom. A module uses only modules above it; a
//! test reads the paths.

// Words
pub mod place;
pub mod text;
pub mod map;
pub mod media;
pub(crate) mod nearest;
pub(crate) mod fix;
pub mod diagnostic;
pub mod rule;
pub mod language;
pub mod date;
pub mod folding;
pub(crate) mod number;
pub mod syntax;
pub mod anchor;
pub mod output;
// Stages, in running order; each owns the type it makes
pub mod read;
pub mod config;
pub mod locale;
pub(crate) mod markdown;
pub mod kind;
pub mod schema;
pub mod parse;
pub mod address;
pub mod link;
pub(crate) mod query;
pub(crate) mod facet;
pub mod check;
pub mod search;
pub mod draw;
pub mod view;
pub mod pages;
pub mod files;
pub mod plan;
pub mod theme;
pub mod render;
// Spine
pub mod pipeline;
// Shells: what touches the world, and what speaks to it
pub mod write;
pub mod watch;
pub mod report;
pub mod serve;
pub mod command;
