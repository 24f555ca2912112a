//! Markdown → HTML with open slots for what only the whole bank can say: addresses and sizes. Also what
//! links may point at, and what can be found in running text. It knows no fields and no entries.

mod headings;
mod link;
mod link_text;
mod notes;
pub(crate) mod prose;
pub(crate) mod text;
mod typography;
pub(crate) mod url;
pub(crate) mod writer;
