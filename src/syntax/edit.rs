//! Edits of YAML that keep all else as it is written: a key is added to a map or an item to a list, or taken out.

use crate::fix::Edit;
use crate::span::Span;
use crate::syntax::tree::{Node, NodeKind, Scalar, Style};
use crate::text::SourceFile;

/// Where another item of a list is written.
#[derive(Clone)]
pub(crate) struct ItemSlot {
    /// What it is written over; empty where it is added.
    span: Span,
    before: String,
    after: String,
}

impl ItemSlot {
    /// Writes an item.
    pub(crate) fn edit(&self, item: &str) -> Edit {
        Edit { span: self.span.clone(), text: format!("{}{item}{}", self.before, self.after) }
    }
}

/// Where another item of the list under a key is written; none where it is not clear how.
pub(crate) fn item_slot(source: &SourceFile, map: &Node, name: &str) -> Option<ItemSlot> {
    let slot = |span: Span, before: String, after: &str| {
        Some(ItemSlot { span, before, after: after.to_owned() })
    };
    let text = &source.text;
    let Some((key, node)) = map.map().unwrap_or_default().iter().find(|(key, _)| key.name == name)
    else {
        let Edit { span, text } = add_key(source, &map.span, name);
        let after = if text.ends_with('\n') { "]\n" } else { "]" };
        return slot(span, format!("{} [", text.trim_end()), after);
    };
    let (start, end) = (node.span.start as usize, node.span.end as usize);
    match &node.kind {
        NodeKind::Empty => {
            let colon = key.span.end as usize;
            text[colon..].starts_with(':').then_some(())?;
            slot(Span::new(&source.path, colon + 1..colon + 1), " [".to_owned(), "]")
        }
        NodeKind::Scalar(Scalar { style: Style::Literal | Style::Folded, .. }) => None,
        NodeKind::Scalar(_) => slot(node.span.clone(), format!("[{}, ", &text[start..end]), "]"),
        NodeKind::Map(_) if is_flow(source, &node.span) => {
            slot(node.span.clone(), format!("[{}, ", &text[start..end]), "]")
        }
        NodeKind::List(_) if is_flow(source, &node.span) => {
            let inner = text.get(start + 1..end.checked_sub(1)?)?.trim_end();
            let at = start + 1 + inner.len();
            let comma = match inner.chars().last() {
                None => "",
                Some(',') => " ",
                Some(_) => ", ",
            };
            (!inner.contains('#')).then_some(())?;
            slot(Span::new(&source.path, at..at), comma.to_owned(), "")
        }
        NodeKind::List(items) => {
            let item = &items.last()?.span;
            let dash = &text[line_start(text, item.start as usize)..item.start as usize];
            (dash.trim() == "-").then_some(())?;
            let at = item.end as usize;
            let at = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
            let at = if text[..at].ends_with('\r') { at - 1 } else { at };
            slot(Span::new(&source.path, at..at), format!("\n{dash}"), "")
        }
        NodeKind::Map(_) => None,
    }
}

/// What goes when an item of a list, or a key with its value, is taken out of a list or map: the lines, or up to the
/// comma. None where other things would go too.
pub(crate) fn removal(source: &SourceFile, item: &Span, inside: &Span) -> Option<Span> {
    let text = &source.text;
    let (start, end) = (item.start as usize, item.end as usize);
    if !is_flow(source, inside) {
        let line = line_start(text, start);
        let dashed = matches!(text.get(line..start)?.trim(), "" | "-");
        return dashed.then(|| Span::new(&source.path, line..line_end(text, start, end)));
    }
    let after = text.get(end..)?.trim_start();
    // The colon of a key without a value.
    let after = after.strip_prefix(':').map_or(after, str::trim_start);
    let end = text.len() - after.len();
    let end = start + text[start..end].trim_end().len();
    let (before, inner) = (text[..start].trim_end(), inside.start as usize + 1);
    let range = if let Some(next) = after.strip_prefix(',') {
        start..text.len() - next.trim_start_matches(' ').len()
    } else if before.len() > inner && before.ends_with(',') {
        before.len() - 1..end
    } else {
        start..end
    };
    (!after.starts_with('#')).then(|| Span::new(&source.path, range))
}

/// Whether a list or map is written in brackets.
fn is_flow(source: &SourceFile, span: &Span) -> bool {
    source.text[span.start as usize..].starts_with(['[', '{'])
}

/// Adds a key without a value at the end of a map, or of an empty front matter.
pub(crate) fn add_key(source: &SourceFile, map: &Span, name: &str) -> Edit {
    let (start, end) = (map.start as usize, map.end as usize);
    let text = source.text.get(start..end).unwrap_or_default();
    let at =
        |offset: usize, text: String| Edit { span: Span::new(&source.path, offset..offset), text };
    if let Some(inner) = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        let comma = if inner.trim().is_empty() { "" } else { ", " };
        return at(start + 1 + inner.trim_end().len(), format!("{comma}{name}: "));
    }
    if text.is_empty() {
        return at(start, format!("{name}:\n"));
    }
    let line = line_start(&source.text, start);
    let indent = " ".repeat(source.text[line..start].chars().count());
    at(end, format!("\n{indent}{name}:"))
}

/// The lines of a key and its value; none where other things stand on them.
pub(crate) fn lines(source: &SourceFile, key: &Span, value: &Span) -> Option<Span> {
    let text = &source.text;
    let start = line_start(text, key.start as usize);
    let alone = text.get(start..key.start as usize)?.bytes().all(|byte| byte == b' ');
    let end = (value.end as usize).max(key.end as usize);
    alone.then(|| Span::new(&source.path, start..line_end(text, key.end as usize, end)))
}

/// Where the last line of something ends that reaches from one offset to another: the place of a block of lines
/// reaches to what comes next.
fn line_end(text: &str, start: usize, end: usize) -> usize {
    let end = end.min(text.len());
    let end = end - trailing_space(&text[start.min(end)..end]);
    text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1)
}

fn trailing_space(text: &str) -> usize {
    text.len() - text.trim_end().len()
}

fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |newline| newline + 1)
}
