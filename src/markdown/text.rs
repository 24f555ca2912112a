//! A text after reading: HTML with open slots for what only the whole bank can say, which are addresses
//! and sizes. `writer` makes it.

use crate::markdown::prose::Abbreviations;
use crate::markdown::url::Target;
use crate::span::Span;

/// A text after reading.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    /// Its HTML, in pieces.
    pub(crate) pieces: Box<[Piece]>,
    /// What it points at.
    pub(crate) links: Box<[Link]>,
    /// Its headings.
    pub(crate) headings: Box<[Heading]>,
    /// Whether it has footnotes.
    pub(crate) has_notes: bool,
    /// The abbreviations that it uses.
    pub(crate) abbreviations: Abbreviations,
}

/// A stretch of HTML, or a slot.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// Finished HTML.
    Html(Box<str>),
    /// The address of the link with this index, for an attribute in double quotes.
    Url(usize),
    /// Width and height of the picture with this index, as attributes.
    Size(usize),
}

/// Something a text points at.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// What.
    pub(crate) target: Target,
    /// Whether it is a picture.
    pub(crate) image: bool,
    /// Where.
    pub(crate) span: Span,
}

/// A heading.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// 2 to 6.
    pub(crate) level: u8,
    /// As links write it, without the prefix.
    pub(crate) id: String,
    /// Its words.
    pub(crate) text: String,
}

impl Markdown {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// Pieces while they are being written.
#[derive(Default)]
pub(super) struct Pieces {
    done: Vec<Piece>,
    /// HTML that no slot has ended yet.
    pub(super) html: String,
}

impl Pieces {
    /// Ends the stretch of HTML with a slot.
    pub(super) fn slot(&mut self, slot: Piece) {
        self.flush();
        self.done.push(slot);
    }

    /// Ends the stretch of HTML.
    fn flush(&mut self) {
        if !self.html.is_empty() {
            self.done.push(Piece::Html(std::mem::take(&mut self.html).into_boxed_str()));
        }
    }

    /// Adds what was written apart.
    pub(super) fn append(&mut self, mut other: Pieces) {
        other.flush();
        self.flush();
        self.done.extend(other.done);
    }

    /// Everything that was written.
    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.flush();
        self.done
    }
}
