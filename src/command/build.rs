//! `build`: writes the site to a folder, unless there are errors; with `--watch`, again and again.

use crate::command::bank::{self, Asked, Built, Found, Place};
use crate::command::exit::Exit;
use crate::diagnostic::{Arg, Severity};
use crate::pipeline::Memory;
use crate::serve::fault::catch;
use crate::watch::Watch;
use crate::write;
use anyhow::{Result, bail};
use std::path::PathBuf;
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
pub(crate) fn run(place: Place<'_>, options: &Options) -> Result<Exit> {
    let mut start = now();
    let asked = Asked { offline: options.offline, ..options.asked.clone() };
    if !options.watch {
        return write(&bank::build(place, &asked)?, place, options, start);
    }
    let mut watch = Watch::new(place.root)?;
    let mut memory = Memory::remembering();
    let mut built =
        bank::read(place, &asked).map(|sources| bank::build_from(place, sources, &mut memory))?;
    loop {
        if let Err(error) = write(&built, place, options, start) {
            bank::tell(&format!("exempelbank: {error:#}\n"))?;
        }
        let Built { found: Found { mut sources, words, .. }, .. } = built;
        built = loop {
            while let Err(error) = watch.wait(&mut sources) {
                bank::tell(&format!("exempelbank: {error:#}\n"))?;
            }
            start = now();
            match catch(|| bank::build_from(place, sources.clone(), &mut memory)) {
                Ok(built) => break built,
                Err(fault) => {
                    memory = Memory::remembering();
                    bank::tell(&format!("{}\n", fault.in_words(&words)))?;
                }
            }
        };
    }
}

#[expect(clippy::disallowed_methods, reason = "the summary says how long it took")]
fn now() -> Instant {
    Instant::now()
}

fn write(built: &Built, place: Place<'_>, options: &Options, start: Instant) -> Result<Exit> {
    let Built { found, output } = built;
    let Found { diagnostics, sources, words } = found;
    bank::report_from(Severity::Warning, diagnostics.as_slice(), sources, words)?;
    let failed = found.errors() > 0;
    if failed && !options.keep_going {
        bank::tell(&format!("{}\n", words.plain("summary-not-written", &[])))?;
        return Ok(Exit::Findings);
    }
    if output.pages == 0 {
        bail!("not one page could be made: nothing was written");
    }
    let out = options.out.clone().unwrap_or_else(|| place.root.join("public"));
    let changes = write::write(output, &out)?;
    let summary = [
        ("pages", Arg::Number(output.pages)),
        ("folder", Arg::Text(out.display().to_string())),
        ("written", Arg::Number(changes.written)),
        ("unchanged", Arg::Number(changes.unchanged)),
        ("removed", Arg::Number(changes.removed)),
        ("seconds", Arg::Text(format!("{:.2}", start.elapsed().as_secs_f64()))),
    ];
    if !changes.at_once {
        bank::tell(&format!("{}\n", words.plain("summary-in-place", &[])))?;
    }
    bank::tell(&format!("{}\n", words.plain("summary-built", &summary)))?;
    Ok(if failed { Exit::Findings } else { Exit::Clean })
}
