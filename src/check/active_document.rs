//! # active-document
//!
//! A document (PDF) that a text links to runs a program when it is opened. Parts of it that are packed
//! are not looked into.
//!
//! ## Why
//!
//! Some programs that show documents run what is in them. A form that calculates needs it; most documents
//! do not, and a stranger’s document should not.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! Read [the atlas of owls](atlas.pdf).
//! === content/birds/atlas.pdf
//! %PDF-1.7 /OpenAction << /S /JavaScript /JS (app.alert(1)) >>
//! ```
//!
//! ```diagnostics
//! warning[active-document]: The document atlas.pdf runs a program when it is opened
//!  --> content/birds/owl.md:5:6
//!   |
//! 5 | Read [the atlas of owls](atlas.pdf).
//!   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//!   |
//!   = help: Save it without programs, or allow the finding with a reason.
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
//! Read [the atlas of owls](atlas.pdf).
//! === content/birds/atlas.pdf
//! %PDF-1.7 /Type /Catalog
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::media::Format;

/// Reports every such document, where it is first linked to.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (path, span) in &site.uses {
        let media = site.assets[path].media;
        if media.format == Format::Pdf && media.active {
            let finding = Diagnostic::new(rules::ACTIVE_DOCUMENT, span);
            diagnostics.push(finding.arg("name", path.file_name()));
        }
    }
}
