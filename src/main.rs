//! Arguments in, exit code out.

use clap::Parser;
use exempelbank::{Arguments, eprint_error, run};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // A panic names what it met, which a stranger may have written.
    std::panic::set_hook(Box::new(|panic| drop(eprint_error(&anyhow::anyhow!("{panic}")))));
    match run(&Arguments::parse()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // There is nobody left to tell if this fails.
            drop(eprint_error(&error));
            ExitCode::from(2)
        }
    }
}
