//! `translations mark`: writes into translations the hash of the original that they are made from, so that
//! `check` can tell when it has changed.

use crate::command::bank::{self, Place};
use crate::command::exit::Exit;
use crate::diagnostic::{Arg, Diagnostics};
use crate::language::Language;
use crate::link::site::Site;
use crate::parse::original::DIGITS;
use crate::path::SourcePath;
use crate::pipeline::{self, BuildCache};
use crate::read::{self, Settings};
use crate::report::words::Messages;
use crate::syntax::front_matter;
use crate::text::SourceFile;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// What can be done with translations.
#[derive(clap::Subcommand)]
pub(crate) enum TranslationsCommand {
    /// Mark translations as up to date with their originals.
    Mark(MarkOptions),
}

/// What can be asked of `translations mark`.
#[derive(clap::Args)]
pub(crate) struct MarkOptions {
    /// Files of translations, such as content/birds/owl.en.md.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Does what is asked.
pub(crate) fn run(place: Place<'_>, command: &TranslationsCommand) -> Result<Exit> {
    match command {
        TranslationsCommand::Mark(options) => mark(place, options),
    }
}

/// Writes the line `original:` into every file that is named.
pub(crate) fn mark(place: Place<'_>, options: &MarkOptions) -> Result<Exit> {
    let words = Messages::new(&bank::speaking(place));
    let asked = bank::BuildArguments { drafts: true, ..bank::BuildArguments::default() };
    let settings =
        Settings { base_url: None, drafts: true, date: bank::date(&asked)?, offline: false };
    let sources = read::read(place.root, settings)?;
    let site = pipeline::link(&sources, &mut BuildCache::default()).site;
    for file in &options.files {
        let path = source_path(place.root, file);
        let (Some(hash), Some(source)) = (original(&site, &path), sources.texts.get(&path)) else {
            bail!("{} is not a translation of an entry", file.display());
        };
        let text = marked(source, &hash);
        let said = match &text {
            Some(text) => {
                #[expect(
                    clippy::disallowed_methods,
                    reason = "the one line that it is asked to write"
                )]
                std::fs::write(place.root.join(path.as_str()), text)
                    .with_context(|| format!("cannot write {}", file.display()))?;
                "translated-marked"
            }
            None => "translated-same",
        };
        let args = [("file", Arg::Text(path.as_str().to_owned()))];
        bank::eprint(&format!("{}\n", words.plain(said, &args)))?;
    }
    Ok(Exit::Clean)
}

/// A path as the bank knows it: what is written from the root, or from where one is.
fn source_path(root: &Path, file: &Path) -> SourcePath {
    let inner = file.strip_prefix(root).unwrap_or(file);
    let parts = inner.components().filter_map(|part| match part {
        std::path::Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    SourcePath::new(&parts.collect::<Vec<_>>().join("/"))
}

/// The hash of the original of a translation.
fn original(site: &Site, path: &SourcePath) -> Option<String> {
    let (entry, language) = site.at_path(path)?;
    let texts = site.entries[entry].original.texts.to_string();
    (language != Language::DEFAULT).then(|| texts[..DIGITS].to_owned())
}

/// The text with the line `original:`; `None` where it is there already, or there is no front matter.
fn marked(source: &SourceFile, hash: &str) -> Option<String> {
    let parts = front_matter::split(source, &mut Diagnostics::default())?;
    let (start, end) = (parts.front_matter.start, parts.front_matter.end);
    let line = format!("original: {hash}\n");
    let kept: String = source.text[start..end]
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("original:"))
        .collect();
    let text = format!("{}{kept}{line}{}", &source.text[..start], &source.text[end..]);
    (text != *source.text).then_some(text)
}
