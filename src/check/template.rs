//! # template
//!
//! A template of a theme cannot be read, or asks for something that is not there.
//!
//! ## Why
//!
//! The page cannot be made. The message says which template, and which document was being shown.
//!
//! ## Bad
//!
//! ```bank
//! === templates/entry.html
//! {{ page.headline }}
//! ```
//!
//! ```diagnostics
//! error[template]: The template cannot be used: Field `headline` is not defined. Available fields: alternates, breadcrumb, canonical, collection, description, edit, entry, found, here, history, home, noindex, redirect, referrers, search, section, title, url
//!  --> templates/entry.html:1:9
//!   |
//! 1 | {{ page.headline }}
//!   |         ^^^^^^^^
//!   |
//!  ::: content/birds/eagle.md:1:1
//!   |
//! 1 | ---
//!   | - while showing this file
//! ```
//!
//! ## Good
//!
//! ```bank
//! === templates/entry.html
//! {{ page.title.text }}
//! ```
