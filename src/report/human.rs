//! For people: every finding drawn with the line it stands on.

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::Report;
use crate::report::harmless::{harmless, one_line, without_commands};
use crate::report::mended::Mended;
use crate::span::Span;
use crate::text::{Encoding, floor_boundary};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// Lines longer than this are cut to what is around the finding, in bytes.
const LONGEST_LINE: usize = 400;

/// Every finding, with an empty line between.
pub fn format(report: &Report<'_>) -> String {
    let renderer = if report.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for finding in report.diagnostics {
        text.push_str(&draw(report, finding, &renderer));
        text.push_str("\n\n");
    }
    without_commands(&text)
}

fn draw(report: &Report<'_>, finding: &Diagnostic, renderer: &Renderer) -> String {
    let words = report.words;
    let name = words.severity(finding.severity);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note | Severity::Off => Level::NOTE,
    };
    let title = words.message(finding);
    let title = level.with_name(Some(name.as_str())).primary_title(&title).id(finding.name());
    let stretch = Excerpt::of(report, &finding.span);
    let path = one_line(finding.span.path.as_str());
    let mut group = Group::with_title(title);
    group = match &stretch {
        Some(stretch) => group.element(stretch.snippet(AnnotationKind::Primary, None)),
        None => group.element(annotate_snippets::Origin::path(path.as_str())),
    };
    let labels: Vec<(Option<Excerpt>, String)> = finding
        .labels
        .iter()
        .map(|label| (Excerpt::of(report, &label.span), words.label(label.key)))
        .collect();
    for (stretch, text) in &labels {
        if let Some(stretch) = stretch {
            group = group.element(stretch.snippet(AnnotationKind::Context, Some(text)));
        }
    }
    let name = words.plain("help", &[]);
    let level = Level::HELP.with_name(Some(name.as_str()));
    let drawn = finding.fixes.first().and_then(|fix| Some((fix, Mended::of(report, fix)?)));
    let suggestion = words.suggestion(finding);
    // With the line as it would be, it is said there what was probably meant.
    let said = suggestion.as_ref().filter(|_| drawn.is_none());
    let advice = words.advice(finding);
    for help in said.into_iter().chain(&advice) {
        group = group.element(level.clone().message(help));
    }
    let Some((fix, mended)) = drawn else { return renderer.render(&[group]) };
    let title = suggestion.clone().unwrap_or_else(|| words.fix(fix));
    let mended = Group::with_title(level.secondary_title(&title)).element(mended.snippet());
    renderer.render(&[group, mended])
}

/// The lines of a file around a place.
struct Excerpt {
    path: String,
    text: String,
    first_line: usize,
    range: Range<usize>,
}

impl Excerpt {
    fn of(report: &Report<'_>, span: &Span) -> Option<Self> {
        let source = report.sources.text(&span.path)?;
        let text = &source.text;
        let start = floor_boundary(text, span.start as usize);
        let end = floor_boundary(text, span.end as usize).max(start);
        // A line may be megabytes: it is looked for around the finding only.
        let back = floor_boundary(text, start.saturating_sub(LONGEST_LINE));
        let from = match text[back..start].rfind('\n') {
            Some(newline) => back + newline + 1,
            None if back == 0 => 0,
            None => floor_boundary(text, start - LONGEST_LINE / 2),
        };
        let ahead = floor_boundary(text, from + 2 * LONGEST_LINE).max(start);
        let to = text[start..ahead].find('\n').map_or(ahead, |newline| start + newline);
        let to = to - usize::from(to > start && text[..to].ends_with('\r'));
        // A finding that spans lines is drawn on its first, so that nothing long is repeated.
        let end = end.min(to);
        let first_line = source.position(start, Encoding::Chars).0;
        let before = harmless(&text[from..start]);
        let inside = harmless(&text[start..end]);
        let range = before.len()..before.len() + inside.len();
        let shown = format!("{before}{inside}{}", harmless(&text[end..to]));
        Some(Self { path: one_line(span.path.as_str()), text: shown, first_line, range })
    }

    fn snippet<'s>(
        &'s self,
        kind: AnnotationKind,
        label: Option<&'s str>,
    ) -> Snippet<'s, Annotation<'s>> {
        let annotation = kind.span(self.range.clone()).label(label);
        Snippet::source(&self.text)
            .line_start(self.first_line)
            .path(self.path.as_str())
            .annotation(annotation)
    }
}
