//! Straight quotes, double hyphens and three dots → the marks that a language writes.

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
pub struct Typography {
    marks: &'static Marks,
    before: char,
}

impl Typography {
    /// For a text in this language.
    pub fn new(language: &str) -> Self {
        let fits = |(code, _): &&(&str, Marks)| language.starts_with(code);
        let marks = &MARKS.iter().find(fits).unwrap_or(&MARKS[MARKS.len() - 1]).1;
        Self { marks, before: ' ' }
    }

    /// A new block begins.
    pub fn restart(&mut self) {
        self.before = ' ';
    }

    /// Something that is not changed, such as code, ends with this letter.
    pub fn skip(&mut self, last: char) {
        self.before = last;
    }

    /// Appends a stretch of words.
    pub fn push(&mut self, text: &str, out: &mut String) {
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let mut taken = letter.len_utf8();
            let Marks([open, close, open_single, close_single]) = self.marks;
            match letter {
                '"' => out.push_str(if self.opens() { open } else { close }),
                '\'' => out.push_str(if self.opens() { open_single } else { close_single }),
                '-' if rest.starts_with("---") => (taken, ()) = (3, out.push('—')),
                '-' if rest.starts_with("--") => (taken, ()) = (2, out.push('–')),
                '.' if rest.starts_with("...") => (taken, ()) = (3, out.push('…')),
                _ => out.push(letter),
            }
            self.before = letter;
            rest = &rest[taken..];
        }
    }

    fn opens(&self) -> bool {
        self.before.is_whitespace() || "([{/-–—\"'".contains(self.before)
    }
}
