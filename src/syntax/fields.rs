//! A cursor over the keys of a map: take the ones that mean something, tell of the rest.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, Languages, Translated};
use crate::nearest::nearest;
use crate::rule::missing_field::missing_field;
use crate::rule::unknown_field::unknown_field;
use crate::rule::unknown_value::unknown_value;
use crate::span::Span;
use crate::syntax::tree::{Key, Node, NodeKind};

/// Reports a value that is not what is expected at a place: expected, written.
pub(crate) type Wrong = fn(&Span, &str, &str) -> Diagnostic;

/// The keys of one map, while they are being taken.
pub(crate) struct Fields<'a> {
    /// Where the map stands.
    pub(crate) span: Span,
    entries: &'a [(Key, Node)],
    asked: Vec<&'static str>,
    wrong: Wrong,
}

impl<'a> Fields<'a> {
    /// The keys of a node. Anything but a map is reported by `wrong`, as are wrong values later.
    pub(crate) fn of(node: &'a Node, wrong: Wrong, diagnostics: &mut Diagnostics) -> Self {
        let entries = match &node.kind {
            NodeKind::Map(entries) => entries.as_slice(),
            NodeKind::Empty => &[],
            _ => {
                diagnostics.push(wrong(&node.span, "map", node.text().unwrap_or_default()));
                &[]
            }
        };
        Self { span: node.span.clone(), entries, asked: Vec::new(), wrong }
    }

    /// The value of a key; none where it is not there or empty.
    pub(crate) fn take(&mut self, name: &'static str) -> Option<&'a Node> {
        self.asked.push(name);
        let (_, node) = self.entries.iter().find(|(key, _)| key.name == name)?;
        (!node.is_empty()).then_some(node)
    }

    /// A text.
    pub(crate) fn text(
        &mut self,
        name: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let node = self.take(name)?;
        match node.text() {
            Some(text) => Some(text.to_owned()),
            None => self.refuse(node, "text", diagnostics),
        }
    }

    /// `true` or `false`; the second where the key is not there.
    pub(crate) fn flag(&mut self, name: &'static str, diagnostics: &mut Diagnostics) -> bool {
        let Some(node) = self.take(name) else { return false };
        match node.plain() {
            Some("true") => true,
            Some("false") => false,
            _ => self.refuse(node, "boolean", diagnostics).unwrap_or(false),
        }
    }

    /// A number of a kind that parses from text.
    pub(crate) fn number<N: std::str::FromStr>(
        &mut self,
        name: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<N> {
        let node = self.take(name)?;
        match node.plain().and_then(|text| text.parse().ok()) {
            Some(number) => Some(number),
            None => self.refuse(node, "number", diagnostics),
        }
    }

    /// The keys and values of a map.
    pub(crate) fn map(
        &mut self,
        name: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> &'a [(Key, Node)] {
        let Some(node) = self.take(name) else { return &[] };
        node.map().unwrap_or_else(|| {
            diagnostics.push(self.wrong(node, "map"));
            &[]
        })
    }

    /// A list of texts with their places.
    pub(crate) fn texts(
        &mut self,
        name: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(String, Span)> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let mut texts = Vec::new();
        for item in node.items() {
            match item.text() {
                Some(text) => texts.push((text.to_owned(), item.span.clone())),
                None => diagnostics.push(self.wrong(item, "text")),
            }
        }
        texts
    }

    /// A text by language, or one for all.
    pub(crate) fn translated(
        &mut self,
        name: &'static str,
        languages: &Languages,
        diagnostics: &mut Diagnostics,
    ) -> Translated<String> {
        let Some(node) = self.take(name) else { return Translated::empty() };
        translated(node, languages, self.wrong, diagnostics)
    }

    /// One of a list of names.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        name: &'static str,
        names: &[(&str, T)],
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        one_of(self.take(name)?, names, diagnostics)
    }

    /// The keys and values nobody has asked for yet.
    pub(crate) fn rest(&self) -> impl Iterator<Item = &'a (Key, Node)> {
        self.entries.iter().filter(|(key, _)| !self.asked.contains(&key.name.as_str()))
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(self, diagnostics: &mut Diagnostics) {
        for (key, _) in self.rest() {
            diagnostics.push(unknown_field(&key.name, &key.span, self.asked.iter().copied()));
        }
    }

    fn refuse<T>(&self, node: &Node, expected: &str, diagnostics: &mut Diagnostics) -> Option<T> {
        diagnostics.push(self.wrong(node, expected));
        None
    }

    /// What is reported about a value that is not what is expected there.
    pub(crate) fn wrong(&self, node: &Node, expected: &str) -> Diagnostic {
        (self.wrong)(&node.span, expected, node.text().unwrap_or_default())
    }
}

/// The one of a list of names that is written; anything else is reported.
pub(crate) fn one_of<T: Copy>(
    node: &Node,
    names: &[(&str, T)],
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let written = node.text().unwrap_or_default();
    let found = names.iter().find(|(known, _)| *known == written).map(|(_, value)| *value);
    if found.is_none() {
        let known = names.iter().map(|(known, _)| *known);
        let write = |near: &str| node.written_as(near);
        diagnostics.push(unknown_value(written, &node.span, known, None, write));
    }
    found
}

/// A text by language (`{sv: …, en: …}`), or one text for all.
pub(crate) fn translated(
    node: &Node,
    languages: &Languages,
    wrong: Wrong,
    diagnostics: &mut Diagnostics,
) -> Translated<String> {
    if let Some(text) = node.text() {
        return Translated::same(text.to_owned());
    }
    let Some(entries) = node.map() else {
        diagnostics.push(wrong(&node.span, "text", ""));
        return Translated::empty();
    };
    let mut texts = Translated::empty();
    for (key, value) in entries {
        match (languages.find(&key.name), value.text()) {
            (Some(language), Some(text)) => texts.set(language, text.to_owned()),
            (Some(_), None) => {
                diagnostics.push(wrong(&value.span, "text", ""));
            }
            // A bank that leaves out a language need not weed it out of its labels. Where one of its own is
            // missing and this is nearly that, or the first is missing, it is a slip of the pen.
            (None, _) if is_code(&key.name) && !is_slip(&key.name, entries, languages) => {}
            (None, _) => {
                diagnostics.push(unknown_field(&key.name, &key.span, languages.codes()));
            }
        }
    }
    texts
}

/// Whether the code of another language was probably meant for one that is missing.
fn is_slip(code: &str, entries: &[(Key, Node)], languages: &Languages) -> bool {
    let written = |code: &&str| entries.iter().any(|(key, _)| key.name == **code);
    let missing = || languages.codes().filter(|code| !written(code));
    let first = languages.codes().next();
    missing().next() == first || nearest(code, missing()).is_some()
}

/// Whether this looks like the code of a language.
fn is_code(name: &str) -> bool {
    (2..=3).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The default language of a [`Translated`] that must not be empty: reported where it is.
pub(crate) fn require_default(
    texts: &Translated<String>,
    name: &'static str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) {
    if texts.text(Language::DEFAULT).is_empty() {
        diagnostics.push(missing_field(span, name));
    }
}
