//! # unsafe-file
//!
//! A file that a text shows or links to can do harm, or is not what its name says: a drawing (SVG) that
//! runs something or fetches from elsewhere, a file of a kind that browsers run (such as `.html` or
//! `.js`), a file whose bytes are those of another kind, or what git stores instead of a large file.
//!
//! ## Why
//!
//! Such a file would be opened as a part of the site, and what runs in it could do all that the site may
//! do. Pictures, office documents, PDF, tables, sound and film can be published.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.svg, alt: An owl}
//! sources: [guide]
//! ---
//! === content/birds/owl.svg
//! <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
//! ```
//!
//! ```diagnostics
//! error[unsafe-file]: The drawing owl.svg runs something, or fetches something from elsewhere
//!  --> content/birds/owl.md:3:15
//!   |
//! 3 | photo: {file: owl.svg, alt: An owl}
//!   |               ^^^^^^^
//!   |
//!   = help: Save it without scripts and links, or as PNG.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.svg, alt: An owl}
//! sources: [guide]
//! ---
//! === content/birds/owl.svg
//! <svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::place::SourcePath;

/// Reports every file that is used and cannot be published, where it is first used.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (path, span) in &site.uses {
        if let Some(problem) = site.assets[path].media.fault(path.extension()) {
            let problem = if path.extension().is_none() { "no-ending" } else { problem };
            diagnostics.push(
                Diagnostic::new(rules::UNSAFE_FILE, span)
                    .arg("problem", problem)
                    .arg("name", path.file_name())
                    .arg("ending", ending(path)),
            );
        }
    }
}

fn ending(path: &SourcePath) -> String {
    path.extension().map_or_else(String::new, |ending| format!(".{ending}"))
}
