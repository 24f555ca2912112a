//! # ambiguous-value
//!
//! A text is one of the words that many programs read as true or false: `no`, `yes`, `on`, `off`, `true`,
//! `false`, `y`, `n`.
//!
//! ## Why
//!
//! Here a text stays a text, but a program that opens the file to edit it may write `false` where `no`
//! stood. In quotation marks it is a text to all of them.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: no
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! warning[ambiguous-value]: Other programs read “no” as true or false
//!  --> content/birds/owl.md:2:8
//!   |
//! 2 | title: no
//!   |        ^^
//!   |
//!   = help: Put it in quotation marks: "no".
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: "no"
//! sources: [guide]
//! ---
//! ```
