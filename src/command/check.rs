//! `check`: the whole build, without writing.

use crate::command::bank::{self, BuildArguments, Findings, Place};
use crate::command::exit::Exit;
use crate::command::{changed, explain};
use crate::diagnostic::Arg;
use crate::report::formats::FORMATS;
use crate::report::words::Messages;
use crate::report::{ReportFormat, job_summary};
use anyhow::{Context, Result};
use std::io::Write;

/// What can be asked of `check`.
#[derive(clap::Args)]
pub(crate) struct CheckOptions {
    /// The output format: human and short for people; github, gitlab, sarif and json for other programs.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format)]
    format: (&'static str, ReportFormat),
    /// List first the findings in files that have changed since this git revision.
    #[arg(long, value_name = "REV")]
    changed_since: Option<String>,
    /// List all rules with their severities, and exit.
    #[arg(long)]
    list_rules: bool,
    #[command(flatten)]
    asked: BuildArguments,
}

/// The format with a name.
fn format(name: &str) -> Result<(&'static str, ReportFormat), String> {
    let found = FORMATS.iter().find(|(known, _)| *known == name).copied();
    let names = || FORMATS.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("choose one of {}", names()))
}

/// Makes every page, keeps none, and reports.
pub(crate) fn run(place: Place<'_>, options: &CheckOptions) -> Result<Exit> {
    if options.list_rules {
        bank::print(&explain::table(&Messages::new(&bank::speaking(place))))?;
        return Ok(Exit::Clean);
    }
    let (mut found, pages) = bank::inspect(place, &options.asked)?;
    if let Some(revision) = &options.changed_since {
        let changed = changed::since(place.root, revision)?;
        // Stable: within the two parts the order stays.
        found.diagnostics.sort_by_key(|finding| !changed.contains(&finding.span.path));
    }
    let (name, format) = options.format;
    bank::print(&found.report(format, bank::color(&std::io::stdout())))?;
    if name == "github" {
        append_job_summary(&found)?;
    }
    let size = [
        (
            "files",
            Arg::Number(
                found.sources.texts.keys().filter(|path| path.extension() == Some("md")).count(),
            ),
        ),
        ("pages", Arg::Number(pages)),
    ];
    bank::eprint(&format!("{}\n", found.words.plain("summary-checked", &size)))?;
    bank::eprint(&format!("{}\n", found.problems()))?;
    Ok(if found.errors() > 0 { Exit::Findings } else { Exit::Clean })
}

/// GitHub says in the environment which file takes the summary of a job.
fn append_job_summary(found: &Findings) -> Result<()> {
    #[expect(clippy::disallowed_methods, reason = "here the environment becomes an input")]
    let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty()) else {
        return Ok(());
    };
    let text = found.report(job_summary::format, false);
    #[expect(clippy::disallowed_methods, reason = "a file that is not of the site")]
    let opened = std::fs::OpenOptions::new().append(true).create(true).open(&file);
    let written = opened.and_then(|mut file| file.write_all(text.as_bytes()));
    written.with_context(|| format!("cannot write {}", file.display()))
}
