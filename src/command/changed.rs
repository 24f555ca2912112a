//! What git says has changed since a revision → paths of the bank.

use crate::path::SourcePath;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// The files below the root that differ from where the history parted from a revision, and those that
/// git does not know yet.
pub(super) fn since(root: &Path, revision: &str) -> Result<BTreeSet<SourcePath>> {
    if revision.is_empty() || revision.starts_with('-') {
        bail!("{revision:?} is not a revision");
    }
    let names = ["diff", "--name-only", "--relative", "-z"];
    // A copy of the history that is too short for the place where it parted is compared as it is.
    let parted = git(root, &[&names[..], &["--merge-base", revision, "--"]].concat());
    let changed = match parted {
        Ok(changed) => changed,
        Err(_) => git(root, &[&names[..], &[revision, "--"]].concat())?,
    };
    let new = git(root, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    let paths = changed.split('\0').chain(new.split('\0'));
    Ok(paths.filter(|path| !path.is_empty()).map(SourcePath::new).collect())
}

fn git(root: &Path, arguments: &[&str]) -> Result<String> {
    #[expect(clippy::disallowed_methods, reason = "git knows what has changed")]
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .output()
        .context("cannot run git, which --changed-since needs")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("git: {}", said.lines().next().unwrap_or_default());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
