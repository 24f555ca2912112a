//! `completions`: what a shell needs to complete our command line.

use crate::command::bank;
use crate::command::{Arguments, End};
use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;

/// What can be asked of `completions`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The shell.
    shell: Shell,
}

/// Prints the script.
pub(crate) fn run(options: &Options) -> Result<End> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "exempelbank", &mut script);
    bank::print(&String::from_utf8_lossy(&script))?;
    Ok(End::Well)
}
