//! # missing-field
//!
//! A field that the schema declares `required`, or a value that belongs to another, is not there.
//!
//! ## Why
//!
//! Lists, search and other entries rely on it.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[missing-field]: “title” is missing
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^^^
//!   |
//!   = help: Add a line that begins with “title:”.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! ```
