//! The media type of a file, by the ending of its name; never by what is in it.

use mime_guess::mime;

/// The media type of the file with this name, with its encoding where it is text.
pub(crate) fn of(path: &str) -> String {
    let guessed = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = guessed.type_() == mime::TEXT
        || guessed.suffix() == Some(mime::XML)
        || [mime::JSON, mime::XML, mime::JAVASCRIPT].contains(&guessed.subtype());
    if is_text { format!("{guessed}; charset=utf-8") } else { guessed.to_string() }
}
