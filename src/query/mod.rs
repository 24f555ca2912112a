//! Questions about the bank over typed items: entries, or records in one of their fields, that pass the
//! filters of a selection. Answers are values, never words: whoever shows them says them in a language.

pub(crate) mod aliases;
pub(crate) mod figure;
pub(crate) mod item;
pub(crate) mod letters;
pub(crate) mod member;
pub(crate) mod mirror;
pub(crate) mod nearby;
pub(crate) mod related;
pub(crate) mod tie;
