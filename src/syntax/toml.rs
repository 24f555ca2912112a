//! TOML text → [`Node`].

use crate::diagnostic::Diagnostics;
use crate::place::Span;
use crate::rule::syntax::syntax;
use crate::syntax::tree::{Key, Kind, Node, Scalar, Style};
use crate::text::Source;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a whole file. What cannot be read is reported; the rest is in the tree.
pub(crate) fn parse(source: &Source, diagnostics: &mut Diagnostics) -> Node {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors {
        let span = Span::new(&source.path, error.span().unwrap_or(0..0));
        diagnostics.push(syntax(&span, "other", error.message()));
    }
    Node { span: Span::new(&source.path, table.span()), kind: map(source, table.get_ref()) }
}

fn map(source: &Source, table: &DeTable<'_>) -> Kind {
    let entry = |(key, value): (&Spanned<toml::de::DeString<'_>>, &Spanned<DeValue<'_>>)| {
        let key =
            Key { name: key.get_ref().to_string(), span: Span::new(&source.path, key.span()) };
        (key, node(source, value))
    };
    let mut entries: Vec<_> = table.iter().map(entry).collect();
    entries.sort_by_key(|(key, _)| key.span.start);
    Kind::Map(entries)
}

fn node(source: &Source, value: &Spanned<DeValue<'_>>) -> Node {
    let kind = match value.get_ref() {
        DeValue::String(text) => scalar(text.to_string(), Style::Toml),
        DeValue::Integer(number) => scalar(number.to_string(), Style::Plain),
        DeValue::Float(number) => scalar(number.to_string(), Style::Plain),
        DeValue::Boolean(truth) => scalar(truth.to_string(), Style::Plain),
        DeValue::Datetime(date) => scalar(date.to_string(), Style::Plain),
        DeValue::Array(items) => Kind::List(items.iter().map(|item| node(source, item)).collect()),
        DeValue::Table(table) => map(source, table),
    };
    Node { span: Span::new(&source.path, value.span()), kind }
}

fn scalar(text: String, style: Style) -> Kind {
    Kind::Scalar(Scalar { text, style })
}
