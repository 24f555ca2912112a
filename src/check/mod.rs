//! Rules over the whole bank. A rule is one file, whose head is its manual page; rules whose evidence
//! exists earlier (a file that cannot be read, a reference that leads nowhere) are told there.

pub mod cyclic_relation;
pub mod duplicate_title;
pub mod entry_without_source;
pub mod not_symmetric;

use crate::diagnostic::Diagnostic;
use crate::link::site::Site;

/// A check of the whole bank.
pub type Check = fn(&Site, &mut Vec<Diagnostic>);

/// Every check, in no particular order: findings are sorted later.
pub const CHECKS: &[Check] = &[
    cyclic_relation::check,
    duplicate_title::check,
    entry_without_source::check,
    not_symmetric::check,
];

/// Runs every check.
pub fn check(site: &Site) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for check in CHECKS {
        check(site, &mut told);
    }
    told
}
