//! `active-document`: a document that runs a program.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::media::FileFormat;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "active-document", severity: Severity::Warning };

/// Reports every such document, where it is first linked to.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (path, span) in &site.uses {
        let media = site.assets[path].media;
        if media.format == FileFormat::Pdf && media.active {
            let finding = Diagnostic::new(&RULE, span);
            diagnostics.push(finding.arg("name", path.file_name()));
        }
    }
}
