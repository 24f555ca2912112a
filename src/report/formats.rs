//! The formats by name.

use crate::report::{Format, github, gitlab, human, json, sarif, short};

/// The formats by name.
pub const FORMATS: &[(&str, Format)] = &[
    ("human", human::format),
    ("short", short::format),
    ("github", github::format),
    ("gitlab", gitlab::format),
    ("sarif", sarif::format),
    ("json", json::format),
];
