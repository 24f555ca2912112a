//! # alias-shadows-page
//!
//! An old address in `aliases` is the address of a page that is there.
//!
//! ## Why
//!
//! The redirect would hide the page, or the page the redirect; in either case somebody who follows a link
//! comes to the wrong place.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! aliases: [/birds/eagle/]
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[alias-shadows-page]: There is a page at the old address /birds/eagle/
//!  --> content/birds/owl.md:3:11
//!   |
//! 3 | aliases: [/birds/eagle/]
//!   |           ^^^^^^^^^^^^^
//!   |
//!  ::: content/birds/eagle.md:1:1
//!   |
//! 1 | ---
//!   | - first here
//!   |
//!   = help: Remove the alias, or give the page another address with slug.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! aliases: [/birds/strix-aluco/]
//! sources: [guide]
//! ---
//! ```
