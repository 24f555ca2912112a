//! `template`: a template that cannot be read or filled in.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "template", severity: Severity::Error };

/// Reports a list that does not show an entry without a page of its own, whose place others lead to.
pub(crate) fn missing_anchor(span: &Span, anchor: &str) -> Diagnostic {
    let problem = format!(
        "collection.html has no id=\"{anchor}\"; where it shows page.collection.groups, each item needs \
         id=\"{{{{ item.anchor }}}}\""
    );
    template(span, &problem)
}

/// Reports a problem at its place in a template, or at what it was filled in for.
pub(crate) fn template(span: &Span, problem: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("problem", problem)
}
