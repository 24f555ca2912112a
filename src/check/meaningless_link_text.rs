//! # meaningless-link-text
//!
//! The words of a link do not say where it leads: there are none, they would do for any link (“read more”,
//! “here”; in Swedish ”läs mer”, ”här”), or they are a bare address.
//!
//! ## Why
//!
//! Those who listen to a page often hear its links alone, and those who look at it see them first. A bare
//! address is read letter by letter.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! There is more about owls [here](https://example.org/owls).
//! ```
//!
//! ```diagnostics
//! warning[meaningless-link-text]: The words “here” do not say where the link leads
//!  --> content/birds/owl.md:5:26
//!   |
//! 5 | There is more about owls [here](https://example.org/owls).
//!   |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Write what is behind it, such as the title of the page.
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
//! There is more in [the report on owls](https://example.org/owls).
//! ```
