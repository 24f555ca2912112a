//! # too-many-findings
//!
//! A file has more than 1,000 findings. The rest is not reported.
//!
//! ## Why
//!
//! Nobody reads more. It is an error, since what is not reported may be one. Most often a file of another kind
//! was saved under the name of a text.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! a <b> × 1,001
//! ```
//!
//! ```diagnostics
//! error[too-many-findings]: The file has more than 1000 findings; the rest is not reported
//!  --> content/birds/owl.md:1:1
//!   |
//! 1 | ---
//!   | ^
//!   |
//!   = help: Is it a file of another kind? If not, mend the first ones and check again.
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
//! It hoots.
//! ```
