//! What is published, and how it is sent: content, media types, headers, the manifest of a folder, and
//! who takes the files of a site. Values only; nothing here looks at a disk or knows a bank.

pub(crate) mod content;
pub(crate) mod headers;
pub(crate) mod manifest;
pub(crate) mod media_type;
pub(crate) mod sink;
