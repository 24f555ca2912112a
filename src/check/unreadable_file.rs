//! # unreadable-file
//!
//! A file is not saved as UTF-8, is too large, has a name with control characters, or is no file but a link
//! or a device.
//!
//! ## Why
//!
//! Links are never followed, so that a bank holds what is in its folder and nothing else.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/notes.md -> ../../site.toml
//! ```
//!
//! ```diagnostics
//! error[unreadable-file]: The file is a link to somewhere else
//! --> content/birds/notes.md
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/heron.md
//! ---
//! title: Grey heron
//! sources: [guide]
//! ---
//! ```
