//! # template-in-text
//!
//! A text holds signs of a template language: `{{`, `{%`, `<%` or `${`.
//!
//! ## Why
//!
//! Nothing in a text is run, so readers see the signs as they stand. Most often the text was copied from
//! another system that would have filled something in.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! Seen {{ count }} times.
//! ```
//!
//! ```diagnostics
//! note[template-in-text]: “{{” is shown as it stands: texts are no templates
//!  --> content/birds/owl.md:5:6
//!   |
//! 5 | Seen {{ count }} times.
//!   |      ^^
//!   |
//!   = help: Write what should have stood there. If it is an example, write it as code, between ` and `.
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
//! Seen 7 times.
//! ```
