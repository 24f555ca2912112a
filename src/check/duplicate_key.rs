//! # duplicate-key
//!
//! The same key stands twice among the values at the top of a file.
//!
//! ## Why
//!
//! Only one of the two values could be kept, and nobody would see which.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: It hoots.
//! summary: It flies at night.
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[duplicate-key]: “summary” stands twice
//!  --> content/birds/owl.md:4:1
//!   |
//! 4 | summary: It flies at night.
//!   | ^^^^^^^
//!   |
//!  ::: content/birds/owl.md:3:1
//!   |
//! 3 | summary: It hoots.
//!   | ------- first here
//!   |
//!   = help: Remove one of the lines.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: It hoots and flies at night.
//! sources: [guide]
//! ---
//! ```
