//! The address of a link or file as its author wrote it → where it stands, and what to write there instead.

use crate::path::SourcePath;
use crate::span::Span;
use std::ops::Range;

/// What is written for the path of a file, and the anchor behind it, if it has one.
pub(super) struct WrittenAddress<'a> {
    file: &'a SourcePath,
    path: Range<usize>,
    anchor: Option<Range<usize>>,
}

impl<'a> WrittenAddress<'a> {
    /// Looks for the address in a link of a text, or in a value that is nothing else. None where there may be
    /// escapes or it stands elsewhere, as in a definition of links.
    pub(super) fn find(text: &str, link: &'a Span) -> Option<Self> {
        let whole = link.start as usize..link.end as usize;
        let written = text.get(whole.clone())?;
        let (start, rest) = match written.rfind("](") {
            Some(bracket) => (bracket + 2, written[bracket + 2..].strip_suffix(')')?),
            None if written.starts_with(['[', '<']) => return None,
            None => (0, written),
        };
        let open = rest.len() - rest.trim_start_matches(['<', '"', '\'']).len();
        let address = &rest[open..];
        let end = address.find([' ', '>', '"', '\'', '\n']).unwrap_or(address.len());
        let address = &address[..end];
        if address.contains(['\\', '%', '&']) {
            return None;
        }
        let start = whole.start + start + open;
        let sign = address.find('#');
        let anchor = sign.map(|sign| start + sign + 1..start + address.len());
        let path = start..start + sign.unwrap_or(address.len());
        Some(Self { file: &link.path, path, anchor })
    }

    /// The place of the path, and how another file is written there, if the path leads to `target` now.
    pub(super) fn path(
        &self,
        text: &str,
        target: &SourcePath,
        other: &str,
    ) -> Option<(Span, String)> {
        let leads = self.file.join(text.get(self.path.clone())?)? == *target;
        leads.then(|| (Span::new(self.file, self.path.clone()), relative(self.file, other)))
    }

    /// The place of an anchor, if it is written so.
    pub(super) fn anchor(&self, text: &str, anchor: &str) -> Option<Span> {
        let place = self.anchor.clone()?;
        (text.get(place.clone())? == anchor).then(|| Span::new(self.file, place))
    }
}

/// The path from the folder of a file to another file.
fn relative(from: &SourcePath, to: &str) -> String {
    let from: Vec<&str> = from.folder().split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let same = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let mut path = "../".repeat(from.len() - same);
    path.push_str(&to[same..].join("/"));
    path
}
