//! # raw-html
//!
//! There is HTML in a Markdown text.
//!
//! ## Why
//!
//! HTML can do harm that nobody sees in a review, and it would not fit into every theme. Almost everything
//! it is used for can be written in Markdown.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! It hoots <b>loudly</b>.
//! ```
//!
//! ```diagnostics
//! error[raw-html]: HTML cannot be used: “<b>”
//!  --> content/birds/owl.md:5:10
//!   |
//! 5 | It hoots <b>loudly</b>.
//!   |          ^^^
//!   |
//!   = help: Write Markdown instead.
//!
//! error[raw-html]: HTML cannot be used: “</b>”
//!  --> content/birds/owl.md:5:19
//!   |
//! 5 | It hoots <b>loudly</b>.
//!   |                   ^^^^
//!   |
//!   = help: Write Markdown instead.
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
//! It hoots **loudly**.
//! ```
