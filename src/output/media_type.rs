//! The media type of a file, by the ending of its name; never by what is in it.

use mime_guess::mime;

/// The media type of the file with this name, with its encoding where it is text.
pub(crate) fn of(path: &str) -> String {
    let guesses = mime_guess::from_path(path);
    // XML for programs (RFC 7303), as hosts send it: `text/xml` is only another name of it.
    let for_programs = guesses.iter().find(|guess| *guess == "application/xml");
    let guessed = for_programs.unwrap_or_else(|| guesses.first_or_octet_stream());
    let is_text = guessed.type_() == mime::TEXT
        || guessed.suffix() == Some(mime::XML)
        || [mime::JSON, mime::XML, mime::JAVASCRIPT].contains(&guessed.subtype());
    if is_text { format!("{guessed}; charset=utf-8") } else { guessed.to_string() }
}

#[cfg(test)]
mod tests {
    /// What the hosts of the recipes send too; `tests/hosts/run` reads the same list.
    const TYPES: &str = include_str!("../../tests/data/media-types.tsv");

    #[test]
    fn types_are_those_that_hosts_send() {
        let rows: Vec<(&str, &str)> =
            TYPES.lines().filter_map(|line| line.split_once('\t')).collect();
        assert!(rows.len() > 15);
        for (ending, media_type) in rows {
            assert_eq!(super::of(&format!("x.{ending}")), media_type, "{ending}");
        }
    }
}
