//! Arguments in, exit code out.

use clap::Parser;
use exempelbank::{Arguments, eprint, run};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // One sentence with its causes; there is nobody left to tell if this fails.
            drop(eprint(&format!("exempelbank: {error:#}\n")));
            ExitCode::from(2)
        }
    }
}
