//! The manifest of an output folder: which files are ours, each with its hash. One line for each file,
//! below a head that names the version.

use crate::hash::Hash;
use crate::path::OutPath;
use std::collections::BTreeMap;
use std::fmt;

/// The file that holds it.
pub(crate) const MANIFEST: &str = ".exempelbank-manifest";
/// First line.
const HEAD: &str = "exempelbank 1";
/// In the place of the hash of a file that may not be there yet.
const EXPECTED: &str = "-";

/// Our files in a folder, with the hash of each in hexadecimal. Its text is that of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Manifest {
    hashes: BTreeMap<OutPath, String>,
}

impl Manifest {
    /// Reads a manifest; `None` where another version wrote it. What names no file inside the folder is left
    /// out: a manifest may have been tampered with.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let is_ours = lines.next() == Some(HEAD);
        let entry = |line: &str| {
            line.split_once("  ").map(|(hash, path)| (OutPath::new(path), hash.to_owned()))
        };
        let entries = lines.filter_map(entry).filter(|(path, _)| is_plain(path.as_str()));
        is_ours.then(|| Self { hashes: entries.collect() })
    }

    /// The same, and files that are about to come: those that are known keep their hashes.
    pub(crate) fn expecting<'a>(&self, paths: impl IntoIterator<Item = &'a OutPath>) -> Self {
        let mut hashes = self.hashes.clone();
        for path in paths {
            hashes.entry(path.clone()).or_insert_with(|| EXPECTED.to_owned());
        }
        Self { hashes }
    }

    /// Whether a file is ours.
    pub(crate) fn contains(&self, path: &OutPath) -> bool {
        self.hashes.contains_key(path)
    }

    /// Whether a file is ours that stands below this folder.
    pub(crate) fn has_below(&self, folder: &str) -> bool {
        let above = OutPath::new(&format!("{folder}/"));
        let first = self.hashes.range(&above..).next();
        first.is_some_and(|(path, _)| path.as_str().starts_with(above.as_str()))
    }

    /// Whether a file is ours, with these bytes.
    pub(crate) fn has(&self, path: &OutPath, hash: Hash) -> bool {
        self.hashes.get(path).is_some_and(|known| *known == hash.to_string())
    }

    /// Whether no file is ours.
    pub(crate) fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Our files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &OutPath> {
        self.hashes.keys()
    }
}

impl<'a> FromIterator<(&'a OutPath, Hash)> for Manifest {
    fn from_iter<I: IntoIterator<Item = (&'a OutPath, Hash)>>(files: I) -> Self {
        let hashes = files.into_iter().map(|(path, hash)| (path.clone(), hash.to_string()));
        Self { hashes: hashes.collect() }
    }
}

impl fmt::Display for Manifest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{HEAD}")?;
        self.hashes.iter().try_for_each(|(path, hash)| writeln!(formatter, "{hash}  {path}"))
    }
}

/// The folders above a path, the outermost first.
pub(crate) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// Whether a path stays in its folder.
pub(crate) fn is_plain(path: &str) -> bool {
    !path.starts_with('/')
        && !path.contains(['\\', '\0'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
