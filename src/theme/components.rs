//! The components that templates define → those that two of one theme define. Tera finds them too, but
//! names neither place, and of several not always the same.

use crate::diagnostic::Diagnostics;
use crate::path::SourcePath;
use crate::read::SourceFiles;
use crate::rule::template::template;
use crate::span::Span;
use std::collections::BTreeMap;

/// Reports every component that is defined twice in the templates of one folder: `name` → path, the folder
/// before the first slash of the name.
pub(super) fn duplicates(
    templates: &BTreeMap<String, SourcePath>,
    sources: &SourceFiles,
) -> Diagnostics {
    let mut first: BTreeMap<(&str, &str), Span> = BTreeMap::new();
    let mut diagnostics = Diagnostics::default();
    for (name, path) in templates {
        let folder = name.split('/').next().unwrap_or_default();
        for (component, span) in defined(path, &sources.texts[path].text) {
            if let Some(first) = first.get(&(folder, component)) {
                let problem = format!("Component `{component}` is defined twice");
                diagnostics.push(template(&span, &problem).label(first, "label-first"));
            } else {
                first.insert((folder, component), span);
            }
        }
    }
    diagnostics
}

/// The names after `{% component`, and where they stand.
fn defined<'a>(path: &'a SourcePath, text: &'a str) -> impl Iterator<Item = (&'a str, Span)> {
    text.match_indices("{%").filter_map(move |(at, tag)| {
        let inside = text[at + tag.len()..].trim_start_matches('-').trim_start();
        let rest = inside.strip_prefix("component")?;
        let name = rest.trim_start();
        if name.len() == rest.len() {
            return None;
        }
        let letter = |letter: char| letter.is_alphanumeric() || "_-.".contains(letter);
        let end = name.find(|other| !letter(other)).unwrap_or(name.len());
        let start = text.len() - name.len();
        Some((&name[..end], Span::new(path, start..start + end)))
    })
}
