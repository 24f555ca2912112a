//! The tree that YAML and TOML become: scalars as they were written, lists and maps, each with its place.

use crate::span::Span;

/// A value and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// All of it, without the key in front.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a value is, as far as the notation says.
#[derive(Clone, PartialEq, Debug)]
pub enum NodeKind {
    /// Nothing after the key.
    Empty,
    /// A text, number, date or truth value: nobody has decided yet which.
    Scalar(Scalar),
    /// Items in order.
    List(Vec<Node>),
    /// Keys and values in order; no key twice.
    Map(Vec<(Key, Node)>),
}

/// A scalar as it was written.
#[derive(Clone, PartialEq, Debug)]
pub struct Scalar {
    /// The text, escapes resolved.
    pub text: String,
    /// How it is written.
    pub style: Style,
}

/// How a scalar is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Without quotes: then `unknown` is a state and not a word.
    Plain,
    /// In single quotes.
    Single,
    /// In double quotes, with escapes.
    Double,
    /// A block of lines, after `|`.
    Literal,
    /// A block of lines that are joined, after `>`.
    Folded,
    /// A string in TOML.
    Toml,
}

/// A key of a map and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Key {
    /// The key.
    pub name: String,
    /// Its place.
    pub span: Span,
}

impl Node {
    /// The text of a scalar.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// The text of a scalar that stands without quotes.
    pub(crate) fn plain(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar(scalar) if scalar.style == Style::Plain => Some(&scalar.text),
            _ => None,
        }
    }

    /// A plain word, as it can be written in the place of this scalar: TOML has no text without quotes.
    pub(crate) fn written_as(&self, word: &str) -> String {
        match &self.kind {
            NodeKind::Scalar(Scalar { style: Style::Toml, .. }) => format!("\"{word}\""),
            _ => word.to_owned(),
        }
    }

    /// The entries of a map.
    pub(crate) fn map(&self) -> Option<&[(Key, Node)]> {
        match &self.kind {
            NodeKind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The value of a key, in a map that has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        self.map()?.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// A list's items; anything else is a list of itself, nothing is an empty one.
    pub(crate) fn items(&self) -> &[Node] {
        match &self.kind {
            NodeKind::List(items) => items,
            NodeKind::Empty => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// Whether there is nothing, or an empty text, list or map (forms write these for "not filled in").
    pub(crate) fn is_empty(&self) -> bool {
        match &self.kind {
            NodeKind::Empty => true,
            NodeKind::Scalar(scalar) => scalar.text.is_empty(),
            NodeKind::List(items) => items.is_empty(),
            NodeKind::Map(entries) => entries.is_empty(),
        }
    }
}
