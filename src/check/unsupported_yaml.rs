//! # unsupported-yaml
//!
//! The front matter uses anchors, aliases, tags, merge keys or several documents.
//!
//! ## Why
//!
//! A bank has no use for them, and with them a file of a few lines can grow to gigabytes.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: &hoots It hoots.
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[unsupported-yaml]: Anchors (&) cannot be used
//!  --> content/birds/owl.md:3:17
//!   |
//! 3 | summary: &hoots It hoots.
//!   |                 ^^^^^^^^^
//!   |
//!   = help: Write the value out. If the sign belongs to the text, put it in quotation marks.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: It hoots.
//! sources: [guide]
//! ---
//! ```
