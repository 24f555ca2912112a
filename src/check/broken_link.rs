//! # broken-link
//!
//! A link or picture in a text leads to a file that is not in the bank.
//!
//! ## Why
//!
//! On the site it would lead nowhere. Links are written as paths from this file to the other one, so that
//! they also work where the files are edited.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! See [the eagle](eagel.md).
//! ```
//!
//! ```diagnostics
//! error[broken-link]: The link leads to “content/birds/eagel.md”, but there is no such file
//!  --> content/birds/owl.md:5:5
//!   |
//! 5 | See [the eagle](eagel.md).
//!   |     ^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Did you mean “content/birds/eagle.md”?
//!   = help: Write the path from this file to the other, such as ../folder/file.md.
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
//! See [the eagle](eagle.md).
//! ```
