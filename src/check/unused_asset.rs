//! `unused-asset`: a file that nothing shows or links to.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::inbound;
use crate::link::site::Site;
use crate::parse;
use crate::path::SourcePath;
use crate::span::Span;
use std::collections::BTreeSet;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unused-asset", severity: Severity::Note };

/// Reports every file of the content that nothing uses. What a draft uses will be needed.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let Some(unread) = inbound::unread(site) else { return };
    let drafts = site.drafts.values().flat_map(|draft| inbound::files(draft));
    let drafts: BTreeSet<&SourcePath> = drafts.map(|(path, _)| path).collect();
    // What maps are drawn from is used, though nobody reads it.
    let maps = site.schemas.collections.iter().filter_map(|collection| collection.map.as_ref());
    let maps: Vec<&SourcePath> =
        maps.filter_map(|map| Some(&map.outlines.as_ref()?.file)).collect();
    let others = site.assets.keys().filter(|path| !parse::is_stray(path, &site.schemas));
    for path in others {
        let named = unread.iter().any(|text| text.contains(path.file_name()));
        if !named
            && !site.uses.contains_key(path)
            && !drafts.contains(path)
            && !maps.contains(&path)
        {
            let finding = Diagnostic::new(&RULE, &Span::top(path));
            diagnostics.push(finding.arg("name", path.file_name()));
        }
    }
}
