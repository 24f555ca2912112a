//! All tests in one binary. Most are in `tests/spec/*.md`; what needs a disk, a process or chance is here.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests look at the world, and a world that is not there fails them"
)]

mod bank;
mod cli;
mod documents;
mod drawings;
mod explain;
mod exports;
mod formats;
mod films;
mod fixes;
mod fuzz;
mod growing;
mod growth;
mod hostile;
mod index;
mod invariants;
#[cfg(unix)] // Elsewhere two folders cannot be exchanged in one step (`write::exchange`).
mod kill;
mod kinds;
mod logs;
mod modules;
#[cfg(unix)] // It asks `kill` whether a site is whole.
mod mutations;
#[cfg(unix)] // Elsewhere hardly a name is odd.
mod names;
mod offline;
mod offsets;
mod pictures;
mod read;
mod real_bank;
mod rebuild;
mod rebuild_kinds;
mod rules;
mod search;
mod serve;
mod sizes;
mod spec;
mod spec_sections;
mod targets;
mod stems;
#[cfg(target_os = "linux")] // Where names are exchanged in one step, and there is a /dev/zero to meet.
mod swap;
mod themes;
mod tidy;
mod warm;
mod watch;
mod workflows;
mod write;
mod yaml;
