//! The media type of a file, by the ending of its name; never by what is in it.

use mime_guess::mime;

/// The media type of the file with this name, with its encoding where it is text.
pub(crate) fn of(path: &str) -> String {
    let guessed = mime_guess::from_path(path).first_or_octet_stream();
    // As hosts send it; the other name says that people read it as it is (RFC 7303).
    if guessed == mime::TEXT_XML {
        return "application/xml; charset=utf-8".to_owned();
    }
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
