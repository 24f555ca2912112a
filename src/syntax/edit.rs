//! Edits of YAML that keep all else as it is written: a key is added to a map, or taken out of it.

use crate::fix::Edit;
use crate::span::Span;
use crate::text::SourceFile;

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
    // The place of a block of lines reaches to what comes next.
    let end = end.min(text.len()) - trailing_space(text.get(key.end as usize..end)?);
    let end = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
    alone.then(|| Span::new(&source.path, start..end))
}

fn trailing_space(text: &str) -> usize {
    text.len() - text.trim_end().len()
}

fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |newline| newline + 1)
}
