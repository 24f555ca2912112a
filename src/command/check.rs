//! `check`: the whole build, without writing.

use crate::command::End;
use crate::command::bank::{self, Asked, Place};
use crate::command::explain;
use crate::diagnostic::Arg;
use crate::report::words::Words;
use crate::report::{FORMATS, Format};
use anyhow::Result;

/// What can be asked of `check`.
#[derive(clap::Args)]
pub struct Options {
    /// How to tell what was found: human, short, or github (for checks of pull requests).
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format)]
    format: Format,
    /// List the rules, with how much each matters, and stop.
    #[arg(long)]
    list_rules: bool,
    #[command(flatten)]
    asked: Asked,
}

/// The format with a name.
fn format(name: &str) -> Result<Format, String> {
    let found = FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
    let names = || FORMATS.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("choose one of {}", names()))
}

/// Builds in memory and tells.
pub fn run(place: Place<'_>, options: &Options) -> Result<End> {
    if options.list_rules {
        bank::print(&explain::table(&Words::new(&bank::speaking(place))))?;
        return Ok(End::Well);
    }
    let built = bank::build(place, &options.asked, "checking")?;
    bank::print(&built.report(options.format, bank::color()))?;
    let size = [
        (
            "files",
            Arg::Number(
                built.sources.texts.keys().filter(|path| path.extension() == Some("md")).count(),
            ),
        ),
        ("pages", Arg::Number(built.output.pages)),
    ];
    bank::tell(&format!("{}\n", built.words.plain("summary-checked", &size)))?;
    bank::tell(&format!("{}\n", built.problems()))?;
    Ok(if built.errors() > 0 { End::Told } else { End::Well })
}
