//! The targets of `tests/it/targets.rs`, for cargo-fuzz.

#[path = "../../tests/it/bank.rs"]
mod bank;
#[path = "../../tests/it/targets.rs"]
mod targets;

use std::path::Path;

/// Gives a text to the target with a name; panics if something goes wrong.
pub fn run(name: &str, text: &str) {
    let target = targets::TARGETS.iter().find(|(known, _)| *known == name);
    target.expect("the name is in the table").1(text);
}

/// What the targets begin with, by their names: the banks of the specs.
pub fn seeds() -> Vec<(&'static str, String)> {
    targets::seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/spec"))
}
