//! The alphabet of the files of an index: numbers, texts, lists of words, and the file as a whole.
//! `docs/search.md` says what stands where.

use crate::text::Hash;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::sync::Arc;

/// A file while it is written.
#[derive(Default)]
pub(super) struct Bytes(pub(super) Vec<u8>);

impl Bytes {
    /// A number: unsigned LEB128.
    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        let mut rest = number;
        while rest >= 0x80 {
            self.0.push(low_byte(rest) | 0x80);
            rest >>= 7;
        }
        self.0.push(low_byte(rest));
        self
    }

    /// A text, after its length.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.section(text.as_bytes())
    }

    /// Bytes, after how many there are.
    pub(super) fn section(&mut self, bytes: &[u8]) -> &mut Self {
        self.number(bytes.len());
        self.0.extend_from_slice(bytes);
        self
    }

    /// Texts, a line each.
    pub(super) fn list<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) -> &mut Self {
        let mut lines = String::new();
        for (number, text) in texts.into_iter().enumerate() {
            if number > 0 {
                lines.push('\n');
            }
            lines.extend(
                text.as_ref().chars().map(|letter| if letter == '\n' { ' ' } else { letter }),
            );
        }
        self.text(&lines)
    }

    /// Texts in order: of each how much it shares with the one before, and the rest of it.
    pub(super) fn front_coded(&mut self, texts: &[&str]) -> &mut Self {
        let before = std::iter::once("").chain(texts.iter().copied());
        let shared: Vec<(usize, usize)> =
            before.zip(texts).map(|(before, text)| shared(before, text)).collect();
        for (units, _) in &shared {
            self.number(*units);
        }
        self.list(texts.iter().zip(shared).map(|(text, (_, bytes))| &text[bytes..]))
    }

    /// The three bytes of a hash by which a file is named.
    pub(super) fn name(&mut self, name: Name) -> &mut Self {
        self.0.extend_from_slice(&name.0);
        self
    }
}

fn low_byte(number: usize) -> u8 {
    (number & 0x7f) as u8
}

/// What two texts begin with alike: in UTF-16 units, and in bytes of UTF-8.
fn shared(one: &str, other: &str) -> (usize, usize) {
    let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    alike.fold((0, 0), |(units, bytes), (letter, _)| {
        (units + letter.len_utf16(), bytes + letter.len_utf8())
    })
}

/// What a file is named after: the beginning of the hash of what is in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Name([u8; 3]);

impl Name {
    /// Four letters of base64url.
    pub(super) fn letters(self) -> String {
        letters(&self.0, b"-_")
    }
}

/// Bytes as letters that can stand in a script.
pub(super) fn base64(bytes: &[u8]) -> String {
    let mut text = letters(bytes, b"+/");
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// Base64 without padding; its last two letters differ by where it is used.
fn letters(bytes: &[u8], last: &[u8; 2]) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for three in bytes.chunks(3) {
        let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let number = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=three.len() {
            let letter = (number >> (18 - 6 * place) & 63) as usize;
            text.push(char::from(
                LETTERS.get(letter).copied().unwrap_or_else(|| last[letter - 62]),
            ));
        }
    }
    text
}

/// A finished file: compressed, with its name.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    pub(super) name: Name,
    pub(super) bytes: Arc<[u8]>,
}

/// How hard a file is compressed.
#[derive(Clone, Copy)]
pub(super) enum Effort {
    /// Many files that are seldom fetched.
    Fair,
    /// Few files that everybody fetches.
    Full,
}

/// Compresses a file, with nothing in its head that could differ from one time to the next.
pub(super) fn pack(bytes: &[u8], effort: Effort) -> Packed {
    let level = match effort {
        Effort::Fair => Compression::new(6),
        Effort::Full => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), level);
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    let packed = written.expect("writing to memory does not fail");
    let hash = Hash::of(bytes).to_bytes();
    Packed { name: Name([hash[0], hash[1], hash[2]]), bytes: packed.into() }
}
