//! The files of a folder, of all files in the order of their paths.

use crate::path::SourcePath;
use std::collections::BTreeMap;

/// Those whose paths begin with `folder`, which ends in a slash.
pub(super) fn below<'a, T>(
    files: &'a BTreeMap<SourcePath, T>,
    folder: &str,
) -> impl Iterator<Item = (&'a SourcePath, &'a T)> {
    let folder = folder.to_owned();
    files
        .range(SourcePath::new(&folder)..)
        .take_while(move |(path, _)| path.as_str().starts_with(&folder))
}
