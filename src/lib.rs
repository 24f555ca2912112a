//! Exempelbank compiles a folder of Markdown files with YAML front matter into a static site:
//! a knowledge bank of good examples. The library promises no stability; the program is the product.
//!
//! The modules are the floors of the house, top to bottom. A module uses only modules above it; a
//! test reads the paths. What follows them is all that leaves the library: what the program and its
//! tests call. Nobody else can, so the compiler finds what nobody uses; a test finds what is listed
//! in vain.

// Words
mod path;
mod span;
mod hash;
mod text;
mod hash_map;
mod media;
mod picture;
mod svg;
mod nearest;
mod fix;
mod diagnostic;
mod rule;
mod language;
mod date;
mod folding;
mod confusable;
mod number;
mod locator;
mod syntax;
mod anchor;
mod output;
// Stages, in running order; each owns the type it makes
mod read;
mod config;
mod locale;
mod markdown;
mod kind;
mod schema;
mod parse;
mod address;
mod link;
mod query;
mod facet;
mod check;
mod search;
mod draw;
mod view;
mod pages;
mod files;
mod plan;
mod theme;
mod render;
// Spine
mod pipeline;
// Shells: what touches the world, and what speaks to it
mod write;
mod watch;
mod report;
mod serve;
mod command;

// What leaves the library
pub use check::page::page as check_page;
pub use check::table::RULES;
pub use command::bank::eprint_error;
pub use command::{Arguments, run};
pub use diagnostic::{Diagnostic, Diagnostics, Severity};
pub use folding::folded;
pub use hash::Hash;
pub use kind::answer::{Answer, Certainty, Claim};
pub use kind::field::{Field, Meaning};
pub use language::Language;
pub use link::site::{Entry, Site};
pub use output::content::Content;
pub use output::sink::{Collect, Output};
pub use path::{OutPath, SourcePath};
pub use pipeline::{
    BuildCache, assemble, build, build_into, index as build_index, link, unstopped,
};
pub use plan::plan;
pub use read::asset::Asset;
pub use read::{Settings, SourceFiles, add_embedded_themes, read, update};
pub use render::{file as render_file, page as render_page};
pub use report::formats::FORMATS;
pub use report::gitlab::format as format_gitlab;
pub use report::human::format as format_human;
pub use report::job_summary::format as format_job_summary;
pub use report::json::format as format_json;
pub use report::sarif::format as format_sarif;
pub use report::words::Messages;
pub use report::{Report, ReportFormat};
pub use search::compound::Splitter;
pub use search::index::IndexCache;
pub use search::language_rules::language_rules;
pub use search::tokens::words as tokenize;
pub use syntax::front_matter::split as split_front_matter;
pub use syntax::offsets::Offsets;
pub use syntax::tree::{Node, NodeKind, Style};
pub use syntax::yaml::parse as parse_yaml;
pub use text::{Encoding, SourceFile};
pub use watch::Watch;
