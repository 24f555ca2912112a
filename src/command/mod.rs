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
pub(crate) mod translations;

use crate::command::exit::Exit;
use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use std::path::PathBuf;

/// Build a website from a folder of good examples.
///
/// A bank is a folder with `site.toml` and `content/`. Every entry is a Markdown file with front matter,
/// and the bank itself declares which fields that can have. `check` reports problems, `build` writes the
/// site, and `serve` shows it in the browser while you edit.
#[derive(Parser)]
#[command(name = "exempelbank", bin_name = "exempelbank", version, propagate_version = true)]
pub struct Arguments {
    /// The folder of the bank.
    #[arg(long, global = true, default_value = ".", value_name = "DIR", help_heading = GLOBAL)]
    root: PathBuf,
    /// The language of messages. The default is that of the bank.
    #[arg(long, global = true, value_name = "CODE", value_parser = ["sv", "en"], help_heading = GLOBAL)]
    language: Option<String>,
    #[command(subcommand)]
    command: Command,
}

/// The options that every command has.
const GLOBAL: &str = "Global options";

#[derive(Subcommand)]
enum Command {
    /// Build the site into a folder.
    Build(build::BuildOptions),
    /// Serve the site on this machine, and follow what is edited.
    Serve(serve::ServeOptions),
    /// Check the bank, without writing anything.
    Check(check::CheckOptions),
    /// Explain a rule: why it exists, with a bad and a good example.
    Explain(explain::ExplainOptions),
    /// Keep track of which translations are up to date.
    #[command(subcommand)]
    Translations(translations::TranslationsCommand),
    /// The name that `translations mark` had in 0.1.0.
    #[command(hide = true)]
    Translated(translations::MarkOptions),
    /// Create a small bank in a new folder.
    Init(init::InitOptions),
    /// Print a completion script for a shell.
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
        Command::Translations(command) => translations::run(place, command),
        Command::Translated(options) => translations::mark(place, options),
        Command::Init(options) => init::run(place.language, options),
        Command::Completions(options) => completions::run(options, Arguments::command()),
    }
}
