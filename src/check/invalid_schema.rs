//! # invalid-schema
//!
//! A declaration in `_collection.md` cannot be used.
//!
//! ## Why
//!
//! Every entry of the collection is read by it. What can stand there is said in `docs/content-model.md`.
//!
//! ## Bad
//!
//! ```bank
//! === content/words/_collection.md
//! ---
//! label: Words
//! path: words
//! glossary: perhaps
//! fields:
//!   title: {kind: text, as: title, label: Word}
//!   summary: {kind: text, as: summary, label: Meaning}
//! ---
//! ```
//!
//! ```diagnostics
//! error[invalid-schema]: true or false belongs here
//!  --> content/words/_collection.md:4:11
//!   |
//! 4 | glossary: perhaps
//!   |           ^^^^^^^
//!   |
//!   = help: How a collection is declared is said in docs/content-model.md.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/words/_collection.md
//! ---
//! label: Words
//! path: words
//! glossary: true
//! fields:
//!   title: {kind: text, as: title, label: Word}
//!   summary: {kind: text, as: summary, label: Meaning}
//! ---
//! ```
