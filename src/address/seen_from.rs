//! From where pages are looked at: addresses of the same thing are written differently for a server and
//! for a folder that is opened without one.

use crate::path::Url;

/// From where an address is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum SeenFrom {
    /// From any page that a server gives: addresses begin with the base path.
    Server,
    /// From a page that is opened as a file, so many folders below the home page: addresses are relative,
    /// and name the file that a server would look for.
    File(usize),
}

impl SeenFrom {
    /// From the page at an address, in a site that works without a server or one that needs one.
    pub(crate) fn page(url: &Url, offline: bool) -> Self {
        if offline { SeenFrom::File(depth(url)) } else { SeenFrom::Server }
    }

    /// A number for each place that sees addresses alike: what is made for one is good for all of it.
    pub(crate) fn index(self) -> usize {
        match self {
            SeenFrom::Server => 0,
            SeenFrom::File(depth) => depth,
        }
    }

    /// The beginning of every address; `base` is that of the server.
    pub(crate) fn base(self, base: &str) -> String {
        match self {
            SeenFrom::Server => base.to_owned(),
            SeenFrom::File(0) => "./".to_owned(),
            SeenFrom::File(depth) => "../".repeat(depth),
        }
    }
}

/// How many folders a page lies below the home page.
pub(crate) fn depth(url: &Url) -> usize {
    url.as_str().matches('/').count() - 1
}
