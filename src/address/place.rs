//! Where an entry stands, for those who lead to it.

use crate::anchor::Anchor;
use crate::path::Url;

/// A page, or a place on one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct EntryPlace<'a> {
    /// The page.
    pub(crate) page: Url,
    /// The place on it, where the page is not the entry's own.
    pub(crate) anchor: Option<Anchor<'a>>,
}

impl From<Url> for EntryPlace<'_> {
    fn from(page: Url) -> Self {
        Self { page, anchor: None }
    }
}

impl EntryPlace<'_> {
    /// An address of the page, with the place behind it.
    pub(crate) fn behind(&self, page: String) -> String {
        match self.anchor {
            None => page,
            Some(anchor) => format!("{page}{}", anchor.fragment()),
        }
    }

    /// From the root of the site and without the slash before it, as the index has it.
    pub(crate) fn path(&self) -> String {
        self.behind(self.page.as_str()[1..].to_owned())
    }
}
