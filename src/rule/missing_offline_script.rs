//! `missing-offline-script`: a script that is a module, in a site whose pages are opened as files.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "missing-offline-script", severity: Severity::Warning };

/// Reports a script where it shows that it is a module; `classic` is the path of the script that would stand in
/// for it.
pub(crate) fn missing_offline_script(span: &Span, name: &str, classic: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span)
        .arg("name", name)
        .arg("script", span.path.as_str())
        .arg("classic", classic)
}
