//! The text of a scalar → where its bytes stand in the file. Quotes, escapes, folded lines and indentation are
//! in the file and not in the text, so what is found in the text has to be translated.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::span::Span;
use crate::syntax::tree::{Node, NodeKind, Scalar, Style};
use crate::text::SourceFile;
use std::ops::Range;

/// Where the bytes of a scalar stand.
#[derive(Debug)]
pub struct Offsets {
    /// Stretches of the text in order, without gaps; none where only the whole is known.
    pieces: Vec<Run>,
    /// The scalar in the file.
    whole: Span,
}

/// A stretch of the text, and what stands for it in the file. Of the same length: byte for byte.
#[derive(Clone, Debug)]
struct Run {
    text: Range<usize>,
    file: Range<usize>,
}

impl Offsets {
    /// Those of a node; of anything but a scalar, only the whole is known.
    pub fn of(source: &SourceFile, node: &Node) -> Self {
        let pieces = match &node.kind {
            NodeKind::Scalar(scalar) => ScalarReader::new(source, node, scalar).read(scalar.style),
            _ => None,
        };
        Self { pieces: pieces.unwrap_or_default(), whole: node.span.clone() }
    }

    /// Whether every byte has its place, and not only the whole.
    pub fn is_exact(&self) -> bool {
        !self.pieces.is_empty()
    }

    /// Bytes of the text → bytes of the file, from the first letter to the end of the last.
    pub fn range(&self, text: Range<usize>) -> Range<usize> {
        let Some(start) = self.piece(text.start) else {
            return self.whole.start as usize..self.whole.end as usize;
        };
        let start = start.at(text.start);
        let last = if text.is_empty() { None } else { self.piece(text.end - 1) };
        start..last.map_or(start, |piece| piece.after(text.end)).max(start)
    }

    /// A place in the text → the place in the file.
    pub(crate) fn span(&self, text: &Span) -> Span {
        Span::new(&self.whole.path, self.range(text.start as usize..text.end as usize))
    }

    /// What was found in the text, at its places in the file.
    pub(crate) fn diagnostics(&self, found: Diagnostics) -> impl Iterator<Item = Diagnostic> {
        found.into_iter().map(|finding| finding.moved(|span| self.span(span)))
    }

    /// The piece that a byte of the text belongs to; the last, behind its end.
    fn piece(&self, at: usize) -> Option<&Run> {
        let next = self.pieces.partition_point(|piece| piece.text.end <= at);
        self.pieces.get(next).or(self.pieces.last())
    }
}

impl Run {
    fn is_linear(&self) -> bool {
        self.text.len() == self.file.len()
    }

    /// Where a byte of the text begins in the file.
    fn at(&self, text: usize) -> usize {
        if text >= self.text.end {
            self.file.end
        } else if self.is_linear() {
            self.file.start + text.saturating_sub(self.text.start)
        } else {
            self.file.start
        }
    }

    /// Where the text before this byte ends in the file.
    fn after(&self, text: usize) -> usize {
        if text < self.text.end && self.is_linear() { self.at(text) } else { self.file.end }
    }
}

/// Reads a scalar again, beside its text. The text decides: where the two do not fit, nothing is known.
struct ScalarReader<'a> {
    file: &'a str,
    /// The byte of the file that comes next, and the byte behind the scalar.
    at: usize,
    end: usize,
    text: &'a str,
    /// The byte of the text that comes next.
    done: usize,
    pieces: Vec<Run>,
}

impl<'a> ScalarReader<'a> {
    fn new(source: &'a SourceFile, node: &Node, scalar: &'a Scalar) -> Self {
        Self {
            file: &source.text,
            at: node.span.start as usize,
            end: node.span.end as usize,
            text: &scalar.text,
            done: 0,
            pieces: Vec::new(),
        }
    }

    fn read(mut self, style: Style) -> Option<Vec<Run>> {
        match style {
            Style::Plain => self.flow(style)?,
            Style::Literal | Style::Folded => self.block(style == Style::Folded)?,
            Style::Single | Style::Double => {
                (self.at, self.end) = (self.at + 1, self.end.checked_sub(1)?);
                self.flow(style)?;
            }
            // Escapes and several lines are rare there, and nothing long is written in it.
            Style::Toml => {
                self.at += 1;
                self.same(self.text.len())?;
            }
        }
        (self.done == self.text.len()).then_some(self.pieces)
    }

    /// Lines that are joined, in quotes or without.
    fn flow(&mut self, style: Style) -> Option<()> {
        while self.at < self.end {
            let rest = self.file.get(self.at..self.end)?;
            let first = rest.bytes().next()?;
            if first.is_ascii_whitespace() {
                self.space(rest, false)?;
            } else if style == Style::Single && first == b'\'' {
                self.letter(2)?;
            } else if style == Style::Double && first == b'\\' {
                self.escape(rest)?;
            } else {
                let stops = |letter: char| letter.is_ascii_whitespace() || "'\\".contains(letter);
                let word = rest.find(stops).unwrap_or(rest.len());
                self.same(word.max(1))?;
            }
        }
        Some(())
    }

    /// Spaces and ends of lines. The first end of a line is a space, or nothing where others follow or it was
    /// escaped.
    fn space(&mut self, rest: &str, escaped: bool) -> Option<()> {
        let length = rest.len() - rest.trim_ascii_start().len();
        let breaks = rest[..length].matches('\n').count();
        match breaks {
            0 if escaped => self.skip(length),
            0 => return self.same(length),
            1 if !escaped => self.put(1, length)?,
            _ => self.put(breaks - usize::from(!escaped), length)?,
        }
        Some(())
    }

    fn escape(&mut self, rest: &str) -> Option<()> {
        let length = match rest.as_bytes().get(1)? {
            b'x' => 4,
            b'u' => 6,
            b'U' => 10,
            b'\n' => return self.escaped_break(2),
            b'\r' => return self.escaped_break(3),
            _ => 1 + rest[1..].chars().next()?.len_utf8(),
        };
        self.letter(length)
    }

    fn escaped_break(&mut self, length: usize) -> Option<()> {
        self.skip(length);
        self.space(self.file.get(self.at..self.end)?, true)
    }

    /// Lines of a block, each behind the indentation of the first.
    fn block(&mut self, folded: bool) -> Option<()> {
        let line = self.file[..self.at].rfind('\n').map_or(0, |newline| newline + 1);
        let indent = self.at - line;
        // Empty lines above the first stand before the place of the scalar.
        let above = self.text.len() - self.text.trim_start_matches('\n').len();
        if above > 0 {
            self.at = line;
            self.put(above, 0)?;
            self.indentation(indent);
        }
        while self.done < self.text.len() {
            let rest = self.file.get(self.at..)?;
            let line = rest.find('\n').unwrap_or(rest.len());
            let line = line - usize::from(rest[..line].ends_with('\r'));
            self.same(line)?;
            self.ends_of_lines(indent, folded)?;
        }
        Some(())
    }

    /// The end of a line and the empty lines below it, and the indentation of the next that is not empty.
    fn ends_of_lines(&mut self, indent: usize, folded: bool) -> Option<()> {
        let text = &self.text[self.done..];
        let wanted = text.len() - text.trim_start_matches('\n').len();
        let start = self.at;
        let mut breaks = 0;
        while let Some(length) = self.line_break() {
            self.at += length;
            breaks += 1;
            self.indentation(indent);
            if !folded && breaks == wanted {
                break;
            }
        }
        let behind = std::mem::replace(&mut self.at, start);
        let end = start + self.file[start..behind].trim_end_matches(' ').len();
        match wanted {
            _ if text.is_empty() => return Some(()),
            0 if folded && breaks == 1 && text.starts_with(' ') => self.put(1, end - start)?,
            0 => return None,
            _ => self.put(wanted, end - start)?,
        }
        self.at = behind;
        Some(())
    }

    /// Length of the end of a line, if one comes next.
    fn line_break(&self) -> Option<usize> {
        let rest = self.file.get(self.at..)?;
        let crlf = rest.starts_with("\r\n").then_some(2);
        crlf.or(rest.starts_with('\n').then_some(1))
    }

    /// Skips spaces, as many as a line of the block begins with.
    fn indentation(&mut self, indent: usize) {
        let spaces = self.file[self.at..].bytes().take(indent).take_while(|byte| *byte == b' ');
        self.at += spaces.count();
    }

    /// The text goes on as the file does.
    fn same(&mut self, length: usize) -> Option<()> {
        let file = self.file.get(self.at..self.at + length)?;
        if !self.text.get(self.done..)?.starts_with(file) {
            return None;
        }
        self.put(length, length)
    }

    /// One letter of the text stands as `length` bytes in the file.
    fn letter(&mut self, length: usize) -> Option<()> {
        let letter = self.text.get(self.done..)?.chars().next()?;
        self.put(letter.len_utf8(), length)
    }

    fn put(&mut self, text: usize, file: usize) -> Option<()> {
        let piece = Run { text: self.done..self.done + text, file: self.at..self.at + file };
        (self.done, self.at) = (piece.text.end, piece.file.end);
        let goes_on = |last: &Run| last.is_linear() && last.file.end == piece.file.start;
        match self.pieces.last_mut() {
            _ if text == 0 => {}
            Some(last) if goes_on(last) && piece.is_linear() => {
                (last.text.end, last.file.end) = (piece.text.end, piece.file.end);
            }
            _ => self.pieces.push(piece),
        }
        (self.done <= self.text.len()).then_some(())
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
    }
}
