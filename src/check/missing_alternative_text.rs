//! # missing-alternative-text
//!
//! A picture has no text that says what it shows.
//!
//! ## Why
//!
//! Those who do not see it get nothing. The law on accessibility to digital public service asks for it
//! (WCAG 1.1.1).
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.png}
//! sources: [guide]
//! ---
//! === content/birds/owl.png (800 × 600 pixels)
//! ```
//!
//! ```diagnostics
//! error[missing-alternative-text]: The image has no text that says what it shows
//!  --> content/birds/owl.md:3:8
//!   |
//! 3 | photo: {file: owl.png}
//!   |        ^^^^^^^^^^^^^^^
//!   |
//!   = help: Describe it for those who do not see it: in alt, or between the brackets of ![…](picture.jpg).
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.png, alt: An owl in a tree}
//! sources: [guide]
//! ---
//! === content/birds/owl.png (800 × 600 pixels)
//! ```
