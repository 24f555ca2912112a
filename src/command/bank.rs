//! What the commands that read a bank have in common: read, build, report.

use crate::diagnostic::{Arg, Diagnostic, Diagnostics, Outcome, Severity};
use crate::output::sink::Sink;
use crate::pipeline::{self, BuildCache};
use crate::read::{self, Settings, SourceFiles};
use crate::report::harmless::{one_line, without_commands};
use crate::report::words::Messages;
use crate::report::{Report, ReportFormat, human};
use crate::syntax::toml;
use crate::syntax::tree::Node;
use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use jiff::civil::Date;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// Where the bank is, and in which language to speak of it.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    /// Its folder.
    pub(crate) root: &'a Path,
    /// What `--language` says.
    pub(crate) language: Option<&'a str>,
}

/// What may be asked of every build.
#[derive(clap::Args, Clone, Default)]
pub(crate) struct BuildArguments {
    /// Include drafts.
    #[arg(long)]
    pub(crate) drafts: bool,
    /// The address of the site, instead of `base_url` in site.toml.
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// The date of the build. The default is that of SOURCE_DATE_EPOCH, otherwise today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<Date>,
    /// Whether the site is to work from a folder, without a server.
    #[arg(skip)]
    pub(crate) offline: bool,
}

/// What was found in a bank.
pub(crate) struct Findings {
    /// The bank.
    pub(crate) sources: SourceFiles,
    /// What was found.
    pub(crate) diagnostics: Diagnostics,
    /// The words to report it in.
    pub(crate) words: Messages,
}

/// A bank that was built.
pub(crate) struct Built {
    /// How many pages were made.
    pub(crate) pages: usize,
    /// What was found.
    pub(crate) found: Findings,
}

/// Reads a bank and finds what `build` would, without keeping a page; gives how many pages there are.
pub(crate) fn inspect(place: Place<'_>, asked: &BuildArguments) -> Result<(Findings, usize)> {
    let inspect = |sources| {
        let site = pipeline::assemble(&sources, &mut BuildCache::default());
        let diagnostics = site.inspect(&pipeline::unstopped()).expect("nobody stops it");
        (
            Findings { sources, diagnostics, words: Messages::new(&speaking(place)) },
            site.plan.pages.len(),
        )
    };
    busy(place, "checking", || read(place, asked).map(inspect))
}

/// Does what takes a while, with a sign of life on a terminal.
pub(super) fn busy<T>(place: Place<'_>, doing: &str, work: impl FnOnce() -> T) -> T {
    let progress = ProgressBar::new_spinner();
    progress.set_message(Messages::new(&speaking(place)).plain(doing, &[]));
    progress.enable_steady_tick(Duration::from_millis(120));
    let made = work();
    progress.finish_and_clear();
    made
}

/// Builds a bank that was read.
pub(super) fn build_from(
    place: Place<'_>,
    sources: SourceFiles,
    memory: &mut BuildCache,
    sink: &dyn Sink,
) -> Built {
    let Outcome { value: pages, diagnostics } = pipeline::build_into(&sources, memory, sink);
    Built {
        pages,
        found: Findings { sources, diagnostics, words: Messages::new(&speaking(place)) },
    }
}

/// Reads a bank.
pub(super) fn read(place: Place<'_>, asked: &BuildArguments) -> Result<SourceFiles> {
    let settings = Settings {
        base_url: asked.base_url.clone(),
        drafts: asked.drafts,
        date: date(asked)?,
        offline: asked.offline,
    };
    read::read(place.root, settings)
}

/// The language to speak: as asked, else the first of the bank that we know.
pub(super) fn speaking(place: Place<'_>) -> String {
    let first_of_bank = || {
        // Before anything is read, to say so in the right language.
        let source = read::configuration(place.root)?;
        // What is wrong in it is reported later, in this language.
        let site = toml::parse(&source, &mut Diagnostics::default());
        let codes = site.get("languages")?.items().iter().filter_map(Node::text);
        codes.flat_map(|code| Messages::codes().find(|known| code.starts_with(known))).next()
    };
    place.language.or_else(first_of_bank).unwrap_or("en").to_owned()
}

#[expect(clippy::disallowed_methods, reason = "here the clock and the environment become inputs")]
pub(super) fn date(asked: &BuildArguments) -> Result<Date> {
    if let Some(date) = asked.date {
        return Ok(date);
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => {
            let instant =
                seconds.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
            let Some(instant) = instant else {
                bail!("SOURCE_DATE_EPOCH is not a number of seconds: {seconds}")
            };
            Ok(instant.to_zoned(jiff::tz::TimeZone::UTC).date())
        }
        Err(_) => Ok(jiff::Zoned::now().date()),
    }
}

impl Findings {
    /// The findings in a format.
    pub(crate) fn report(&self, format: ReportFormat, color: bool) -> String {
        format(&Report {
            diagnostics: self.diagnostics.as_slice(),
            sources: &self.sources,
            words: &self.words,
            color,
        })
    }

    /// How many errors there are.
    pub(crate) fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    /// "2 errors, 1 warning, no notes".
    pub(crate) fn problems(&self) -> String {
        problems(self.diagnostics.as_slice(), &self.words)
    }
}

/// "2 errors, 1 warning, no notes".
fn problems(diagnostics: &[Diagnostic], words: &Messages) -> String {
    let count = |severity: Severity| {
        Arg::Number(diagnostics.iter().filter(|finding| finding.severity == severity).count())
    };
    let args = [
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
    ];
    words.plain("summary-problems", &args)
}

/// Prints the findings of at least some severity in full, and counts all in one line: what scrolls by is
/// what has to be mended.
pub(super) fn report_from(
    least: Severity,
    diagnostics: &[Diagnostic],
    sources: &SourceFiles,
    words: &Messages,
) -> Result<()> {
    let shown: Vec<Diagnostic> =
        diagnostics.iter().filter(|finding| finding.severity >= least).cloned().collect();
    let color = color(&std::io::stderr());
    eprint(&human::format(&Report { diagnostics: &shown, sources, words, color }))?;
    let mut summary = problems(diagnostics, words);
    if least > Severity::Note && diagnostics.iter().any(|one| one.severity == Severity::Note) {
        let counted = [("problems", Arg::Text(summary))];
        summary = words.plain("summary-problems-without-notes", &counted);
    }
    eprint(&format!("{summary}\n"))
}

/// Whether what goes to a stream can have colours: the one that it goes to decides.
pub(crate) fn color(stream: &impl anstream::stream::RawStream) -> bool {
    stream.is_terminal() && anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never
}

/// Prints for people: on the error stream, so that a pipe gets only what was asked for. It may be the log of somebody's
/// workflow, and what is printed may name a stranger's file.
pub(crate) fn eprint(text: &str) -> Result<()> {
    unless_closed(std::io::stderr().lock().write_all(without_commands(text).as_bytes()))
}

/// Prints why something could not be done, in one sentence with its causes.
pub fn eprint_error(error: &anyhow::Error) -> Result<()> {
    eprint(&format!("exempelbank: {}\n", one_line(&format!("{error:#}"))))
}

/// Prints what was asked for.
pub(crate) fn print(text: &str) -> Result<()> {
    unless_closed(std::io::stdout().lock().write_all(text.as_bytes()))
}

/// A reader that stops reading, such as `head`, is no trouble.
fn unless_closed(written: std::io::Result<()>) -> Result<()> {
    match written {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot print"),
    }
}
