//! # invalid-configuration
//!
//! A value in `site.toml` or in the `theme.toml` of a theme cannot be used.
//!
//! ## Why
//!
//! The whole site depends on it.
//!
//! ## Bad
//!
//! ```bank
//! === site.toml
//! base_url = "example.org"
//! languages = ["en", "sv"]
//! theme = "plain"
//! title = "Birds"
//! ```
//!
//! ```diagnostics
//! error[invalid-configuration]: The address cannot be used
//!  --> site.toml:1:12
//!   |
//! 1 | base_url = "example.org"
//!   |            ^^^^^^^^^^^^^
//!   |
//!   = help: Write it with https:// and without a question mark, such as https://example.org/bank/.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === site.toml
//! base_url = "https://example.org/"
//! languages = ["en", "sv"]
//! theme = "plain"
//! title = "Birds"
//! ```
