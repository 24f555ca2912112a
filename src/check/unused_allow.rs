//! `unused-allow`: a finding that is allowed and does not occur. Only `merge` can know.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::path::SourcePath;
use crate::span::Span;
use crate::syntax::tree::Node;
use crate::syntax::{edit, front_matter};
use std::collections::BTreeMap;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unused-allow", severity: Severity::Warning };

/// Reports the names of the rules that a file with this text allows: each where it stands.
pub(super) fn unused_allow(text: &str, unused: &[(&Span, &str)]) -> Vec<Diagnostic> {
    let Some((any, _)) = unused.first() else { return Vec::new() };
    let removals = find_removals(&any.path, text);
    let report = |(span, rule): &(&Span, &str)| {
        let fix = removals.get(&span.start).map(Fix::remove);
        Diagnostic::new(&RULE, span).arg("name", *rule).fix(fix)
    };
    unused.iter().map(report).collect()
}

/// What goes with each item of `allow`, by where its rule stands.
fn find_removals(path: &SourcePath, text: &str) -> BTreeMap<u32, Span> {
    let Some((source, root)) = front_matter::read_again(path, text) else {
        return BTreeMap::new();
    };
    let entries = root.map().unwrap_or_default();
    let Some((key, list)) = entries.iter().find(|(key, _)| key.name == "allow") else {
        return BTreeMap::new();
    };
    let items = list.items();
    let removal = |item: &Node| {
        let removal = match items.len() {
            1 => edit::lines(&source, &key.span, &list.span),
            _ => edit::removal(&source, &item.span, &list.span),
        };
        Some((item.get("rule")?.span.start, removal?))
    };
    items.iter().filter_map(removal).collect()
}
