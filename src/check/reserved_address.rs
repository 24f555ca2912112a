//! # reserved-address
//!
//! An address begins with a part that the program keeps for its own files.
//!
//! ## Why
//!
//! The page would replace a file that the site needs.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! aliases: [/static/owl/]
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[reserved-address]: The program itself uses the address /static/owl/
//!  --> content/birds/owl.md:3:11
//!   |
//! 3 | aliases: [/static/owl/]
//!   |           ^^^^^^^^^^^^
//!   |
//!   = help: Choose another.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! aliases: [/old/owl/]
//! sources: [guide]
//! ---
//! ```
