//! The values that a field of choices can have.

use crate::language::Translated;

/// One of the values of a vocabulary.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As entries write it.
    pub id: String,
    /// Its name.
    pub(crate) label: Translated<String>,
    /// The mark that stands beside it in tables.
    pub(crate) mark: Option<&'static str>,
}

/// Marks of choices: shapes that tell them apart without colour. What they look like, the theme says.
pub(crate) const MARKS: &[&str] =
    &["full", "half", "empty", "turn", "rise", "flat", "fall", "dash", "question"];
