//! Where files of the content and of themes stand: below `static/`, under a name that changes with them.

use crate::place::{SourcePath, Url};
use crate::read::Asset;

/// The address of an asset: its path, and the beginning of its hash before the ending. It stands below
/// `static/`, as all does that browsers may keep for ever.
pub(crate) fn url(path: &SourcePath, asset: &Asset) -> Url {
    Url::file(&hashed(&format!("static/{path}"), &asset.hash.to_string()))
}

/// A path with the beginning of a hash before its ending.
pub(crate) fn hashed(path: &str, hash: &str) -> String {
    let short = &hash[..10];
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{short}.{ending}"),
        None => format!("{path}.{short}"),
    }
}
