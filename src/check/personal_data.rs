//! # personal-data
//!
//! A file holds an e-mail address, a Swedish telephone number, or a personal identity number (with a check
//! digit that is right). Or a picture says where it was taken.
//!
//! ## Why
//!
//! What belongs to a person must not be published without a legal ground, and search engines copy it within
//! hours. Name a function instead. Mailboxes and switchboards that belong to no person are listed in
//! `site.toml`, under `[personal_data]`, as `functional`; common ones such as `info@` and `registrator@`
//! are known.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! Ask Anna, anna.berg@birds.se or 070-123 45 67.
//! ```
//!
//! ```diagnostics
//! warning[personal-data]: This is an e-mail address of a person
//!  --> content/birds/owl.md:5:11
//!   |
//! 5 | Ask Anna, anna.berg@birds.se or 070-123 45 67.
//!   |           ^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Name a mailbox of the organisation instead. If it is one, add it to functional under [personal_data] in site.toml.
//!
//! warning[personal-data]: This is a telephone number
//!  --> content/birds/owl.md:5:33
//!   |
//! 5 | Ask Anna, anna.berg@birds.se or 070-123 45 67.
//!   |                                 ^^^^^^^^^^^^^
//!   |
//!   = help: Link to a page of the organisation instead. If it is a switchboard, add the number to functional under [personal_data] in site.toml.
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
//! Ask the [office](mailto:info@birds.se).
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;

/// Reports every picture that says where it was taken, where it is first used. What texts hold, `parse` has
/// reported.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let located = |path| site.assets[path].media.located;
    let pictures = site.uses.iter().filter(|(path, _)| located(path));
    let finding = |(_, span)| Diagnostic::new(rules::PERSONAL_DATA, span).arg("kind", "picture");
    diagnostics.extend(pictures.map(finding));
}
