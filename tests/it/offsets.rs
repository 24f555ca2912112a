//! Where things stand: the letters of a YAML scalar in its file, and an offset as line and column. The
//! oracles are slow: the writer of the scalar notes where it put each word, and columns are counted letter
//! by letter.

use crate::yaml::for_each_front_matter;
use exempelbank::{
    Diagnostics, Encoding, Node, NodeKind, Offsets, SourceFile, SourcePath, Style, parse_yaml,
};
use proptest::prelude::*;
use std::ops::Range;

fn source(text: &str) -> SourceFile {
    SourceFile::new(SourcePath::new("a.md"), text)
}

/// What stands between two words of a scalar.
#[derive(Clone, Debug)]
enum Gap {
    Spaces(usize),
    /// An end of a line with empty lines below, after spaces, before more indentation.
    Lines {
        trailing: usize,
        empty: usize,
        more: usize,
    },
    /// A backslash at the end of a line, in double quotes.
    Escaped,
}

/// A word with its number, so that it is found in one place only, and whether to escape what can be.
type Word = (String, bool, Gap);

fn word() -> impl Strategy<Value = Word> {
    let gap = prop_oneof![
        (1..4usize).prop_map(Gap::Spaces),
        (0..3usize, 0..3usize, 0..3usize).prop_map(|(trailing, empty, more)| Gap::Lines {
            trailing,
            empty,
            more
        }),
        Just(Gap::Escaped),
    ];
    ("[a-zåäö€😀]{1,3}['\"\\\\é]{0,3}[a-z😀]{0,2}", any::<bool>(), gap)
}

/// Writes a scalar; gives its file, and of each word its text and where it stands.
fn write(
    words: &[Word],
    style: Style,
    indent: usize,
    chomp: &str,
    crlf: bool,
) -> (String, Vec<(String, Range<usize>)>) {
    let newline = if crlf { "\r\n" } else { "\n" };
    let block = matches!(style, Style::Literal | Style::Folded);
    let margin = " ".repeat(indent);
    let mut file = format!("before: ett{newline}key: ");
    file.push_str(match style {
        Style::Single => "'",
        Style::Double => "\"",
        Style::Literal => "|",
        Style::Folded => ">",
        Style::Plain | Style::Toml => "",
    });
    if block {
        file.push_str(&format!("{chomp}{newline}{margin}"));
    }
    let mut places = Vec::new();
    for (number, (letters, escaped, gap)) in words.iter().enumerate() {
        let word = match style {
            Style::Plain => format!("{number}{}.", letters.replace(['\'', '"', '\\'], "")),
            _ => format!("{number}{letters}."),
        };
        let start = file.len();
        for letter in word.chars() {
            match (style, letter) {
                (Style::Single, '\'') => file.push_str("''"),
                (Style::Double, '"' | '\\') => file.extend(['\\', letter]),
                (Style::Double, 'å') if *escaped => file.push_str("\\xe5"),
                (Style::Double, '€') if *escaped => file.push_str("\\u20ac"),
                (Style::Double, '😀') if *escaped => file.push_str("\\U0001F600"),
                _ => file.push(letter),
            }
        }
        places.push((word, start..file.len()));
        if number + 1 == words.len() {
            break;
        }
        match gap {
            Gap::Escaped if style == Style::Double => {
                file.push_str(&format!("\\{newline}{margin}"));
            }
            Gap::Escaped => file.push(' '),
            Gap::Spaces(count) => file.push_str(&" ".repeat(*count)),
            Gap::Lines { trailing, empty, more } => {
                file.push_str(&" ".repeat(*trailing));
                file.push_str(&newline.repeat(empty + 1));
                file.push_str(&format!("{margin}{}", " ".repeat(*more)));
            }
        }
    }
    file.push_str(match style {
        Style::Single => "'",
        Style::Double => "\"",
        _ => "",
    });
    file.push_str(&format!("{newline}{newline}after: två{newline}"));
    (file, places)
}

const STYLES: [Style; 5] =
    [Style::Plain, Style::Single, Style::Double, Style::Literal, Style::Folded];

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_a_scalar_is_found_where_it_was_written(
        words in prop::collection::vec(word(), 1..9),
        style in prop::sample::select(&STYLES[..]),
        indent in 1..5usize,
        chomp in prop::sample::select(&["", "-", "+"][..]),
        crlf in any::<bool>(),
    ) {
        let (file, places) = write(&words, style, indent, chomp, crlf);
        let source = source(&file);
        let mut diagnostics = Diagnostics::default();
        let tree = parse_yaml(&source, 0..file.len(), &mut diagnostics);
        let tree = tree.unwrap_or_else(|| panic!("{file}"));
        let NodeKind::Map(entries) = &tree.kind else { panic!("{tree:?}") };
        let NodeKind::Scalar(scalar) = &entries[1].1.kind else { panic!("{tree:?}") };
        prop_assert_eq!(scalar.style, style);
        let offsets = Offsets::of(&source, &entries[1].1);
        prop_assert!(offsets.is_exact(), "{:?} in\n{}", scalar, file);
        for (word, place) in places {
            let at = scalar.text.find(&word).unwrap();
            prop_assert_eq!(offsets.range(at..at + word.len()), place, "{} in\n{}", word, file);
        }
        let mut last = 0;
        for (at, letter) in scalar.text.char_indices() {
            let place = offsets.range(at..at + letter.len_utf8());
            prop_assert!(last <= place.start && place.end <= file.len(), "{} in\n{}", at, file);
            last = place.start;
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_offset_is_a_line_and_a_column_and_back(
        text in "[a-c åé€😀\n\r]{0,80}",
        padding in 0..3000usize,
    ) {
        let text = format!("{}{text}", "xå😀".repeat(padding / 3));
        let source = source(&text);
        for encoding in [Encoding::Bytes, Encoding::Chars, Encoding::Utf16] {
            let (mut line, mut column) = (1, 1);
            for (offset, letter) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(source.position(offset, encoding), (line, column));
                prop_assert_eq!(source.offset((line, column), encoding), offset);
                column += match encoding {
                    Encoding::Bytes => letter.len_utf8(),
                    Encoding::Chars => 1,
                    Encoding::Utf16 => letter.len_utf16(),
                };
                if letter == '\n' {
                    (line, column) = (line + 1, 1);
                }
            }
            prop_assert_eq!(source.offset((line + 1, 1), encoding), text.len());
        }
    }
}

#[test]
fn a_column_behind_a_line_is_its_end_and_one_inside_a_letter_its_beginning() {
    let source = source("å😀\nb");
    assert_eq!(source.offset((1, 99), Encoding::Utf16), 6);
    assert_eq!(source.offset((1, 3), Encoding::Utf16), 2, "between the halves of a pair");
    assert_eq!(source.offset((0, 0), Encoding::Chars), 0);
    assert_eq!(source.position(3, Encoding::Chars), (1, 2), "in the middle of a letter");
}

/// Every scalar that is not empty, with its node.
fn scalars<'a>(node: &'a Node, found: &mut Vec<(&'a Node, &'a str)>) {
    match &node.kind {
        NodeKind::Empty => {}
        NodeKind::Scalar(scalar) if scalar.text.is_empty() => {}
        NodeKind::Scalar(scalar) => found.push((node, &scalar.text)),
        NodeKind::List(items) => items.iter().for_each(|item| scalars(item, found)),
        NodeKind::Map(entries) => entries.iter().for_each(|(_, value)| scalars(value, found)),
    }
}

#[test]
fn every_scalar_of_every_file_has_exact_offsets() {
    let mut count = 0;
    for_each_front_matter(|source, _, tree| {
        let mut found = Vec::new();
        scalars(tree, &mut found);
        for (node, text) in found {
            let offsets = Offsets::of(source, node);
            assert!(offsets.is_exact(), "{node:?}");
            for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphabetic()) {
                let place = offsets.range(at..at + letter.len_utf8());
                assert_eq!(source.text[place], *letter.to_string(), "{node:?}");
            }
            count += 1;
        }
    });
    assert!(count > 1000, "only {count} scalars were compared");
}
