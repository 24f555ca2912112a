//! # unused-allow
//!
//! An entry allows a finding that it does not have.
//!
//! ## Why
//!
//! What was meant has been mended, or is an error, which cannot be allowed. Left in place, it would hide
//! the next finding of the kind.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! allow:
//!   - {rule: duplicate-title, reason: Two birds have this name.}
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! warning[unused-allow]: “duplicate-title” is allowed here, but does not occur
//!  --> content/birds/owl.md:4:12
//!   |
//! 4 |   - {rule: duplicate-title, reason: Two birds have this name.}
//!   |            ^^^^^^^^^^^^^^^
//!   |
//!   = help: Remove it from allow. Errors cannot be allowed.
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
