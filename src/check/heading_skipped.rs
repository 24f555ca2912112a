//! # heading-skipped
//!
//! A heading is more than one level below the heading before it. The title of the page is the first level.
//!
//! ## Why
//!
//! Those who listen to a page go from heading to heading; a level that is missing sounds like a part that
//! was lost. How large a heading looks, the theme decides.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! ### Food
//!
//! Mice.
//! ```
//!
//! ```diagnostics
//! warning[heading-skipped]: The heading is of level 3, but the one before it is more than one level higher
//!  --> content/birds/owl.md:5:1
//!   |
//! 5 | ### Food
//!   | ^^^^^^^^
//!   |
//!   = help: Begin it with ##.
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
//! ## Food
//!
//! ### In winter
//!
//! Mice.
//! ```
