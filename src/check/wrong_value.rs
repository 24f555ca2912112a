//! # wrong-value
//!
//! A value is not of the kind that the field takes.
//!
//! ## Why
//!
//! It could not be sorted, filtered or shown as what it is.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! seen: yesterday
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[wrong-value]: “yesterday” is no date
//!  --> content/birds/owl.md:3:7
//!   |
//! 3 | seen: yesterday
//!   |       ^^^^^^^^^
//!   |
//!   = help: Write, for instance, 2017, 2015-11, 2016-09-21, 2018-21 (spring), 2016-09-21/2016-09-22 or 2017/.. (goes on).
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! seen: 2026-11-19
//! sources: [guide]
//! ---
//! ```
