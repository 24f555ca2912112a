//! The manifest of an output folder: which files are ours, each with its hash. One line for each file,
//! below a head that names the version.

use crate::path::OutPath;
use std::collections::BTreeMap;

/// The file that holds it.
pub(crate) const MANIFEST: &str = ".exempelbank-manifest";
/// First line.
const HEAD: &str = "exempelbank 1";

/// Our files in a folder, with the hash of each in hexadecimal.
pub(crate) type Manifest = BTreeMap<OutPath, String>;

/// Reads a manifest; `None` where another version wrote it. What names no file inside the folder is left
/// out: a manifest may have been tampered with.
pub(crate) fn parse(text: &str) -> Option<Manifest> {
    let mut lines = text.lines();
    let is_ours = lines.next() == Some(HEAD);
    let entry = |line: &str| {
        line.split_once("  ").map(|(hash, path)| (OutPath::new(path), hash.to_owned()))
    };
    is_ours.then(|| lines.filter_map(entry).filter(|(path, _)| is_plain(path.as_str())).collect())
}

/// A manifest as text.
pub(crate) fn format<'a>(entries: impl IntoIterator<Item = (&'a OutPath, &'a str)>) -> String {
    let mut text = format!("{HEAD}\n");
    for (path, hash) in entries {
        text.push_str(&format!("{hash}  {path}\n"));
    }
    text
}

/// Whether a path stays in its folder.
pub(crate) fn is_plain(path: &str) -> bool {
    !path.starts_with('/')
        && !path.contains('\\')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
