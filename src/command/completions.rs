//! `completions`: what a shell needs to complete our command line.

use crate::command::bank;
use crate::command::exit::Exit;
use anyhow::Result;
use clap_complete::Shell;

/// What can be asked of `completions`.
#[derive(clap::Args)]
pub(crate) struct CompletionsOptions {
    /// The shell to complete for.
    shell: Shell,
}

/// Prints the script for a command line.
pub(crate) fn run(options: &CompletionsOptions, mut command: clap::Command) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, "exempelbank", &mut script);
    bank::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}
