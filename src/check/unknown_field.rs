//! # unknown-field
//!
//! A key is neither a field of the collection nor one that every entry may have.
//!
//! ## Why
//!
//! Most often it is misspelt; what stands there would be shown nowhere.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sumary: It hoots.
//! sources: [guide]
//! ---
//! ```
//!
//! ```diagnostics
//! error[unknown-field]: “sumary” is no known field
//!  --> content/birds/owl.md:3:1
//!   |
//! 3 | sumary: It hoots.
//!   | ^^^^^^
//!   |
//!   = help: Did you mean “summary”?
//!   = help: These can be used: title, summary, size, food, seen, protected, page, kin, group, photo, places, sources, added, aliases, allow, draft, original, review_by, slug, updated, view, withdrawn.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! summary: It hoots.
//! sources: [guide]
//! ---
//! ```
