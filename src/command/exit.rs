//! How a command that did its work ended, as an exit code. What it could not do is an error: code 2.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// There are no errors in the bank. Code 0.
    Clean,
    /// Errors in the bank were reported. Code 1.
    Findings,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::SUCCESS,
            Exit::Findings => Self::from(1),
        }
    }
}
