//! `init`: a small bank of one's own that builds at once.
#![expect(clippy::disallowed_methods, reason = "it writes a few files into a new folder")]

use crate::command::bank::{self, Place};
use crate::command::exit::Exit;
use crate::diagnostic::Arg;
use crate::report::words::Messages;
use anyhow::{Context, Result, bail};
use include_dir::{Dir, DirEntry, include_dir};
use std::fs;
use std::path::{Path, PathBuf};

/// What can be asked of `init`.
#[derive(clap::Args)]
pub(crate) struct InitOptions {
    /// The folder to create.
    dir: PathBuf,
}

static BANK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/init");

/// Makes the folder, or fills an empty one.
pub(crate) fn run(language: Option<&str>, options: &InitOptions) -> Result<Exit> {
    let dir = &options.dir;
    if fs::read_dir(dir).is_ok_and(|mut inside| inside.next().is_some()) {
        bail!("{} is not empty: choose a new folder", dir.display());
    }
    copy(&BANK, dir)?;
    let words = Messages::new(&bank::speaking(Place { root: dir, language }));
    let args = [("folder", Arg::Text(dir.display().to_string()))];
    bank::eprint(&format!("{}\n", words.plain("init-made", &args)))?;
    Ok(Exit::Clean)
}

fn copy(folder: &Dir<'_>, to: &Path) -> Result<()> {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => copy(inner, to)?,
            DirEntry::File(file) => {
                let target = to.join(file.path());
                let made = fs::create_dir_all(target.parent().unwrap_or(to));
                made.and_then(|()| fs::write(&target, file.contents()))
                    .with_context(|| format!("cannot write {}", target.display()))?;
            }
        }
    }
    Ok(())
}
