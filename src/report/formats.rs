//! The formats by name.

use crate::report::{ReportFormat, github, gitlab, human, json, sarif, short};

/// The formats by name.
pub const FORMATS: &[(&str, ReportFormat)] = &[
    ("human", human::format),
    ("short", short::format),
    ("github", github::format),
    ("gitlab", gitlab::format),
    ("sarif", sarif::format),
    ("json", json::format),
];
