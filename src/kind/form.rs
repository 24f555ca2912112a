//! What a form asks for a field with.

use crate::kind::vocabulary::Choice;

/// What a form asks for a value of a field with.
pub(crate) struct Form<'a> {
    /// What the value is written into.
    pub(crate) input: Input,
    /// The choices, where there are some.
    pub(crate) choices: &'a [Choice],
    /// Id of the collection whose entries can be chosen.
    pub(crate) entries: Option<&'a str>,
    /// How a value is written.
    pub(crate) example: &'static str,
}

/// What a value is written into, as HTML has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Input {
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// One of some choices.
    Select,
    /// Any of some choices.
    SelectMany,
    /// A date.
    Date,
    /// A number.
    Number,
    /// An address.
    Url,
    /// Yes or no.
    Checkbox,
    /// A file.
    File,
    /// Several values, each with fields of its own.
    Group,
}

impl Form<'_> {
    /// A form without choices.
    pub(crate) fn plain(input: Input, example: &'static str) -> Self {
        Self { input, choices: &[], entries: None, example }
    }
}
