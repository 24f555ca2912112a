//! TOML text → [`Node`].

use crate::diagnostic::Diagnostics;
use crate::rule::control_character::{control_character, misleading};
use crate::rule::syntax::syntax;
use crate::span::Span;
use crate::syntax::tree::{Key, Node, NodeKind, Scalar, Style};
use crate::text::SourceFile;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a whole file. What cannot be read is reported; the rest is in the tree.
pub(crate) fn parse(source: &SourceFile, diagnostics: &mut Diagnostics) -> Node {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors {
        let span = Span::new(&source.path, error.span().unwrap_or(0..0));
        diagnostics.push(syntax(&span, "other", error.message()));
    }
    let kind = map(source, table.get_ref(), diagnostics);
    Node { span: Span::new(&source.path, table.span()), kind }
}

fn map(source: &SourceFile, table: &DeTable<'_>, diagnostics: &mut Diagnostics) -> NodeKind {
    let entry = |(key, value): (&Spanned<toml::de::DeString<'_>>, &Spanned<DeValue<'_>>)| {
        let key =
            Key { name: key.get_ref().to_string(), span: Span::new(&source.path, key.span()) };
        (key, node(source, value, diagnostics))
    };
    let mut entries: Vec<_> = table.iter().map(entry).collect();
    entries.sort_by_key(|(key, _)| key.span.start);
    NodeKind::Map(entries)
}

fn node(source: &SourceFile, value: &Spanned<DeValue<'_>>, diagnostics: &mut Diagnostics) -> Node {
    let span = Span::new(&source.path, value.span());
    let kind = match value.get_ref() {
        DeValue::String(text) => {
            if let Some(bad) = text.chars().find(|letter| misleading(*letter)) {
                diagnostics.push(control_character(&span, bad));
            }
            scalar(text.to_string(), Style::Toml)
        }
        DeValue::Integer(number) => scalar(number.to_string(), Style::Plain),
        DeValue::Float(number) => scalar(number.to_string(), Style::Plain),
        DeValue::Boolean(truth) => scalar(truth.to_string(), Style::Plain),
        DeValue::Datetime(date) => scalar(date.to_string(), Style::Plain),
        DeValue::Array(items) => {
            NodeKind::List(items.iter().map(|item| node(source, item, diagnostics)).collect())
        }
        DeValue::Table(table) => map(source, table, diagnostics),
    };
    Node { span, kind }
}

fn scalar(text: String, style: Style) -> NodeKind {
    NodeKind::Scalar(Scalar { text, style })
}
