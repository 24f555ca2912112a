//! The alphabet of the files of an index: numbers, texts, lists of words, and the file as a whole.
//! `docs/search.md` says what stands where.

use crate::hash::{Hash, Hasher};
use flate2::{Compress, Compression, Crc, FlushCompress, Status};
use std::cell::RefCell;
use std::sync::Arc;

/// A file while it is written.
#[derive(Default)]
pub(super) struct Bytes {
    bytes: Vec<u8>,
    seams: Vec<usize>,
}

impl Bytes {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Says that something of another kind begins here, which is better compressed by itself.
    pub(super) fn seam(&mut self) -> &mut Self {
        self.seams.push(self.bytes.len());
        self
    }

    /// Bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.bytes.extend_from_slice(bytes);
        self
    }

    /// Everything of another file.
    pub(super) fn append(&mut self, other: &Bytes) -> &mut Self {
        let start = self.bytes.len();
        self.seams.extend(other.seams.iter().map(|seam| start + seam));
        self.raw(&other.bytes)
    }

    /// Hash of them.
    pub(super) fn hash(&self) -> Hash {
        Hash::of(&self.bytes)
    }

    /// Compresses the file.
    pub(super) fn pack(&self) -> Packed {
        let starts = std::iter::once(0).chain(self.seams.iter().copied());
        let ends = self.seams.iter().copied().chain([self.bytes.len()]);
        let pieces: Vec<&[u8]> =
            starts.zip(ends).map(|(start, end)| &self.bytes[start..end]).collect();
        pack_pieces(&pieces)
    }

    /// A number: unsigned LEB128.
    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        let mut rest = number;
        while rest >= 0x80 {
            self.bytes.push(low_byte(rest) | 0x80);
            rest >>= 7;
        }
        self.bytes.push(low_byte(rest));
        self
    }

    /// A text, after its length.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.number(text.len()).raw(text.as_bytes())
    }

    /// Another file, after its length.
    pub(super) fn file(&mut self, file: &Bytes) -> &mut Self {
        self.number(file.len()).append(file)
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

    /// Numbers of at most `most`: their low bytes, then the next ones, as many as such a number has.
    pub(super) fn columns(&mut self, numbers: &[usize], most: usize) {
        let width =
            most.to_le_bytes().iter().rposition(|byte| *byte > 0).map_or(1, |last| last + 1);
        for place in 0..width {
            self.seam().bytes.extend(numbers.iter().map(|number| number.to_le_bytes()[place]));
        }
    }

    /// The three bytes of a hash by which a file is named.
    pub(super) fn name(&mut self, name: ShortHash) -> &mut Self {
        self.bytes.extend_from_slice(&name.0);
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
pub(super) struct ShortHash([u8; 3]);

impl ShortHash {
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
    pub(super) name: ShortHash,
    pub(super) bytes: Arc<[u8]>,
}

/// The head of a gzip file with nothing in it that could differ from one time to the next: deflated, no
/// name, no time, of no system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

thread_local! {
    /// For many small files that are seldom fetched: clearing its memory takes longer than compressing one,
    /// so each thread keeps it.
    static FAIR: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(2), false));
}

/// Compresses a text that will seldom be fetched.
pub(super) fn pack_text(text: &str) -> Packed {
    FAIR.with_borrow_mut(|compressor| {
        compressor.reset();
        pack(&[text.as_bytes()], compressor)
    })
}

/// Compresses a file that everybody fetches, each piece with its own code. More effort gives nothing: what is
/// long is numbers. The compressor is a new one: between pieces, what it did before shows in what it writes,
/// reset or not, and the same content must give the same bytes.
fn pack_pieces(pieces: &[&[u8]]) -> Packed {
    pack(pieces, &mut Compress::new(Compression::new(6), false))
}

fn pack(pieces: &[&[u8]], compressor: &mut Compress) -> Packed {
    let (mut hash, mut sum, mut packed) = (Hasher::default(), Crc::new(), HEAD.to_vec());
    for (number, piece) in pieces.iter().enumerate() {
        hash.update(piece);
        sum.update(piece);
        let is_last = number + 1 == pieces.len();
        let end = if is_last { FlushCompress::Finish } else { FlushCompress::Partial };
        deflate(piece, end, compressor, &mut packed);
    }
    packed.extend(sum.sum().to_le_bytes());
    packed.extend(sum.amount().to_le_bytes());
    let hash = hash.finish().to_bytes();
    Packed { name: ShortHash([hash[0], hash[1], hash[2]]), bytes: packed.into() }
}

fn deflate(piece: &[u8], end: FlushCompress, compressor: &mut Compress, packed: &mut Vec<u8>) {
    let before = compressor.total_in();
    loop {
        // As zlib asks: it has written everything when it leaves room.
        packed.reserve(piece.len() / 2 + 64);
        let read = usize::try_from(compressor.total_in() - before).expect("it was a length");
        let status = compressor.compress_vec(&piece[read..], packed, end);
        match (status.expect("memory can be written to"), end) {
            (Status::StreamEnd, _) => return,
            (_, FlushCompress::Finish) => {}
            _ if packed.len() < packed.capacity() => return,
            _ => {}
        }
    }
}
