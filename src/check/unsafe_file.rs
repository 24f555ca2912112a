//! `unsafe-file`: a file that can do harm, or is not what its name says.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::path::SourcePath;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unsafe-file", severity: Severity::Error };

/// Reports every file that is used and cannot be published, where it is first used.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (path, span) in &site.uses {
        if let Some(problem) = site.assets[path].media.fault(path.extension()) {
            let problem = if path.extension().is_none() { "no-ending" } else { problem };
            diagnostics.push(
                Diagnostic::new(&RULE, span)
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
