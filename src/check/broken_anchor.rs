//! # broken-anchor
//!
//! A link or reference names a heading or record (`#…`) that the other text does not have.
//!
//! ## Why
//!
//! The reader comes to the top of a long page and has to search. Headings are often reworded later; the
//! check notices.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! See [the young](#young).
//!
//! ## Food
//!
//! Mice.
//! ```
//!
//! ```diagnostics
//! error[broken-anchor]: The link leads to “#young”, but there is no heading or record of that name
//!  --> content/birds/owl.md:5:5
//!   |
//! 5 | See [the young](#young).
//!   |     ^^^^^^^^^^^^^^^^^^^
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
//! See [what it eats](#food).
//!
//! ## Food
//!
//! Mice.
//! ```
