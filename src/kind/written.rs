//! A value as it is written, on its way to its kind.

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::rule::wrong_value::wrong_value;
use crate::syntax::tree::Node;
use crate::text::SourceFile;

/// What the values of a file are read with.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The file.
    pub(crate) source: &'a SourceFile,
    /// The site.
    pub(crate) config: &'a Config,
    /// Code of the language that the file is in.
    pub(crate) language: &'a str,
    /// Whether the file is a translation, which holds texts only.
    pub(crate) translation: bool,
}

/// A value as it is written.
pub(crate) struct Written<'a> {
    /// The value.
    pub(crate) node: &'a Node,
    /// Whether it stands after `value:`, with its provenance around it.
    pub(crate) wrapped: bool,
    /// Where it stands.
    pub(crate) reader: Reader<'a>,
}

impl Written<'_> {
    /// Its text; empty where it is none.
    pub(super) fn text(&self) -> &str {
        self.node.text().unwrap_or_default()
    }

    /// Reports that it is not what is expected.
    pub(super) fn refuse<T>(&self, expected: &str, diagnostics: &mut Diagnostics) -> Option<T> {
        diagnostics.push(wrong(self.node, expected));
        None
    }
}

/// A value that is not what is expected there.
pub(super) fn wrong(node: &Node, expected: &str) -> Diagnostic {
    wrong_value(&node.span, expected, node.text().unwrap_or_default())
}
