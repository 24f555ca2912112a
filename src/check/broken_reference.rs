//! # broken-reference
//!
//! A field, a menu or a replacement names an entry that is not there, or that is a draft.
//!
//! ## Why
//!
//! References tie the bank together. One that leads nowhere is nearly always a misspelt file name or a file
//! that was moved.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! group: eagel
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[broken-reference]: There is no “eagel” in birds
//!  --> content/birds/owl.md:3:8
//!   |
//! 3 | group: eagel
//!   |        ^^^^^
//!   |
//!   = help: Did you mean “eagle”?
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! group: eagle
//! sources: [guide]
//! ---
//! ```
