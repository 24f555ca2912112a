//! `unknown-value`: a value that is none of the choices.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::fix::Fix;
use crate::nearest::nearest;
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "unknown-value", severity: Severity::Error };

/// Reports a value that is none of those `known`. `meant` is one of them, where what is written is a label;
/// else it is the nearest. `write` says how it is written in the notation of the file.
pub(crate) fn unknown_value<'a>(
    written: &str,
    span: &Span,
    known: impl IntoIterator<Item = &'a str>,
    meant: Option<&'a str>,
    write: impl Fn(&str) -> String,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    let near = meant.or_else(|| nearest(written, known.iter().copied()));
    let fix = near.map(|near| Fix::replace(span, write(near)));
    finding(written, span, &known).suggestion(near).fix(fix)
}

/// Reports a part of a value, such as the ending of a path, that is none of those `known`.
pub(crate) fn unknown_part<'a>(
    written: &str,
    span: &Span,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    finding(written, span, &known).suggest(written, known)
}

fn finding(written: &str, span: &Span, known: &[&str]) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("value", written).arg("choices", known.join(", "))
}
