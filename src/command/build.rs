//! `build`: writes the site to a folder, unless there are errors; with `--watch`, again and again.

use crate::command::bank::{self, BuildArguments, Built, Findings, Place};
use crate::command::exit::Exit;
use crate::diagnostic::{Arg, Severity};
use crate::pipeline::BuildCache;
use crate::report::words::Messages;
use crate::serve::fault::catch;
use crate::watch::Watch;
use crate::write::Tree;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What can be asked of `build`.
#[derive(clap::Args)]
pub(crate) struct BuildOptions {
    /// The folder to write to. It must be empty, or made by an earlier build. The default is `public` in
    /// the folder of the bank.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// In spite of errors, write everything that can be built.
    #[arg(long)]
    keep_going: bool,
    /// Build a site that is opened as files, without a server: open its index.html.
    #[arg(long)]
    offline: bool,
    /// Build again on every change, until stopped with Ctrl+C.
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    asked: BuildArguments,
}

/// Builds and writes; again after every change, if that was asked for.
pub(crate) fn run(place: Place<'_>, options: &BuildOptions) -> Result<Exit> {
    let mut start = now();
    let asked = BuildArguments { offline: options.offline, ..options.asked.clone() };
    let out = options.out.clone().unwrap_or_else(|| place.root.join("public"));
    if !options.watch {
        let build = || -> Result<(Built, Tree)> {
            let sources = bank::read(place, &asked)?;
            let tree = Tree::open(&out)?;
            Ok((bank::build_from(place, sources, &mut BuildCache::default(), &tree), tree))
        };
        let (built, tree) = bank::busy(place, "building", build)?;
        return finish(&built, tree, &out, options.keep_going, start);
    }
    let mut watch = Watch::new(place.root)?;
    let mut memory = BuildCache::remembering();
    let mut sources = bank::read(place, &asked)?;
    loop {
        let mut build = || -> Result<()> {
            let tree = Tree::open(&out)?;
            match catch(|| bank::build_from(place, sources.clone(), &mut memory, &tree)) {
                Ok(built) => finish(&built, tree, &out, options.keep_going, start).map(drop),
                Err(fault) => {
                    memory = BuildCache::remembering();
                    let words = Messages::new(&bank::speaking(place));
                    bank::eprint(&format!("{}\n", fault.in_words(&words)))
                }
            }
        };
        if let Err(error) = build() {
            bank::eprint_error(&error)?;
        }
        while let Err(error) = watch.wait(&mut sources) {
            bank::eprint_error(&error)?;
        }
        start = now();
    }
}

#[expect(clippy::disallowed_methods, reason = "the summary says how long it took")]
fn now() -> Instant {
    Instant::now()
}

/// Reports what was found, and puts the site in its place unless there are errors.
fn finish(built: &Built, tree: Tree, out: &Path, keep_going: bool, start: Instant) -> Result<Exit> {
    let Built { found, pages } = built;
    let Findings { diagnostics, sources, words } = found;
    bank::report_from(Severity::Warning, diagnostics.as_slice(), sources, words)?;
    let failed = found.errors() > 0;
    if failed && !keep_going {
        bank::eprint(&format!("{}\n", words.plain("summary-not-written", &[])))?;
        return Ok(Exit::Findings);
    }
    if *pages == 0 {
        bail!("no page could be made, so nothing was written");
    }
    let changes = tree.commit()?;
    let summary = [
        ("pages", Arg::Number(*pages)),
        ("folder", Arg::Text(out.display().to_string())),
        ("written", Arg::Number(changes.written)),
        ("unchanged", Arg::Number(changes.unchanged)),
        ("removed", Arg::Number(changes.removed)),
        ("seconds", Arg::Text(format!("{:.2}", start.elapsed().as_secs_f64()))),
    ];
    if !changes.at_once {
        bank::eprint(&format!("{}\n", words.plain("summary-in-place", &[])))?;
    }
    bank::eprint(&format!("{}\n", words.plain("summary-built", &summary)))?;
    Ok(if failed { Exit::Findings } else { Exit::Clean })
}
