//! The manual page of a rule, from `docs/rules`: an entry of a bank, and so with front matter.

use crate::diagnostic::Diagnostics;
use crate::path::SourcePath;
use crate::syntax::{front_matter, yaml};
use crate::text::SourceFile;
use include_dir::{Dir, include_dir};

/// The pages, by language.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/rules");

/// A manual page.
pub struct ManualPage {
    /// What the rule is about, in one sentence.
    pub summary: String,
    /// The name of its severity.
    pub severity: String,
    /// Markdown: what and why, a bad example with what is reported about it, a good one.
    pub body: String,
}

/// The page of a rule in a language, else in English.
pub fn page(rule: &str, language: &str) -> Option<ManualPage> {
    let file = |language: &str| PAGES.get_file(format!("{language}/{rule}.md"));
    let file = file(language).or_else(|| file("en"))?;
    let source = SourceFile::new(SourcePath::new(rule), file.contents_utf8()?);
    let mut diagnostics = Diagnostics::default();
    let parts = front_matter::split(&source, &mut diagnostics)?;
    let head = yaml::parse(&source, parts.front_matter, &mut diagnostics)?;
    let text = |name: &str| head.get(name)?.text().map(str::to_owned);
    Some(ManualPage {
        summary: text("summary")?,
        severity: text("severity")?,
        body: source.text[parts.body].to_owned(),
    })
}
