//! `control-character`: an invisible character that can mislead.

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::span::Span;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "control-character", severity: Severity::Error };

/// Reports such a character.
pub(crate) fn control_character(span: &Span, letter: char) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(letter));
    Diagnostic::new(&RULE, span).arg("character", code)
}

/// Whether a text may hold a character that misleads: a look at its bytes, for texts of any length.
pub(crate) fn may_mislead(text: &str) -> bool {
    // Without branches, so that it is done many bytes at a time.
    let suspect = |byte: u8| {
        let control = (byte < b' ') & (byte != b'\n') & (byte != b'\r') & (byte != b'\t');
        control | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xe2) | (byte == 0xef)
    };
    text.bytes().fold(false, |found, byte| found | suspect(byte))
}

/// Control characters, and the marks that turn the direction of writing: what a reader sees is
/// then not what the file says.
pub(crate) fn misleading(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}
