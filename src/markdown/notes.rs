//! Footnotes of a text: numbered in the order in which they are referred to, written at its end.

use crate::anchor::Anchor;
use crate::diagnostic::Diagnostics;
use crate::markdown::text::Pieces;
use crate::markdown::writer::Writer;
use crate::place::Span;
use crate::rule::unused_footnote::unused_footnote;
use std::collections::BTreeMap;

/// The footnotes of a text, while it is being read.
#[derive(Default)]
pub(super) struct Notes {
    numbers: BTreeMap<String, usize>,
    /// What was written for each, by label, and where.
    pub(super) texts: BTreeMap<String, (Pieces, Span)>,
}

impl Writer<'_> {
    /// The number of a note, where it is referred to.
    pub(super) fn note_reference(&mut self, label: &str) {
        let next = self.notes.numbers.len() + 1;
        let seen = self.notes.numbers.contains_key(label);
        let number = *self.notes.numbers.entry(label.to_owned()).or_insert(next);
        let id = self.note_id(number);
        let anchor = if seen { String::new() } else { format!(" id=\"{id}-ref\"") };
        self.html(&format!(
            "<sup{anchor}><a href=\"#{id}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    fn note_id(&self, number: usize) -> String {
        let scope = if self.scope.is_empty() { String::new() } else { format!("{}-", self.scope) };
        Anchor::Section(&format!("{scope}fn-{number}")).id()
    }

    /// All notes that something refers to, at the end of the text; the others are reported.
    pub(super) fn write_notes(&mut self, diagnostics: &mut Diagnostics) {
        let mut numbered: Vec<(usize, String)> =
            self.notes.numbers.iter().map(|(label, number)| (*number, label.clone())).collect();
        numbered.sort_unstable();
        if !numbered.is_empty() {
            self.html("<div class=\"footnotes\" role=\"doc-endnotes\"><ol>\n");
            for (number, label) in numbered {
                let id = self.note_id(number);
                self.html(&format!("<li id=\"{id}\">"));
                if let Some((text, _)) = self.notes.texts.remove(&label) {
                    self.out.append(text);
                }
                self.html(&format!(
                    "<a href=\"#{id}-ref\" role=\"doc-backlink\">↩ {number}</a></li>\n"
                ));
            }
            self.html("</ol></div>\n");
        }
        for (label, (_, span)) in &self.notes.texts {
            diagnostics.push(unused_footnote(span, label));
        }
    }
}
