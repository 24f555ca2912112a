//! `missing-translation`: an entry that is not translated, in a collection that is; a translation without the
//! finding that its page has.

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::language::Language;
use crate::link::site::{Entry, Site};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "missing-translation", severity: Severity::Note };

/// Reports every entry without a translation, by language, where its collection has some.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let has = |entry: &Entry, language| entry.docs.iter().any(|(_, own)| own == language);
    for language in site.config.languages.iter().filter(|own| *own != Language::DEFAULT) {
        let mut translated = vec![false; site.introductions.len()];
        for entry in site.entries.iter().filter(|entry| has(entry, language)) {
            translated[entry.collection] = true;
        }
        let code = site.config.languages.code(language);
        for entry in site.entries.iter().filter(|entry| translated[entry.collection]) {
            if !has(entry, language) && entry.is_listed() {
                let file = format!("{}.{code}.md", entry.original.name.id);
                diagnostics.push(
                    Diagnostic::new(&RULE, &Span::new(&entry.original.path, 0..3))
                        .arg("language", code)
                        .arg("file", file),
                );
            }
        }
    }
    for entry in site.entries.iter().filter(|entry| entry.original.keys.finding.is_some()) {
        let docs = entry.docs.iter().filter(|(doc, _)| doc.keys.finding.is_none() && doc.sound);
        for (doc, language) in docs {
            let code = site.config.languages.code(language);
            let finding = Diagnostic::new(&RULE, &Span::new(&doc.path, 0..3));
            diagnostics.push(finding.arg("part", "finding").arg("language", code));
        }
    }
}
