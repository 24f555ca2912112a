//! # translation-without-original
//!
//! There is a translation, and no entry in the first language of the site.
//!
//! ## Why
//!
//! A translation holds texts only: everything else is in the original. Often one of the two files was
//! renamed.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/heron.sv.md
//! ---
//! title: Gråhäger
//! ---
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! ---
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```
//!
//! ```diagnostics
//! error[translation-without-original]: There is no original of this translation
//!  --> content/birds/heron.sv.md:1:1
//!   |
//! 1 | ---
//!   | ^
//!   |
//!   = help: The original has to be called heron.md and to be in the same folder.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/heron.sv.md
//! ---
//! title: Gråhäger
//! ---
//! === content/birds/heron.md
//! ---
//! title: Grey heron
//! sources: [guide]
//! ---
//! === content/birds/owl.sv.md
//! ---
//! title: Kattuggla
//! ---
//! === content/birds/eagle.sv.md
//! ---
//! title: Kungsörn
//! ---
//! ```
