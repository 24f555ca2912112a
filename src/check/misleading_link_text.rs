//! # misleading-link-text
//!
//! The words of a link are an address, and the link leads to another.
//!
//! ## Why
//!
//! Readers trust what they see. To show one address and lead to another is how people are deceived; when
//! it is a mistake, one of the two is out of date.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! Read more at [www.birds.example](https://owls.example.org/).
//! ```
//!
//! ```diagnostics
//! warning[misleading-link-text]: The link shows “www.birds.example” and leads to owls.example.org
//!  --> content/birds/owl.md:5:14
//!   |
//! 5 | Read more at [www.birds.example](https://owls.example.org/).
//!   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Write what is behind it, or mend the address.
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
//! Read more in [the atlas of birds](https://owls.example.org/).
//! ```
