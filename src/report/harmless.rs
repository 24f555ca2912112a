//! Text → text that a terminal or a log cannot take for a command.

use crate::rule::control_character::misleading;

/// Text that a terminal or a log cannot take for a command: control characters are shown, not sent.
pub(super) fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\t' => harmless.push(letter),
            // A carriage return writes over what stands on the line.
            letter if letter == '\r' || misleading(letter) => {
                harmless.extend(letter.escape_default());
            }
            letter => harmless.push(letter),
        }
    }
    harmless
}
