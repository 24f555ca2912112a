//! What an author wrote → text that a terminal or a log cannot take for a command, in which nothing is hidden. A log
//! is read line by line: GitHub takes `::name::` at the start of one for a command, and `##[name]` anywhere, as
//! others take `##vso[name]` and `##teamcity[name]`.

use crate::confusable::is_invisible;
use crate::rule::control_character::misleading;
use serde_json::Value;

/// Text whose control characters and marks of direction are shown, not sent. Its lines stay.
pub(crate) fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if hides(letter) => harmless.extend(letter.escape_default()),
            letter => harmless.push(letter),
        }
    }
    harmless
}

/// The same on one line: a path, a value, or why something could not be done.
pub(crate) fn one_line(text: &str) -> String {
    harmless(text).replace('\n', " ")
}

/// A whole report, or a part of it, whose commands no log carries out.
pub(crate) fn without_commands(text: &str) -> String {
    broken(text, " #")
}

/// The text of a document in JSON, which says the same to who reads it as JSON.
pub(super) fn json(document: &Value) -> String {
    let mut text = String::new();
    // All of these stand only inside strings, where any letter may be written as its number.
    for letter in format!("{document:#}").chars() {
        match letter {
            letter if hides(letter) => text.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => text.push(letter),
        }
    }
    broken(&text, "\\u0023")
}

/// The text with another second sign in each `##name[`.
fn broken(text: &str, second: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("##") {
        broken.push_str(&rest[..=start]);
        rest = &rest[start + 1..];
        let name = rest[1..].trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        if name.starts_with('[') {
            broken.push_str(second);
            rest = &rest[1..];
        }
    }
    broken + rest
}

/// Letters that hide something: a carriage return writes over what stands on the line, a separator of lines begins
/// one, others turn what follows or are not seen. What joins letters of some languages and pictures stays.
fn hides(letter: char) -> bool {
    let joins = matches!(letter, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    letter != '\n' && letter != '\t' && !joins && (misleading(letter) || is_invisible(letter))
}

#[cfg(test)]
mod tests {
    use super::{harmless, json, one_line, without_commands};

    #[test]
    fn nothing_is_hidden() {
        assert_eq!(
            harmless("a\u{202e}b\u{200f}\x1b[1m\n\tc\r"),
            "a\\u{202e}b\\u{200f}\\u{1b}[1m\n\tc\\r"
        );
        assert_eq!(one_line("a\n::error::b\u{2028}c"), "a ::error::b\\u{2028}c");
    }

    #[test]
    fn no_command_stays_whole() {
        for (command, broken) in [
            ("##[add-mask]e", "# #[add-mask]e"),
            ("a ###[error]", "a ## #[error]"),
            (
                "##vso[task.setvariable]x ##teamcity[message]",
                "# #vso[task.setvariable]x # #teamcity[message]",
            ),
            ("## [a](b) ##b #[c] ##", "## [a](b) ##b #[c] ##"),
            ("å##[ö]", "å# #[ö]"),
        ] {
            assert_eq!(without_commands(command), broken);
        }
    }

    #[test]
    fn json_says_the_same() {
        let document = serde_json::json!({"a": "##[b] \u{202e}\u{61c}\u{2028} ###[c] å \u{1}\n"});
        let text = json(&document);
        assert!(!text.contains(['\u{202e}', '\u{61c}', '\u{2028}']), "{text}");
        assert!(!text.contains("##["), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), document);
    }
}
