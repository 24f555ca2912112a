//! YAML text → [`Node`]. Anchors, aliases, tags, merge keys and further documents are refused:
//! a bank has no use for them, and most of the harm a YAML file can do comes from them.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::rule::control_character::{control_character, misleading};
use crate::rule::duplicate_key::duplicate_key;
use crate::rule::syntax::syntax;
use crate::rule::unsupported_yaml::unsupported_yaml;
use crate::span::Span;
use crate::syntax::edit;
use crate::syntax::tree::{Key, Node, NodeKind, Scalar, Style};
use crate::text::SourceFile;
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError};
use std::collections::BTreeMap;
use std::ops::Range;

/// Deepest nesting of lists and maps.
const DEPTH: usize = 16;
/// Most values in one file.
const NODES: usize = 50_000;

/// Reads the YAML that stands in `range` of a file. `None` where it cannot be read as one tree;
/// the reason is then reported.
pub fn parse(
    source: &SourceFile,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let options = granit_parser::options! {
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
        disallow_directives: true,
        emit_unresolved_aliases: true,
    };
    let text = &source.text[range.clone()];
    let mut builder =
        Builder { source, base: range.start, stack: Vec::new(), root: None, nodes: 0, sound: true };
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, span)) => {
                builder.take(event, span.byte_range().unwrap_or(0..0), diagnostics);
            }
            Err(error) => {
                diagnostics.push(syntax_error(source, range, &error));
                return None;
            }
        }
        if builder.nodes > NODES {
            let place = Span::new(&source.path, range);
            diagnostics.push(syntax(&place, "too-large", ""));
            return None;
        }
    }
    let empty =
        || Node { span: Span::new(&source.path, range.start..range.start), kind: NodeKind::Empty };
    builder.sound.then(|| builder.root.unwrap_or_else(empty))
}

/// A key that stands in a map already. A value that is one word or text is taken to be the same where it is written
/// the same.
fn duplicate(
    source: &SourceFile,
    map: &Span,
    (first, value): &(Key, Node),
    key: &Key,
    node: &Node,
) -> Diagnostic {
    let written = |node: &Node| source.text.get(node.span.start as usize..node.span.end as usize);
    let same = node.kind == value.kind && written(node) == written(value) && node.text().is_some();
    let end = node.span.end.max(key.span.end) as usize;
    let whole = Span::new(&source.path, key.span.start as usize..end);
    let removal = edit::removal(source, &whole, map);
    duplicate_key((&key.span, &key.name), &first.span, removal.as_ref(), same)
}

/// An unfinished list or map.
enum OpenCollection {
    List(Range<usize>, Vec<Node>),
    /// Keys and values, the key whose value comes next, and where a key stands among the others.
    Map(Range<usize>, Vec<(Key, Node)>, Option<Key>, BTreeMap<String, usize>),
}

/// Turns events into a tree.
struct Builder<'a> {
    source: &'a SourceFile,
    base: usize,
    stack: Vec<OpenCollection>,
    root: Option<Node>,
    nodes: usize,
    sound: bool,
}

impl Builder<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(&self.source.path, range.start + self.base..range.end + self.base)
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>, diagnostics: &mut Diagnostics) {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), &range, diagnostics);
                self.scalar(text.into_owned(), style, range, diagnostics);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), &range, diagnostics);
                self.stack.push(OpenCollection::List(range, Vec::new()));
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), &range, diagnostics);
                self.stack.push(OpenCollection::Map(range, Vec::new(), None, BTreeMap::new()));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end, diagnostics),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse("alias", &range, diagnostics);
                self.add(Node { span: self.span(range), kind: NodeKind::Empty }, diagnostics);
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                self.refuse("document", &range, diagnostics);
            }
            _ => {}
        }
    }

    fn scalar(
        &mut self,
        text: String,
        style: ScalarStyle,
        range: Range<usize>,
        diagnostics: &mut Diagnostics,
    ) {
        let span = self.span(range);
        if let Some(bad) = text.chars().find(|letter| misleading(*letter)) {
            diagnostics.push(control_character(&span, bad));
            self.sound = false;
        }
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted => Style::Single,
            ScalarStyle::DoubleQuoted => Style::Double,
            ScalarStyle::Literal => Style::Literal,
            ScalarStyle::Folded => Style::Folded,
        };
        let kind = if style == Style::Plain && matches!(text.as_str(), "" | "~" | "null") {
            NodeKind::Empty
        } else {
            NodeKind::Scalar(Scalar { text, style })
        };
        self.add(Node { span, kind }, diagnostics);
    }

    fn close(&mut self, end: usize, diagnostics: &mut Diagnostics) {
        let node = match self.stack.pop() {
            Some(OpenCollection::List(range, items)) => Node {
                span: self.span(self.trimmed(range.start..end)),
                kind: NodeKind::List(items),
            },
            Some(OpenCollection::Map(range, entries, ..)) => Node {
                span: self.span(self.trimmed(range.start..end)),
                kind: NodeKind::Map(entries),
            },
            None => return,
        };
        self.add(node, diagnostics);
    }

    /// Block collections end where the next thing starts; their place ends with their last word.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text =
            self.source.text.get(range.start + self.base..range.end + self.base).unwrap_or("");
        range.start..range.start + text.trim_end().len()
    }

    fn add(&mut self, node: Node, diagnostics: &mut Diagnostics) {
        self.nodes += 1;
        match self.stack.last_mut() {
            None => self.root = self.root.take().or(Some(node)),
            Some(OpenCollection::List(_, items)) => items.push(node),
            Some(OpenCollection::Map(range, entries, key, known)) => match key.take() {
                None => *key = Some(Key { name: key_name(&node), span: node.span }),
                Some(key) if key.name == "<<" => {
                    diagnostics.push(unsupported_yaml(&key.span, "merge"));
                    self.sound = false;
                }
                Some(key) => match known.get(&key.name) {
                    Some(first) => {
                        let start = range.start + self.base;
                        let map = Span::new(&self.source.path, start..start);
                        diagnostics.push(duplicate(
                            self.source,
                            &map,
                            &entries[*first],
                            &key,
                            &node,
                        ));
                    }
                    None => {
                        known.insert(key.name.clone(), entries.len());
                        entries.push((key, node));
                    }
                },
            },
        }
    }

    fn refuse_properties(
        &mut self,
        anchor: usize,
        tag: bool,
        range: &Range<usize>,
        diagnostics: &mut Diagnostics,
    ) {
        if anchor > 0 {
            self.refuse("anchor", range, diagnostics);
        }
        if tag {
            self.refuse("tag", range, diagnostics);
        }
    }

    fn refuse(&mut self, what: &str, range: &Range<usize>, diagnostics: &mut Diagnostics) {
        diagnostics.push(unsupported_yaml(&self.span(range.clone()), what));
        self.sound = false;
    }
}

fn key_name(node: &Node) -> String {
    node.text().unwrap_or_default().to_owned()
}

/// The last bracket that was opened and not closed.
fn open_bracket(text: &str) -> Option<usize> {
    let mut closed = 0;
    text.bytes().rposition(|byte| match byte {
        b'}' | b']' => {
            closed += 1;
            false
        }
        b'{' | b'[' if closed == 0 => true,
        b'{' | b'[' => {
            closed -= 1;
            false
        }
        _ => false,
    })
}

fn syntax_error(source: &SourceFile, range: Range<usize>, error: &ScanError) -> Diagnostic {
    let offset = error.marker().byte_offset().unwrap_or(0).min(range.len());
    let at = crate::text::floor_boundary(&source.text, range.start + offset);
    let problem = match error.kind() {
        ErrorKind::InvalidColonPlacement
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace => "colon",
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => "quote",
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => "tab",
        ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar => "after-quote",
        ErrorKind::InvalidIndentation
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed => "indentation",
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping => "bracket",
        // Most brackets are closed on their line: if this one is, something else is missing there.
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => {
            let rest = source.text[at..range.end.max(at)].lines().next().unwrap_or_default();
            if rest.contains(['}', ']']) { "comma" } else { "bracket" }
        }
        ErrorKind::RecursionLimitExceeded => "too-deep",
        _ => "other",
    };
    // The parser names the place where it gave up; the author looks for what made it.
    let (before, after) = (&source.text[range.start..at], &source.text[at..range.end.max(at)]);
    let place = match problem {
        "quote" => before.rfind(['"', '\'']).map(|quote| range.start + quote),
        "bracket" => open_bracket(before).map(|bracket| range.start + bracket),
        "tab" => after.find('\t').map(|tab| at + tab),
        "other" => after.find(misleading).map(|bad| at + bad),
        _ => None,
    };
    let at = place.unwrap_or(at);
    let letter = source.text[at..].chars().next();
    let span = Span::new(&source.path, at..letter.map_or(at, |letter| at + letter.len_utf8()));
    if let Some(bad) = letter.filter(|letter| misleading(*letter)) {
        return control_character(&span, bad);
    }
    syntax(&span, problem, &error.to_string())
}
