//! The bytes of a file that is no text → what it is. What is published beside the texts is known by its
//! bytes, not by its name.

/// What is known of a file by its bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Media {
    /// What it is.
    pub(crate) format: FileFormat,
    /// Whether it is a document in which something runs.
    pub(crate) active: bool,
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FileFormat {
    /// A picture that is only a picture.
    Png,
    /// The same.
    Jpeg,
    /// The same.
    Gif,
    /// The same.
    WebP,
    /// The same.
    Avif,
    /// A film or sound in boxes.
    Film,
    /// Sound.
    Mp3,
    /// Sound.
    Ogg,
    /// A film.
    WebM,
    /// A drawing in XML, which may hold programs.
    Svg,
    /// A document, which may hold programs.
    Pdf,
    /// An archive, as office documents are.
    Zip,
    /// HTML or other XML.
    Markup,
    /// What stands for a large file in a git repository, instead of the file.
    Pointer,
    /// Other text.
    Text,
    /// Something else.
    Other,
}

/// The endings of files that are published, and what such a file has to be.
const ENDINGS: &[(&str, FileFormat)] = &[
    ("avif", FileFormat::Avif),
    ("csv", FileFormat::Text),
    ("docx", FileFormat::Zip),
    ("geojson", FileFormat::Text),
    ("gif", FileFormat::Gif),
    ("ics", FileFormat::Text),
    ("jpeg", FileFormat::Jpeg),
    ("jpg", FileFormat::Jpeg),
    ("json", FileFormat::Text),
    ("m4a", FileFormat::Film),
    ("mp3", FileFormat::Mp3),
    ("mp4", FileFormat::Film),
    ("odp", FileFormat::Zip),
    ("ods", FileFormat::Zip),
    ("odt", FileFormat::Zip),
    ("ogg", FileFormat::Ogg),
    ("pdf", FileFormat::Pdf),
    ("png", FileFormat::Png),
    ("pptx", FileFormat::Zip),
    ("srt", FileFormat::Text),
    ("svg", FileFormat::Svg),
    ("vtt", FileFormat::Text),
    ("webm", FileFormat::WebM),
    ("webp", FileFormat::WebP),
    ("xlsx", FileFormat::Zip),
    ("zip", FileFormat::Zip),
];

/// The ending that a file is published with: as our list has it, whatever its name says.
pub(crate) fn ending(written: &str) -> Option<&'static str> {
    endings().find(|known| known.eq_ignore_ascii_case(written))
}

/// The endings of files that are published.
pub(crate) fn endings() -> impl Iterator<Item = &'static str> {
    ENDINGS.iter().map(|(ending, _)| *ending)
}

/// Bytes by which a format is known.
pub(crate) const HEAD: usize = 4096;

/// What files of a format begin with, from an offset on.
const SIGNATURES: &[(usize, &[u8], FileFormat)] = &[
    (0, b"\x89PNG\r\n\x1a\n", FileFormat::Png),
    (0, b"\xff\xd8\xff", FileFormat::Jpeg),
    (0, b"GIF8", FileFormat::Gif),
    (8, b"WEBP", FileFormat::WebP),
    (4, b"ftypavif", FileFormat::Avif),
    (4, b"ftypavis", FileFormat::Avif),
    (4, b"ftyp", FileFormat::Film),
    (0, b"ID3", FileFormat::Mp3),
    (0, b"\xff\xe3", FileFormat::Mp3),
    (0, b"\xff\xf2", FileFormat::Mp3),
    (0, b"\xff\xf3", FileFormat::Mp3),
    (0, b"\xff\xfa", FileFormat::Mp3),
    (0, b"\xff\xfb", FileFormat::Mp3),
    (0, b"OggS", FileFormat::Ogg),
    (0, b"\x1a\x45\xdf\xa3", FileFormat::WebM),
    (0, b"%PDF-", FileFormat::Pdf),
    (0, b"PK\x03\x04", FileFormat::Zip),
    (0, b"version https://git-lfs", FileFormat::Pointer),
];

impl FileFormat {
    /// What a file is that begins with these bytes.
    pub(crate) fn of(head: &[u8]) -> Self {
        let begins = |(offset, sign, _): &&(usize, &[u8], FileFormat)| {
            head.get(*offset..).is_some_and(|rest| rest.starts_with(sign))
        };
        if let Some((.., format)) = SIGNATURES.iter().find(begins) {
            return *format;
        }
        let head = &head[..head.len().min(HEAD)];
        if head.contains(&0) {
            return FileFormat::Other;
        }
        let text = String::from_utf8_lossy(head).to_lowercase();
        match text.trim_start_matches('\u{feff}').trim_start() {
            start if !start.starts_with('<') => FileFormat::Text,
            start if start.contains("<svg") || start.contains(":svg") => FileFormat::Svg,
            _ => FileFormat::Markup,
        }
    }
}

impl Media {
    /// What whole bytes are.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let format = FileFormat::of(bytes);
        Self { format, active: format == FileFormat::Pdf && names_a_program(bytes) }
    }

    /// Why a file with this ending cannot be published: `kind` (nobody needs such files here), `pointer`,
    /// `mismatch` (it is something else than its name says).
    pub(crate) fn fault(&self, ending: Option<&str>) -> Option<&'static str> {
        let ending = ending.unwrap_or_default().to_ascii_lowercase();
        let Some((_, expected)) = ENDINGS.iter().find(|(known, _)| *known == ending) else {
            return Some("kind");
        };
        match self.format {
            FileFormat::Pointer => Some("pointer"),
            found if found != *expected => Some("mismatch"),
            _ => None,
        }
    }
}

/// Names in a PDF that make its reader do something. Parts that are packed are not looked into.
const PROGRAMS: &[&[u8]] = &[b"/JavaScript", b"/JS", b"/Launch", b"/RichMedia"];

fn names_a_program(bytes: &[u8]) -> bool {
    let mut names = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    names.any(|(at, _)| {
        PROGRAMS.iter().any(|name| {
            let after = bytes.get(at + name.len());
            bytes[at..].starts_with(name) && !after.is_some_and(u8::is_ascii_alphanumeric)
        })
    })
}
