//! # unused-asset
//!
//! A picture or other file lies beside the entries, and nothing shows it or links to it.
//!
//! ## Why
//!
//! It is not published: what nobody can find, nobody needs, and it may be there by mistake. In the bank
//! it takes room, and makes others wonder.
//!
//! ## Bad
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! sources: [guide]
//! ---
//! === content/birds/owl.png
//! picture
//! ```
//!
//! ```diagnostics
//! note[unused-asset]: Nothing shows or links to owl.png, so the file is not published
//! --> content/birds/owl.png
//!  = help: Link to it where it is of use, or remove it.
//! ```
//!
//! ## Good
//!
//! ```bank
//! === content/birds/owl.md
//! ---
//! title: Tawny owl
//! photo: {file: owl.png, alt: An owl in a tree}
//! sources: [guide]
//! ---
//! === content/birds/owl.png
//! picture
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::link::site::Site;
use crate::link::ties;
use crate::parse;
use crate::place::{SourcePath, Span};
use std::collections::BTreeSet;

/// Reports every file of the content that nothing uses. What a draft uses will be needed.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    if site.entries.iter().any(|entry| !entry.original.sound) {
        // What that entry shows, nobody knows.
        return;
    }
    let drafts = site.drafts.values().flat_map(|draft| ties::files(draft));
    let drafts: BTreeSet<&SourcePath> = drafts.map(|(path, _)| path).collect();
    // What maps are drawn from is used, though nobody reads it.
    let maps = site.schemas.collections.iter().filter_map(|collection| collection.map.as_ref());
    let maps: Vec<&SourcePath> =
        maps.filter_map(|map| Some(&map.outlines.as_ref()?.file)).collect();
    let others = site.assets.keys().filter(|path| !parse::is_stray(path, &site.schemas));
    for path in others {
        if !site.uses.contains_key(path) && !drafts.contains(path) && !maps.contains(&path) {
            let finding = Diagnostic::new(rules::UNUSED_ASSET, &Span::top(path));
            diagnostics.push(finding.arg("name", path.file_name()));
        }
    }
}
