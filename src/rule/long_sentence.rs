//! `long-sentence`: a sentence that is hard to follow to its end.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "long-sentence", severity: Severity::Note };

/// Words in the longest sentence that nothing is said about. Swedish guides to plain language advise 15
/// to 20 on average; what is longer than this is hard to follow in any company.
const LONGEST: usize = 35;

/// Whether a sentence of so many words is reported.
pub(crate) fn is_long(words: usize) -> bool {
    words > LONGEST
}

/// Reports a sentence.
pub(crate) fn long_sentence(span: &Span, words: usize) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("words", words).arg("most", LONGEST)
}
