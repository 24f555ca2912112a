//! Footnotes of a text: numbered in the order in which they are referred to, written at its end.

use crate::anchor::Anchor;
use crate::diagnostic::Diagnostics;
use crate::markdown::text::Pieces;
use crate::rule::duplicate_id::duplicate_footnote;
use crate::rule::unused_footnote::unused_footnote;
use crate::span::Span;
use std::collections::BTreeMap;

/// The footnotes of a text, while it is being read.
pub(super) struct Notes {
    /// What the ids of the notes begin with: nothing, or the name of the field and a hyphen.
    prefix: String,
    numbers: BTreeMap<String, usize>,
    /// What was written for each, by label, and where.
    texts: BTreeMap<String, (Pieces, Span)>,
}

impl Notes {
    /// No notes yet, of a body or of the field that is the scope.
    pub(super) fn new(scope: &str) -> Self {
        let prefix = if scope.is_empty() { String::new() } else { format!("{scope}-") };
        Self { prefix, numbers: BTreeMap::new(), texts: BTreeMap::new() }
    }

    /// The number of a note as HTML, where it is referred to.
    pub(super) fn reference(&mut self, label: &str) -> String {
        let next = self.numbers.len() + 1;
        let seen = self.numbers.contains_key(label);
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        let id = self.id(number);
        let anchor = if seen { String::new() } else { format!(" id=\"{id}-ref\"") };
        format!("<sup{anchor}><a href=\"#{id}\" role=\"doc-noteref\">{number}</a></sup>")
    }

    /// Takes what a note says. Of two with one label the first stays, as in other programs.
    pub(super) fn define(
        &mut self,
        label: String,
        text: Pieces,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) {
        match self.texts.get(&label) {
            Some((_, first)) => diagnostics.push(duplicate_footnote(&span, &label, first)),
            None => drop(self.texts.insert(label, (text, span))),
        }
    }

    fn id(&self, number: usize) -> String {
        Anchor::Section(&format!("{}fn-{number}", self.prefix)).id()
    }

    /// All notes that something refers to, at the end of the text; the others are reported. Whether there
    /// are any.
    pub(super) fn write(mut self, out: &mut Pieces, diagnostics: &mut Diagnostics) -> bool {
        let numbers = std::mem::take(&mut self.numbers).into_iter();
        let mut numbered: Vec<(usize, String)> =
            numbers.map(|(label, number)| (number, label)).collect();
        numbered.sort_unstable();
        let any = !numbered.is_empty();
        if any {
            out.html.push_str("<div class=\"footnotes\" role=\"doc-endnotes\"><ol>\n");
            for (number, label) in numbered {
                let id = self.id(number);
                out.html.push_str(&format!("<li id=\"{id}\">"));
                if let Some((text, _)) = self.texts.remove(&label) {
                    out.append(text);
                }
                out.html.push_str(&format!(
                    "<a href=\"#{id}-ref\" role=\"doc-backlink\">↩ {number}</a></li>\n"
                ));
            }
            out.html.push_str("</ol></div>\n");
        }
        for (label, (_, span)) in &self.texts {
            diagnostics.push(unused_footnote(span, label));
        }
        any
    }
}
