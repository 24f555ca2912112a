//! Where the front matter of a Markdown file ends and its body begins.

use crate::diagnostic::Diagnostics;
use crate::path::SourcePath;
use crate::rule::front_matter;
use crate::span::Span;
use crate::syntax::tree::Node;
use crate::syntax::yaml;
use crate::text::SourceFile;
use std::ops::Range;

/// The two parts of a Markdown file, in bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontMatterParts {
    /// The YAML between the two `---`.
    pub front_matter: Range<usize>,
    /// All after the second `---`.
    pub(crate) body: Range<usize>,
}

/// The front matter of a file that was read before; what is wrong in it was reported then.
pub(crate) fn read_again(path: &SourcePath, text: &str) -> Option<(SourceFile, Node)> {
    let source = SourceFile::new(path.clone(), text);
    let mut known = Diagnostics::default();
    let parts = split(&source, &mut known)?;
    let root = yaml::parse(&source, parts.front_matter, &mut known)?;
    Some((source, root))
}

/// Finds the front matter. Without one, or without its end, that is reported and `None` comes back:
/// half a front matter must not be taken for text.
pub fn split(source: &SourceFile, diagnostics: &mut Diagnostics) -> Option<FrontMatterParts> {
    let text = &source.text;
    let Some(start) = after_fence(text, 0) else {
        diagnostics.push(front_matter::missing(&source.path));
        return None;
    };
    let mut line = start;
    while line < text.len() {
        if let Some(body) = after_fence(text, line) {
            return Some(FrontMatterParts { front_matter: start..line, body: body..text.len() });
        }
        line = text[line..].find('\n').map_or(text.len(), |newline| line + newline + 1);
    }
    let span = Span::new(&source.path, 0..start.min(3));
    diagnostics.push(front_matter::not_closed(&span));
    None
}

/// Where the line after a `---` line begins, if one stands at this offset.
fn after_fence(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].strip_prefix("---")?;
    let line = rest.find('\n').unwrap_or(rest.len());
    rest[..line].trim().is_empty().then(|| (at + 3 + line + 1).min(text.len()))
}
