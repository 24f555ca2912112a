//! Straight quotes, double hyphens and three dots → the marks that a language writes.

use std::borrow::Cow;

/// Opening and closing double quotes, opening and closing single quotes.
struct Marks([&'static str; 4]);

/// Marks by language; the first that fits the beginning of the code, the last for all others.
const MARKS: &[(&str, Marks)] = &[
    ("sv", Marks(["”", "”", "’", "’"])),
    ("fi", Marks(["”", "”", "’", "’"])),
    ("de", Marks(["„", "“", "‚", "‘"])),
    ("da", Marks(["»", "«", "›", "‹"])),
    ("nb", Marks(["«", "»", "‘", "’"])),
    ("fr", Marks(["«\u{202f}", "\u{202f}»", "‘", "’"])),
    ("", Marks(["“", "”", "‘", "’"])),
];

/// The pass over the words of one text; remembers what stood before.
pub(crate) struct Typography {
    marks: &'static Marks,
    before: char,
}

impl Typography {
    /// For a text in this language.
    pub(crate) fn new(language: &str) -> Self {
        let fits = |(code, _): &&(&str, Marks)| language.starts_with(code);
        let marks = &MARKS.iter().find(fits).unwrap_or(&MARKS[MARKS.len() - 1]).1;
        Self { marks, before: ' ' }
    }

    /// A new block begins.
    pub(crate) fn restart(&mut self) {
        self.before = ' ';
    }

    /// Something that is not changed, such as code, ends with this letter.
    pub(crate) fn skip(&mut self, last: char) {
        self.before = last;
    }

    /// A stretch of words with the marks of the language.
    pub(crate) fn set<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        let Some(mut plain) = first_mark(text) else {
            self.before = text.chars().next_back().unwrap_or(self.before);
            return Cow::Borrowed(text);
        };
        let mut out = String::with_capacity(text.len() + 8);
        let mut rest = text;
        loop {
            self.keep(&rest[..plain], &mut out);
            let mark = self.mark(&rest[plain..], &mut out);
            rest = &rest[plain + mark..];
            match first_mark(rest) {
                Some(next) => plain = next,
                None => break,
            }
        }
        self.keep(rest, &mut out);
        Cow::Owned(out)
    }

    /// Appends words that hold no marks.
    fn keep(&mut self, plain: &str, out: &mut String) {
        out.push_str(plain);
        self.before = plain.chars().next_back().unwrap_or(self.before);
    }

    /// Appends the mark at the beginning of a text; how many bytes it takes there.
    fn mark(&mut self, text: &str, out: &mut String) -> usize {
        let Marks([open, close, open_single, close_single]) = self.marks;
        let opens = self.opens();
        let (mark, length) = match text.as_bytes() {
            [b'"', ..] => (if opens { *open } else { *close }, 1),
            [b'\'', ..] => (if opens { *open_single } else { *close_single }, 1),
            [b'-', b'-', b'-', ..] => ("—", 3),
            [b'-', b'-', ..] => ("–", 2),
            [b'.', b'.', b'.', ..] => ("…", 3),
            _ => (&text[..1], 1),
        };
        out.push_str(mark);
        self.before = text.chars().next().unwrap_or(' ');
        length
    }

    fn opens(&self) -> bool {
        self.before.is_whitespace() || "([{/-–—\"'".contains(self.before)
    }
}

/// Where the first character stands that a mark may be written for; one full stop is none.
fn first_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let marks = |(index, byte): (usize, &u8)| match byte {
        b'"' | b'\'' | b'-' => true,
        b'.' => bytes.get(index + 1) == Some(&b'.'),
        _ => false,
    };
    bytes.iter().enumerate().position(marks)
}
