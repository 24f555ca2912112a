//! # file-name
//!
//! The name of a file cannot be part of an address.
//!
//! ## Why
//!
//! The name is the id of the entry and the last part of its address. Other letters than a–z, digits and
//! hyphens look different in every program that shows an address.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/Snowy owl.md
//! ---
//! title: Snowy owl
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[file-name]: The file name “Snowy owl.md” cannot become an address
//!  --> content/birds/Snowy owl.md:1:1
//!   |
//! 1 | ---
//!   | ^
//!   |
//!   = help: Use only a–z, 0–9 and hyphens, such as snowy-owl.md. A translation is named as its original, with the language before .md: sv.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/snowy-owl.md
//! ---
//! title: Snowy owl
//! sources: [guide]
//! ---
//! ```
