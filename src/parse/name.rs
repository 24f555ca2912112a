//! What the name of a file in a collection says: `<id>.md`, `<id>.<language>.md`.

use crate::language::Language;

/// What a file name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The part before the first dot.
    pub id: String,
    /// The default, or what stands between the dots.
    pub(crate) language: Language,
    /// Entry or introduction.
    pub(crate) role: Role,
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// An entry or its translation.
    Entry,
    /// The text of a collection.
    Introduction,
}
