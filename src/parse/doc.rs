//! A file of the bank after it was read alone: names and links in it are still only words.

use crate::hash::Hash;
use crate::kind::answer::Answer;
use crate::markdown::text::Markdown;
use crate::parse::keys::Keys;
use crate::parse::name::Name;
use crate::path::SourcePath;
use std::sync::Arc;

/// An entry in its first language, its translation, or the introduction of a collection.
#[derive(Clone, Debug)]
pub struct Doc {
    /// The file.
    pub path: SourcePath,
    /// Hash of the whole file.
    pub(crate) hash: Hash,
    /// The whole file.
    pub(crate) text: Arc<str>,
    /// Where what follows the front matter begins in it, in bytes.
    pub(crate) body_start: usize,
    /// Of an original: hash of all that a translation is made from.
    pub(crate) texts: Hash,
    /// Index of its collection.
    pub(crate) collection: usize,
    /// What the file name says.
    pub name: Name,
    /// What stands beside the fields.
    pub(crate) keys: Keys,
    /// One answer for each field of the collection, in its order.
    pub answers: Vec<Answer>,
    /// What follows the front matter.
    pub body: Markdown,
    /// Whether the front matter could be read; if not, nothing is said about what is missing in it.
    pub(crate) sound: bool,
}
