//! `unsafe-file`: a file that can do harm, or is not what its name says.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::link::site::Site;
use crate::media::FileFormat;
use crate::path::SourcePath;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unsafe-file", severity: Severity::Error };

/// Reports every file that is used and cannot be published: where it is first used; a drawing, where it
/// holds what it should not.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (path, span) in &site.uses {
        let asset = &site.assets[path];
        match asset.media.fault(path.extension()) {
            Some(_) if path.extension().is_none() => {
                diagnostics.push(finding(span, "no-ending", path));
            }
            Some(problem) => diagnostics.push(finding(span, problem, path)),
            None if asset.media.format == FileFormat::Svg => {
                let harmful = asset.removed.iter().filter(|part| part.reason.is_harmful());
                diagnostics.extend(harmful.map(|part| {
                    let place = Span::new(path, part.range.clone());
                    finding(&place, part.reason.problem(), path).arg("part", part.what.as_str())
                }));
            }
            None if asset.broken => diagnostics.push(finding(span, "broken", path)),
            None => {}
        }
    }
}

fn finding(span: &Span, problem: &str, path: &SourcePath) -> Diagnostic {
    Diagnostic::new(&RULE, span)
        .arg("problem", problem)
        .arg("name", path.file_name())
        .arg("ending", ending(path))
}

fn ending(path: &SourcePath) -> String {
    path.extension().map_or_else(String::new, |ending| format!(".{ending}"))
}
