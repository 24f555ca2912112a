//! # text-too-long
//!
//! A text is longer than `max` in the schema.
//!
//! ## Why
//!
//! Summaries stand in lists and in the results of a search; a long one is cut off there.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: It is an owl of the forest, about as large as a crow, that hoots in the night and in the winter, and that sleeps by day.
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[text-too-long]: The text of “summary” has 120 characters, there is room for 100
//!  --> content/birds/owl.md:3:10
//!   |
//! 3 | summary: It is an owl of the forest, about as large as a crow, that hoots in the night and in the winter, and that sleeps by day.
//!   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Shorten it.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: An owl of the forest, about as large as a crow.
//! sources: [guide]
//! ---
//! ```
