//! # field-not-translated
//!
//! A translation holds a field that is not translated.
//!
//! ## Why
//!
//! Everything but texts is inherited from the original. Said twice, the two would soon differ.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! size: 38
//! ---
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```
//!
//! ```diagnostics
//! error[field-not-translated]: “size” comes from the original and cannot stand in a translation
//!  --> content/birds/owl.sv.md:3:1
//!   |
//! 3 | size: 38
//!   | ^^^^
//!   |
//!   = help: Remove the line, or change the original.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! ---
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```
