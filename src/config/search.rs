//! `[search]` of `site.toml` → [`Search`]: whether the site can be searched, where, and which words are
//! compounds whatever the program thinks of them.

use crate::diagnostic::Diagnostics;
use crate::language::{Languages, Translated};
use crate::path::is_slug;
use crate::rule::invalid_configuration::invalid_configuration;
use crate::syntax::fields::Fields;

/// How the site is searched.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    /// Whether it can be searched at all.
    pub(crate) enabled: bool,
    /// First part of the address of its page, where the theme's own does not do.
    pub(crate) path: Translated<String>,
    /// Words that are made of these parts, in small letters.
    pub(crate) split: Vec<Vec<String>>,
    /// Words that are not to be split, in small letters.
    pub(crate) keep: Vec<String>,
}

/// Reads the table.
pub(super) fn read(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Search {
    let mut search =
        Search { enabled: true, path: Translated::empty(), split: Vec::new(), keep: Vec::new() };
    let Some(node) = fields.take("search") else { return search };
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    search.enabled = fields.take("enabled").is_none() || fields.flag("enabled", diagnostics);
    search.path = path(&mut fields, languages, diagnostics);
    for (written, span) in fields.texts("split", diagnostics) {
        let parts: Vec<String> = written.to_lowercase().split('|').map(str::to_owned).collect();
        if parts.len() > 1 && parts.iter().all(|part| is_word(part)) {
            search.split.push(parts);
        } else {
            diagnostics.push(invalid_configuration(&span, "split-word", &written));
        }
    }
    for (written, span) in fields.texts("keep", diagnostics) {
        let word = written.to_lowercase();
        let joined = |parts: &Vec<String>| parts.concat() == word;
        if search.split.iter().any(joined) {
            diagnostics.push(invalid_configuration(&span, "split-and-kept", &written));
        } else if is_word(&word) {
            search.keep.push(word);
        } else {
            diagnostics.push(invalid_configuration(&span, "word", &written));
        }
    }
    fields.finish(diagnostics);
    search
}

fn path(
    fields: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Translated<String> {
    let span = fields.take("path").map_or_else(|| fields.span.clone(), |node| node.span.clone());
    let written = fields.translated("path", languages, diagnostics);
    let mut path = Translated::empty();
    for (part, language) in written.iter() {
        if is_slug(part) {
            path.set(language, part.clone());
        } else {
            diagnostics.push(invalid_configuration(&span, "path", part));
        }
    }
    path
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}
