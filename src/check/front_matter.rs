//! # front-matter
//!
//! A file does not begin with `---`, or the second `---` is missing.
//!
//! ## Why
//!
//! What is known about an entry stands between the two lines. Without them, values would be shown as text,
//! or text be read as values.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//!
//! It hoots.
//! ```
//!
//! ```diagnostics
//! error[front-matter]: The front matter does not end: a line with --- is missing
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^^^
//!   |
//!   = help: What is known about the entry stands at the top, between two lines of three hyphens (---).
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
//!
//! It hoots.
//! ```
