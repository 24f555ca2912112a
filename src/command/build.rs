//! `build`: writes the site to a folder, unless there are errors; with `--watch`, again and again.

use crate::command::End;
use crate::command::bank::{self, Asked, Built, Place};
use crate::diagnostic::Arg;
use crate::pipeline::Memory;
use crate::report::human;
use crate::watch::Watch;
use crate::write::Tree;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What can be asked of `build`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder to write to. It must be empty, or written by exempelbank before. The default is
    /// `public` in the folder of the bank.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write what can be built in spite of errors.
    #[arg(long)]
    keep_going: bool,
    /// Make a site that works from a folder, without a server: open its index.html.
    #[arg(long)]
    offline: bool,
    /// Build again whenever something is saved, until it is stopped.
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    asked: Asked,
}

/// Builds and writes; again after every change, if that was asked for.
pub(crate) fn run(place: Place<'_>, options: &Options) -> Result<End> {
    let mut start = now();
    let asked = Asked { offline: options.offline, ..options.asked.clone() };
    let out = options.out.clone().unwrap_or_else(|| place.root.join("public"));
    if !options.watch {
        let build = || -> Result<(Built, Tree)> {
            let sources = bank::read(place, &asked)?;
            let tree = Tree::open(&out)?;
            Ok((bank::build_from(place, sources, &mut Memory::default(), &tree), tree))
        };
        let (built, tree) = bank::busy(place, "building", build)?;
        return finish(&built, tree, &out, options.keep_going, start);
    }
    let mut watch = Watch::new(place.root)?;
    let mut memory = Memory::remembering();
    let mut sources = bank::read(place, &asked)?;
    loop {
        let built = Tree::open(&out).and_then(|tree| {
            let built = bank::build_from(place, sources.clone(), &mut memory, &tree);
            finish(&built, tree, &out, options.keep_going, start)
        });
        if let Err(error) = built {
            bank::tell(&format!("exempelbank: {error:#}\n"))?;
        }
        while let Err(error) = watch.wait(&mut sources) {
            bank::tell(&format!("exempelbank: {error:#}\n"))?;
        }
        start = now();
    }
}

#[expect(clippy::disallowed_methods, reason = "the summary says how long it took")]
fn now() -> Instant {
    Instant::now()
}

/// Reports what was found, and puts the site in its place unless there are errors.
fn finish(built: &Built, tree: Tree, out: &Path, keep_going: bool, start: Instant) -> Result<End> {
    let Built { found, pages } = built;
    bank::tell(&found.report(human::format, bank::color(&std::io::stderr())))?;
    let failed = found.errors() > 0;
    if failed && !keep_going {
        bank::tell(&format!("{}\n", found.problems()))?;
        bank::tell(&format!("{}\n", found.words.plain("summary-not-written", &[])))?;
        return Ok(End::Told);
    }
    if *pages == 0 {
        bail!("not one page could be made: nothing was written");
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
    bank::tell(&format!("{}\n", found.problems()))?;
    bank::tell(&format!("{}\n", found.words.plain("summary-built", &summary)))?;
    if !changes.at_once {
        bank::tell(&format!("{}\n", found.words.plain("summary-in-place", &[])))?;
    }
    Ok(if failed { End::Told } else { End::Well })
}
