//! Exempelbank compiles a folder of Markdown files with YAML front matter into a static site:
//! a knowledge bank of good examples. The library promises no stability; the program is the product.
//!
//! The modules are the floors of the house, top to bottom. A module uses only modules above it.

// Words
pub mod date;
pub mod diagnostic;
pub mod language;
pub mod place;
pub mod syntax;
pub mod text;
// Stages, in running order; each owns the type it makes
pub mod check;
pub mod command;
pub mod config;
pub mod link;
pub mod locale;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod read;
pub mod render;
pub mod report;
pub mod schema;
pub mod serve;
pub mod theme;
pub mod write;
