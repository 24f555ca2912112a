//! A fix → the lines that it changes, with what goes and what comes, to be drawn below a finding.

use crate::fix::{Edit, Fix};
use crate::report::Report;
use crate::report::harmless::{harmless, one_line};
use crate::text::{Encoding, floor_boundary};
use annotate_snippets::{Patch, Snippet};
use std::ops::Range;

/// What is longer than this on a line, or in all that a fix takes away, is not drawn, in bytes.
const LONGEST: usize = 400;

/// The lines that a fix changes, as they would be.
pub(super) struct Mended {
    path: String,
    text: String,
    first_line: usize,
    patches: Vec<(Range<usize>, String)>,
}

impl Mended {
    /// Nothing where the lines are too long to be read, or where nothing would be seen.
    pub(super) fn of(report: &Report<'_>, fix: &Fix) -> Option<Self> {
        let mut edits: Vec<&Edit> = fix.edits.iter().collect();
        edits.sort_by_key(|edit| edit.span.start);
        let (first, last) = (edits.first()?, edits.last()?);
        let source = report.sources.texts.get(&first.span.path)?;
        let (start, end) = (first.span.start as usize, last.span.end as usize);
        // A line may be megabytes: it is looked for around the edits only.
        let near = floor_boundary(&source.text, start.saturating_sub(LONGEST));
        let far = floor_boundary(&source.text, end.max(start).saturating_add(LONGEST));
        let (before, after) = (source.text.get(near..start)?, source.text.get(end..far)?);
        let from = before.rfind('\n').map_or(near, |newline| near + newline + 1);
        // What takes whole lines away ends with their last.
        let whole = end > start && source.text[..end].ends_with('\n');
        let to = match after.find('\n') {
            _ if whole => end - 1,
            Some(newline) => end + newline,
            None => far,
        };
        let to = to - usize::from(to > from && source.text[..to].ends_with('\r'));
        let cut = (from == near && near > 0 && before.len() >= LONGEST)
            || (to == far && far < source.text.len());
        if cut || end - start > LONGEST {
            return None;
        }
        let mut text = String::new();
        let mut patches = Vec::new();
        let mut at = from;
        for edit in &edits {
            let (start, end) = (edit.span.start as usize, edit.span.end as usize);
            text.push_str(&shown(source.text.get(at..start)?));
            let begin = text.len();
            text.push_str(&shown(source.text.get(start..end.min(to))?));
            let replacement = edit.text.trim_end_matches('\n');
            patches.push((begin..text.len(), shown(replacement)));
            at = end.min(to);
        }
        text.push_str(&shown(source.text.get(at..to)?));
        let first_line = source.position(from, Encoding::Chars).0;
        Some(Self { path: one_line(first.span.path.as_str()), text, first_line, patches })
    }

    /// To be drawn.
    pub(super) fn snippet(&self) -> Snippet<'_, Patch<'_>> {
        let patches = self.patches.iter();
        let patches = patches.map(|(range, text)| Patch::new(range.clone(), text.as_str()));
        Snippet::source(&self.text)
            .line_start(self.first_line)
            .path(self.path.as_str())
            .patches(patches)
    }
}

/// Lines as they are drawn: how they end does not show.
fn shown(text: &str) -> String {
    harmless(&text.replace("\r\n", "\n"))
}
