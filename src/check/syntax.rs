//! # syntax
//!
//! A file is no valid YAML, TOML or Fluent.
//!
//! ## Why
//!
//! Nothing in it can be read. Most often a text holds a colon, begins with a quotation mark, or is not
//! indented like its neighbours.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl: a portrait
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[syntax]: The line cannot be read: probably a colon that belongs to the text
//!  --> content/birds/owl.md:2:17
//!   |
//! 2 | title: Tawny owl: a portrait
//!   |                 ^
//!   |
//!   = help: Put the text in quotation marks: title: "Project: a beginning".
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: 'Tawny owl: a portrait'
//! sources: [guide]
//! ---
//! ```
