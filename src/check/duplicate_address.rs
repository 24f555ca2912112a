//! # duplicate-address
//!
//! Two pages or files of the site would have the same address.
//!
//! ## Why
//!
//! Only one of them could be shown. It happens when `slug` or `path` says the same twice, also when only
//! capitals differ: some hosts cannot tell them apart.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! slug: eagle
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[duplicate-address]: The address /birds/eagle/ is taken
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^
//!   |
//!  ::: content/birds/eagle.md:1:1
//!   |
//! 1 | ---
//!   | - first here
//!   |
//!   = help: Give one of the two another address with slug, or remove it.
//!
//! error[duplicate-address]: The address /sv/birds/eagle/ is taken
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^
//!   |
//!  ::: content/birds/eagle.md:1:1
//!   |
//! 1 | ---
//!   | - first here
//!   |
//!   = help: Give one of the two another address with slug, or remove it.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! slug: tawny
//! sources: [guide]
//! ---
//! ```
