//! # unsafe-url
//!
//! An address has a scheme other than `https:`, `http:`, `mailto:` or `tel:`, or hides something in it.
//!
//! ## Why
//!
//! A link that runs a script, or reads a file of the reader, is how a stranger would attack a site.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! [The call](javascript:play)
//! ```
//!
//! ```diagnostics
//! error[unsafe-url]: The address “javascript:play” cannot be used
//!  --> content/birds/owl.md:5:1
//!   |
//! 5 | [The call](javascript:play)
//!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Addresses begin with https://, http://, mailto: or tel:.
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
//! [The call](https://example.org/call)
//! ```
