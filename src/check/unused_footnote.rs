//! # unused-footnote
//!
//! A footnote is written, and nothing in the text refers to it.
//!
//! ## Why
//!
//! It is not shown: the reader does not get what somebody found worth saying. Most often the two labels
//! are spelled differently.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! It hunts at night[^night].
//!
//! [^night]: By ear more than by eye.
//! [^day]: It rests close to the trunk.
//! ```
//!
//! ```diagnostics
//! warning[unused-footnote]: Nothing refers to the footnote “day”, so it is not shown
//!  --> content/birds/owl.md:8:1
//!   |
//! 8 | [^day]: It rests close to the trunk.
//!   | ^^^^^^^
//!   |
//!   = help: Write [^day] where it belongs, or remove it.
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
//! It hunts at night[^night].
//!
//! [^night]: By ear more than by eye.
//! ```
