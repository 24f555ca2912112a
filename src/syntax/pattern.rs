//! A sentence with variables → pieces: texts, `{ $variable }`, and `{ $variable -> [one] … *[other] … }`. It is the
//! part of Fluent that a sentence with figures needs; the variants may stand on one line, as a heading is one.
//! Which variables there are, others know.

use crate::diagnostic::Diagnostics;
use crate::rule::wrong_value::wrong_value;
use crate::span::Span;
use crate::syntax::offsets::Offsets;
use crate::syntax::tree::Node;
use crate::text::SourceFile;
use std::ops::Range;

/// Choices within choices: nobody reads more, and a file cannot make the reading deep.
const DEEPEST: usize = 4;
/// The names of plural forms, as Unicode has them.
const FORMS: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// A sentence with variables.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    /// As it is written.
    pub(crate) text: String,
    /// What it is made of.
    pub(crate) pieces: Vec<PatternPiece>,
}

/// A part of a sentence.
#[derive(Clone, Debug)]
pub(crate) enum PatternPiece {
    /// Words.
    Text(String),
    /// What a variable stands for.
    Variable(Variable),
    /// The words that go with a number.
    Choice {
        /// The number.
        of: Variable,
        /// The words, by number or plural form.
        variants: Vec<Variant>,
        /// Index of those that are for all others.
        fallback: usize,
    },
}

/// A variable where it is written.
#[derive(Clone, Debug)]
pub(crate) struct Variable {
    /// Its name, without `$`.
    pub(crate) name: String,
    /// Where that stands.
    pub(crate) span: Span,
}

/// Words for some numbers.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    /// A number, or one of [`FORMS`].
    pub(crate) key: String,
    /// The words.
    pub(crate) pieces: Vec<PatternPiece>,
}

/// What is wrong, as messages name it, and where in the text.
type PatternFault = (&'static str, Range<usize>);

/// Reads a text. What is no pattern is reported at its place.
pub(crate) fn parse(
    source: &SourceFile,
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> Option<Pattern> {
    let Some(text) = node.text() else {
        diagnostics.push(wrong_value(&node.span, "text", ""));
        return None;
    };
    let mut reader = PatternReader { text, at: 0, source, offsets: Offsets::of(source, node) };
    match reader.pieces(0) {
        Ok(pieces) => Some(Pattern { text: text.to_owned(), pieces }),
        Err((expected, range)) => {
            let written = text.get(range.clone()).unwrap_or_default();
            diagnostics.push(wrong_value(&reader.span(range), expected, written));
            None
        }
    }
}

impl Pattern {
    /// Every variable, as often as it is written.
    pub(crate) fn variables(&self) -> Vec<&Variable> {
        let mut found = Vec::new();
        variables(&self.pieces, &mut found);
        found
    }
}

fn variables<'p>(pieces: &'p [PatternPiece], found: &mut Vec<&'p Variable>) {
    for piece in pieces {
        match piece {
            PatternPiece::Text(_) => {}
            PatternPiece::Variable(variable) => found.push(variable),
            PatternPiece::Choice { of, variants, .. } => {
                found.push(of);
                variants.iter().for_each(|variant| variables(&variant.pieces, found));
            }
        }
    }
}

/// Whether a variable can be called so.
pub(crate) fn is_variable(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic()) && name.chars().all(in_name)
}

fn in_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '-'
}

/// Reads a text from its start to its end.
struct PatternReader<'a> {
    text: &'a str,
    at: usize,
    source: &'a SourceFile,
    offsets: Offsets,
}

impl<'a> PatternReader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(&self.source.path, self.offsets.range(range))
    }

    fn skip_space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Takes a sign, if it comes next.
    fn take(&mut self, sign: &str) -> bool {
        let comes = self.rest().starts_with(sign);
        self.at += if comes { sign.len() } else { 0 };
        comes
    }

    /// What comes next, for a message.
    fn here(&self) -> Range<usize> {
        self.at..self.at + self.rest().chars().next().map_or(0, char::len_utf8)
    }

    /// The pieces up to the end, or to that of the variant that they are in.
    fn pieces(&mut self, depth: usize) -> Result<Vec<PatternPiece>, PatternFault> {
        let (mut pieces, mut words) = (Vec::new(), String::new());
        while let Some(letter) = self.rest().chars().next() {
            let inside = depth > 0;
            match letter {
                '{' => {
                    let piece = self.placeable(depth)?;
                    if let PatternPiece::Text(literal) = piece {
                        words.push_str(&literal);
                        continue;
                    }
                    if !words.is_empty() {
                        pieces.push(PatternPiece::Text(std::mem::take(&mut words)));
                    }
                    pieces.push(piece);
                }
                '}' | '[' if inside => break,
                '*' if inside && self.rest().starts_with("*[") => break,
                '}' => return Err(("pattern-close", self.here())),
                _ => {
                    words.push(letter);
                    self.at += letter.len_utf8();
                }
            }
        }
        if !words.is_empty() {
            pieces.push(PatternPiece::Text(words));
        }
        Ok(pieces)
    }

    /// What stands in braces.
    fn placeable(&mut self, depth: usize) -> Result<PatternPiece, PatternFault> {
        let start = self.at;
        self.at += 1;
        self.skip_space();
        if self.take("\"") {
            let end = self.rest().find('"').ok_or(("pattern-open", start..start + 1))?;
            let literal = self.rest()[..end].to_owned();
            self.at += end + 1;
            self.close(start)?;
            return Ok(PatternPiece::Text(literal));
        }
        let of = self.variable()?;
        self.skip_space();
        if !self.take("->") {
            self.close(start)?;
            return Ok(PatternPiece::Variable(of));
        }
        if depth == DEEPEST {
            return Err(("pattern-deep", start..start + 1));
        }
        let (variants, fallback) = self.variants(depth)?;
        self.close(start)?;
        let fallback = fallback.ok_or(("pattern-other", start..self.at))?;
        Ok(PatternPiece::Choice { of, variants, fallback })
    }

    fn close(&mut self, start: usize) -> Result<(), PatternFault> {
        self.skip_space();
        if self.take("}") { Ok(()) } else { Err(("pattern-open", start..start + 1)) }
    }

    fn variable(&mut self) -> Result<Variable, PatternFault> {
        let start = self.at;
        if !self.take("$") {
            return Err(("pattern-variable", self.here()));
        }
        let rest = self.rest();
        let name = &rest[..rest.find(|letter| !in_name(letter)).unwrap_or(rest.len())];
        self.at += name.len();
        if !is_variable(name) {
            return Err(("pattern-variable", start..self.at));
        }
        Ok(Variable { name: name.to_owned(), span: self.span(start + 1..self.at) })
    }

    /// The variants, and the index of the one with an asterisk.
    fn variants(&mut self, depth: usize) -> Result<(Vec<Variant>, Option<usize>), PatternFault> {
        let (mut variants, mut fallback) = (Vec::new(), None);
        loop {
            self.skip_space();
            let start = self.at;
            let is_fallback = self.take("*");
            if !self.take("[") {
                return Ok((variants, fallback));
            }
            let end = self.rest().find(']').ok_or(("pattern-form", start..self.at))?;
            let key = self.rest()[..end].trim().to_owned();
            self.at += end + 1;
            if key.parse::<f64>().is_err() && !FORMS.contains(&key.as_str()) {
                return Err(("pattern-form", start..self.at));
            }
            if is_fallback && fallback.replace(variants.len()).is_some() {
                return Err(("pattern-other", start..self.at));
            }
            let mut pieces = self.pieces(depth + 1)?;
            trim(&mut pieces);
            variants.push(Variant { key, pieces });
        }
    }
}

/// Takes away the space around a variant: it parts it from the next, and belongs to neither.
fn trim(pieces: &mut [PatternPiece]) {
    if let Some(PatternPiece::Text(first)) = pieces.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(PatternPiece::Text(last)) = pieces.last_mut() {
        *last = last.trim_end().to_owned();
    }
}
