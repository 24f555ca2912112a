//! # control-character
//!
//! The front matter holds a character that cannot be seen, such as one that turns the direction of writing.
//!
//! ## Why
//!
//! What is read is then not what is written: such characters are used to deceive, and come along when text
//! is copied from other programs.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: "Tawny ␛owl"
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[control-character]: There is an invisible character here (U+001B) that can mislead
//!  --> content/birds/owl.md:2:15
//!   |
//! 2 | title: "Tawny \u{1b}owl"
//!   |               ^^^^^^
//!   |
//!   = help: Remove it: delete the text around it and write it again.
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
//! ```
