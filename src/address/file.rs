//! Where files stand that are no pages. What browsers may keep for ever is below `static/`, under a name
//! that changes with its content.

use crate::confusable::is_invisible;
use crate::hash::{Hash, Hasher};
use crate::media;
use crate::path::{SourcePath, Url};
use crate::text::floor_boundary;

/// Where files of authors are: rules for hosts begin so.
pub(crate) const ASSETS: &str = "static/content/";
/// Bytes of a part of a path at most; some disks take 255, with the hash.
const LONGEST: usize = 100;

/// A file of the content. Its ending is one of our list, and no other dot is in its path: hosts run what is
/// called `x.php.csv`.
pub(crate) fn asset(path: &SourcePath, hash: Hash) -> Url {
    let (stem, ending) = path.as_str().rsplit_once('.').unwrap_or((path.as_str(), ""));
    let plain: Vec<String> = stem.split('/').map(plain).collect();
    let plain = plain.join("/");
    let ending = media::ending(ending).unwrap_or("bin");
    // Two names may be one when they are plain; where each has its own hash, they stay two.
    let hash = match plain == stem {
        true => hash,
        false => Hasher::default().update(path.as_str().as_bytes()).hash(hash).finish(),
    };
    Url::file(&format!("static/{plain}.{}.{ending}", short(&hash.to_string())))
}

/// A part of a path without what means something to a host, a disk or a terminal, cut where it is long.
fn plain(part: &str) -> String {
    let odd = |letter: char| is_invisible(letter) || ".\\:*?\"<>|".contains(letter);
    let part: String = part.chars().map(|letter| if odd(letter) { '-' } else { letter }).collect();
    part[..floor_boundary(&part, LONGEST)].to_owned()
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

fn short(hash: &str) -> &str {
    &hash[..10]
}
