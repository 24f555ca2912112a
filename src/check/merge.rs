//! What every stage found → what is reported: with the severities of `site.toml`, without what entries allow,
//! sorted, everything once.

use crate::check::names;
use crate::check::unused_allow::unused_allow;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::link::site::{Entry, Site};
use crate::path::SourcePath;
use crate::rule::misleading_link_text;
use crate::rule::too_many_findings;
use crate::span::Span;
use std::collections::BTreeMap;

/// Sets the severities, takes away what is allowed, sorts, and tells everything once.
pub(crate) fn merge(mut diagnostics: Diagnostics, site: &Site) -> Diagnostics {
    set_severities(&mut diagnostics, site);
    diagnostics.retain(|finding| finding.severity > Severity::Off);
    let mut unused = allow(&mut diagnostics, site);
    set_severities(&mut unused, site);
    diagnostics.extend(unused.into_iter().filter(|finding| finding.severity > Severity::Off));
    diagnostics.sort();
    diagnostics
}

/// As `site.toml` says. Findings that were dropped cannot be set: they may have been errors.
pub(crate) fn set_severities(diagnostics: &mut Diagnostics, site: &Site) {
    let settable = |finding: &&mut Diagnostic| *finding.rule != too_many_findings::RULE;
    for finding in diagnostics.iter_mut().filter(settable) {
        let set = site.config.severities.iter().find(|(rule, _)| rule.name == finding.name());
        finding.severity = set.map_or(finding.severity, |(_, severity)| *severity);
    }
}

/// Takes away what an entry says is meant to be so; gives what was allowed for nothing.
fn allow(diagnostics: &mut Diagnostics, site: &Site) -> Diagnostics {
    let mut allowed: BTreeMap<(&SourcePath, &str), usize> = BTreeMap::new();
    let mut spans: Vec<(&Span, &str, bool)> = Vec::new();
    let mut ends = Vec::new();
    for entry in &site.entries {
        let known = |(rule, _): &&(String, Span)| names::is_rule(site, entry.collection, rule);
        for (rule, span) in entry.original.keys.allow.iter().filter(known) {
            let docs = entry.docs.iter().map(|(doc, _)| ((&doc.path, rule.as_str()), spans.len()));
            allowed.extend(docs);
            spans.push((span, rule, false));
        }
        ends.push(spans.len());
    }
    diagnostics.retain(|finding| {
        let number = allowed.get(&(&finding.span.path, finding.name()));
        // An error cannot be allowed: what it is about would be missing or do harm. Nor can what protects readers
        // from who wrote the entry.
        let may = finding.severity < Severity::Error && *finding.rule != misleading_link_text::RULE;
        let Some(number) = number.filter(|_| may) else {
            return true;
        };
        spans[*number].2 = true;
        false
    });
    let mut start = 0;
    let of_entry = |(entry, end): (&Entry, usize)| {
        let own = spans[std::mem::replace(&mut start, end)..end].iter();
        let unused: Vec<_> =
            own.filter(|(.., used)| !used).map(|(span, rule, _)| (*span, *rule)).collect();
        unused_allow(&entry.original.text, &unused)
    };
    site.entries.iter().zip(ends).flat_map(of_entry).collect()
}
