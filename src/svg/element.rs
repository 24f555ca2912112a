//! A drawing as a tree, and its text. Names are our own, values are escaped where they are written.

use crate::svg::style::StyleRule;

/// A drawing.
#[derive(Debug)]
pub(super) struct Drawing {
    /// The element `svg`.
    pub(super) root: Element,
    /// What its styles say.
    pub(super) rules: Vec<StyleRule>,
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    /// Its name, from our list.
    pub(super) name: &'static str,
    /// Names from our lists, with values as they are meant, not yet escaped.
    pub(super) attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub(super) children: Vec<SvgNode>,
}

/// A part of an element.
#[derive(Debug)]
pub(super) enum SvgNode {
    /// Another.
    Element(Element),
    /// Words.
    Text(String),
}

impl Element {
    /// An element with nothing in it.
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new() }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl DoubleEndedIterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            SvgNode::Element(element) => Some(element),
            SvgNode::Text(_) => None,
        })
    }

    /// The text of a whole drawing.
    pub(super) fn write(&self) -> String {
        let mut text = String::new();
        self.write_to(&mut text, " xmlns=\"http://www.w3.org/2000/svg\"");
        text.push('\n');
        text
    }

    fn write_to(&self, text: &mut String, namespace: &str) {
        text.extend(["<", self.name, namespace]);
        for (name, value) in &self.attributes {
            text.extend([" ", name, "=\""]);
            escape(text, value, Where::Value);
            text.push('"');
        }
        if self.children.is_empty() {
            text.push_str("/>");
            return;
        }
        text.push('>');
        for child in &self.children {
            match child {
                SvgNode::Element(element) => element.write_to(text, ""),
                SvgNode::Text(words) => escape(text, words, Where::Text),
            }
        }
        text.extend(["</", self.name, ">"]);
    }
}

/// Where words are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Text,
    /// In an attribute: a reader of XML makes every line end and tab a space there, unless it is a reference.
    Value,
}

/// Every sign that means something in XML as a reference, so that what is read is what was written.
fn escape(text: &mut String, words: &str, place: Where) {
    for letter in words.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\t' if place == Where::Value => text.push_str("&#9;"),
            '\n' if place == Where::Value => text.push_str("&#10;"),
            '\r' => text.push_str("&#13;"),
            letter => text.push(letter),
        }
    }
}
