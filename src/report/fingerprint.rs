//! What a finding is known by from one commit to the next: rule, file, the words that it underlines, and
//! which of several alike it is. Not the line: a line written above it makes no new finding.

use crate::hash::Hasher;
use crate::report::Report;
use std::collections::BTreeMap;

/// The fingerprint of every finding, in order.
pub(super) fn fingerprints(report: &Report<'_>) -> Vec<String> {
    let mut seen: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    let mut fingerprints = Vec::with_capacity(report.diagnostics.len());
    for finding in report.diagnostics {
        let path = &finding.span.path;
        let range = finding.span.start as usize..finding.span.end as usize;
        let source = report.sources.text(path);
        let words = source.and_then(|source| source.text.get(range)).unwrap_or_default();
        let parts = (finding.name(), path.as_str(), words);
        let count = seen.entry(parts).or_insert(0);
        let mut hasher = Hasher::default();
        for part in [parts.0, parts.1, parts.2, &count.to_string()] {
            hasher.update(part.as_bytes()).update(b"\0");
        }
        *count += 1;
        fingerprints.push(hasher.finish().to_string());
    }
    fingerprints
}
