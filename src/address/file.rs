//! Where files stand that are no pages. What browsers may keep for ever is below `static/`, under a name
//! that changes with its content.

use crate::hash::Hash;
use crate::path::{SourcePath, Url};

/// A file of the content.
pub(crate) fn asset(path: &SourcePath, hash: Hash) -> Url {
    Url::file(&hashed(&format!("static/{path}"), &hash.to_string()))
}

/// A static file of a theme, by its name there and the hash of all of them: they stand in one folder, so that
/// relative addresses from one to another hold.
pub(crate) fn theme_file(name: &str, all: Hash) -> Url {
    Url::file(&format!("static/{}/{name}", short(&all.to_string())))
}

/// The table of a page that is a view: the address of the page, and its last part again as the name of the
/// file.
pub(crate) fn table(page: &Url) -> Url {
    let path = page.as_str().trim_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    Url::file(&format!("{path}/{name}.csv"))
}

/// The map of the site for search engines.
pub(crate) fn sitemap() -> Url {
    Url::file("sitemap.xml")
}

/// A part of it, from 1.
pub(crate) fn sitemap_part(number: usize) -> Url {
    Url::file(&format!("sitemap-{number}.xml"))
}

/// A path with the beginning of a hash before its ending.
pub(crate) fn hashed(path: &str, hash: &str) -> String {
    let short = short(hash);
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{short}.{ending}"),
        None => format!("{path}.{short}"),
    }
}

fn short(hash: &str) -> &str {
    &hash[..10]
}
