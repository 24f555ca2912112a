//! # misplaced-file
//!
//! A Markdown file lies in a folder of `content/` that is no collection, or not directly in the folder of
//! one.
//!
//! ## Why
//!
//! Nobody would see it: a page is made for every file of a collection, and what a folder is, its
//! `_collection.md` says.
//!
//! ## Bad
//!
//! ```bank
//! === content/brids/heron.md
//! ---
//! title: Grey heron
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[misplaced-file]: The file is in “brids”, which is no collection
//!  --> content/brids/heron.md:1:1
//!   |
//! 1 | ---
//!   | ^
//!   |
//!   = help: Did you mean “birds”?
//!   = help: Move it to the folder of a collection.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/heron.md
//! ---
//! title: Grey heron
//! sources: [guide]
//! ---
//! ```
