//! The command line: one command, one file. Only here is anything printed, and only here do the clock
//! and the environment become inputs.

pub(crate) mod bank;
pub(crate) mod build;
pub(crate) mod changed;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod exit;
pub(crate) mod explain;
pub(crate) mod init;
pub(crate) mod serve;
pub(crate) mod translated;

use crate::command::exit::Exit;
use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use std::path::PathBuf;

/// Makes a website of a folder of good examples.
///
/// A bank is a folder with `site.toml` and `content/`. Every entry is a Markdown file with some
/// named values at its top; what values there are, the bank itself declares. `check` says what is
/// wrong, `build` writes the site, `serve` shows it in the browser.
#[derive(Parser)]
#[command(name = "exempelbank", bin_name = "exempelbank", version, propagate_version = true)]
pub struct Arguments {
    /// The folder of the bank.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// The language in which findings are reported: sv or en. The default is that of the bank.
    #[arg(long, global = true, value_name = "CODE", value_parser = ["sv", "en"])]
    language: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the site to a folder.
    Build(build::BuildOptions),
    /// Show the site in the browser, from memory.
    Serve(serve::ServeOptions),
    /// Say what is wrong in the bank; write nothing.
    Check(check::CheckOptions),
    /// Explain a rule: what it is about, why, a bad and a good example.
    Explain(explain::ExplainOptions),
    /// Note in translations that they are made from the originals as they are now.
    Translated(translated::TranslatedOptions),
    /// Make a small bank of your own in a new folder.
    Init(init::InitOptions),
    /// Print completions for a shell.
    Completions(completions::CompletionsOptions),
}

/// Does what the arguments ask for.
pub fn run(arguments: &Arguments) -> Result<Exit> {
    let place = bank::Place { root: &arguments.root, language: arguments.language.as_deref() };
    match &arguments.command {
        Command::Build(options) => build::run(place, options),
        Command::Serve(options) => serve::run(place, options),
        Command::Check(options) => check::run(place, options),
        Command::Explain(options) => explain::run(place, options),
        Command::Translated(options) => translated::run(place, options),
        Command::Init(options) => init::run(place.language, options),
        Command::Completions(options) => completions::run(options, Arguments::command()),
    }
}
