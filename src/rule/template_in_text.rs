//! `template-in-text`: signs of a template in a text, which shows them as they are.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "template-in-text", severity: Severity::Note };

/// What templates of several programs begin with.
const SIGNS: &[&str] = &["{{", "{%", "<%", "${"];

/// Whether a sign stands anywhere in a text.
pub(crate) fn may_be_template(text: &str) -> bool {
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// The first sign in some bytes, and where it begins.
pub(crate) fn first_sign(bytes: &[u8]) -> Option<(usize, &'static str)> {
    let sign_at = |pair: &[u8]| SIGNS.iter().find(|sign| sign.as_bytes() == pair);
    bytes.windows(2).enumerate().find_map(|(at, pair)| Some((at, *sign_at(pair)?)))
}

/// Reports a sign.
pub(crate) fn template_in_text(span: &Span, sign: &str) -> Diagnostic {
    Diagnostic::new(&RULE, span).arg("sign", sign)
}
