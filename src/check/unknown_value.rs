//! # unknown-value
//!
//! A value is none of the choices that the schema or the program gives.
//!
//! ## Why
//!
//! Lists are filtered by it. A word of its own would make a list of one.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! food: [mise]
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[unknown-value]: “mise” is none of the choices
//!  --> content/birds/owl.md:3:8
//!   |
//! 3 | food: [mise]
//!   |        ^^^^
//!   |
//!   = help: Did you mean “mice”?
//!   = help: Choose among fish, mice, seeds.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! food: [mice]
//! sources: [guide]
//! ---
//! ```
