//! Arguments in, exit code out.

use clap::Parser;
use exempelbank::command::{self, Arguments};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match command::run(&Arguments::parse()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // One sentence with its causes; there is nobody left to tell if this fails.
            drop(command::bank::eprint(&format!("exempelbank: {error:#}\n")));
            ExitCode::from(2)
        }
    }
}
