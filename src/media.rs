//! The bytes of a file that is no text → what it is, whether it runs something, whether it tells where it
//! was made. What is published beside the texts is known by its bytes, not by its name.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What is known of a file by its bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Media {
    /// What it is.
    pub(crate) format: FileFormat,
    /// Whether something in it runs, or fetches from elsewhere.
    pub(crate) active: bool,
    /// Whether it holds the place where a picture was taken.
    pub(crate) located: bool,
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
    /// Something else.
    Other,
}

/// The endings of files that are published, and what such a file has to be.
const ENDINGS: &[(&str, FileFormat)] = &[
    ("avif", FileFormat::Avif),
    ("csv", FileFormat::Other),
    ("docx", FileFormat::Zip),
    ("geojson", FileFormat::Other),
    ("gif", FileFormat::Gif),
    ("ics", FileFormat::Other),
    ("jpeg", FileFormat::Jpeg),
    ("jpg", FileFormat::Jpeg),
    ("json", FileFormat::Other),
    ("m4a", FileFormat::Other),
    ("mp3", FileFormat::Other),
    ("mp4", FileFormat::Other),
    ("odp", FileFormat::Zip),
    ("ods", FileFormat::Zip),
    ("odt", FileFormat::Zip),
    ("ogg", FileFormat::Other),
    ("pdf", FileFormat::Pdf),
    ("png", FileFormat::Png),
    ("pptx", FileFormat::Zip),
    ("srt", FileFormat::Other),
    ("svg", FileFormat::Svg),
    ("vtt", FileFormat::Other),
    ("webm", FileFormat::Other),
    ("webp", FileFormat::WebP),
    ("xlsx", FileFormat::Zip),
    ("zip", FileFormat::Zip),
];

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
        let text = String::from_utf8_lossy(&head[..head.len().min(HEAD)]).to_lowercase();
        match text.trim_start_matches('\u{feff}').trim_start() {
            start if !start.starts_with('<') => FileFormat::Other,
            start if start.contains("<svg") => FileFormat::Svg,
            _ => FileFormat::Markup,
        }
    }

    /// Whether the whole file has to be looked at to know whether something in it runs.
    pub(crate) fn may_run(self) -> bool {
        matches!(self, FileFormat::Svg | FileFormat::Pdf)
    }

    /// Whether the file may say where it was made.
    pub(crate) fn may_be_located(self) -> bool {
        matches!(self, FileFormat::Png | FileFormat::Jpeg | FileFormat::WebP | FileFormat::Avif)
    }
}

impl Media {
    /// What whole bytes are.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let format = FileFormat::of(bytes);
        let active = match format {
            FileFormat::Svg => draws_and_runs(bytes),
            FileFormat::Pdf => names_a_program(bytes),
            _ => false,
        };
        let located = format.may_be_located() && is_located(&mut std::io::Cursor::new(bytes));
        Self { format, active, located }
    }

    /// Why a file with this ending cannot be published: `kind` (nobody needs such files here), `pointer`,
    /// `mismatch` (it is something else than its name says), `active`.
    pub(crate) fn fault(&self, ending: Option<&str>) -> Option<&'static str> {
        let ending = ending.unwrap_or_default().to_ascii_lowercase();
        let Some((_, expected)) = ENDINGS.iter().find(|(known, _)| *known == ending) else {
            return Some("kind");
        };
        match self.format {
            FileFormat::Pointer => Some("pointer"),
            found if found != *expected => Some("mismatch"),
            // A document is opened apart from the site, by a program that asks first.
            FileFormat::Svg if self.active => Some("active"),
            _ => None,
        }
    }
}

/// Whether a picture holds a position of the satellites.
pub(crate) fn is_located(file: &mut (impl std::io::BufRead + std::io::Seek)) -> bool {
    let Ok(found) = exif::Reader::new().read_from_container(file) else { return false };
    found.get_field(exif::Tag::GPSLatitude, exif::In::PRIMARY).is_some()
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

/// Elements that run something or hold a page, by their names without prefix.
const ELEMENTS: &[&str] = &[
    "script",
    "foreignobject",
    "handler",
    "listener",
    "iframe",
    "frame",
    "object",
    "embed",
    "applet",
    "audio",
    "video",
    "base",
    "link",
    "meta",
    "form",
    "html",
    "body",
];

/// Whether a drawing runs something or fetches from elsewhere. One that cannot be read counts as such.
fn draws_and_runs(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return true };
    let mut reader = Reader::from_str(text);
    // The words of a style, which comments and sections may break anywhere.
    let mut style: Option<String> = None;
    loop {
        let active = match reader.read_event() {
            Ok(Event::Eof) => return false,
            Ok(Event::Start(element)) => {
                style = (local(&element) == "style").then(String::new);
                is_active(&element)
            }
            Ok(Event::Empty(element)) => is_active(&element),
            Ok(Event::End(_)) => style.take().is_some_and(|style| fetches(&style)),
            Ok(Event::Text(text)) => gather(&mut style, &text),
            Ok(Event::CData(text)) => gather(&mut style, &text),
            Ok(Event::GeneralRef(name)) => style.is_some() || !is_predefined(&name),
            // A document type can declare entities; plain ones name a public identifier only.
            Ok(Event::DocType(text)) => text.contains('['),
            Ok(Event::PI(text)) => text.starts_with("xml-stylesheet"),
            Ok(_) => false,
            Err(_) => true,
        };
        if active {
            return true;
        }
    }
}

/// Adds words to a style; nothing in them is active before it ends.
fn gather(style: &mut Option<String>, text: &str) -> bool {
    if let Some(style) = style {
        style.push_str(text);
    }
    false
}

fn local(element: &BytesStart<'_>) -> String {
    element.local_name().as_ref().to_ascii_lowercase()
}

fn is_active(element: &BytesStart<'_>) -> bool {
    let name = local(element);
    let animates = name.starts_with("animate") || name == "set";
    ELEMENTS.contains(&name.as_str())
        || element.attributes().any(|attribute| {
            let Ok(attribute) = attribute else { return true };
            let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
            let value = attribute.value.trim().to_ascii_lowercase();
            match key.as_str() {
                "href" | "src" | "base" => !value.starts_with('#') && !is_picture(&value),
                // An animation could write an address, or what happens on a click.
                "attributename" => animates && (value.ends_with("href") || value.starts_with("on")),
                key => key.starts_with("on") || fetches(&value),
            }
        })
}

/// Whether an address holds a picture itself.
fn is_picture(value: &str) -> bool {
    ["png", "jpeg", "gif", "webp"]
        .iter()
        .any(|kind| value.starts_with(&format!("data:image/{kind};base64,")))
}

/// Whether a style, or an attribute that may hold one, asks for something from elsewhere.
fn fetches(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let elsewhere = |(at, _): (usize, &str)| {
        let inside = style[at + "url(".len()..].trim_start_matches([' ', '"', '\'']);
        !inside.starts_with('#') && !inside.starts_with("&quot;#") && !is_picture(inside)
    };
    style.contains("@import")
        || style.contains("javascript:")
        // What is written in another way is not looked into.
        || style.contains('\\')
        || style.contains("&#")
        || style.match_indices("url(").any(elsewhere)
}

fn is_predefined(name: &str) -> bool {
    matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#')
}
