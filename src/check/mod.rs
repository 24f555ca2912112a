//! `Site` → findings. A rule over the whole bank is a file here; a rule whose evidence a stage has before is a
//! file in `rule`; `table` lists both. Their manual pages are `docs/rules/<language>/<rule>.md`.

pub(crate) mod accessibility_statement;
pub(crate) mod active_document;
mod aliases;
pub(crate) mod cyclic_relation;
pub(crate) mod declared_gap;
pub(crate) mod duplicate_title;
pub(crate) mod entry_without_source;
pub(crate) mod fact_without_source;
pub(crate) mod image_too_large;
pub(crate) mod merge;
pub(crate) mod missing_translation;
pub(crate) mod names;
pub(crate) mod not_symmetric;
pub(crate) mod orphan_entry;
pub(crate) mod outdated_translation;
pub(crate) mod page;
pub(crate) mod past_review_date;
pub(crate) mod picture_position;
pub(crate) mod source_not_used;
pub(crate) mod table;
pub(crate) mod unexplained_abbreviation;
pub(crate) mod unsafe_file;
pub(crate) mod unsupported_svg;
pub(crate) mod unused_allow;
pub(crate) mod unused_asset;

use crate::check::table::RULES;
use crate::diagnostic::Diagnostics;
use crate::link::site::Site;
use rayon::prelude::*;

/// Runs every check.
pub(crate) fn check(site: &Site) -> Diagnostics {
    let run = |check: &table::Check| {
        let mut diagnostics = Diagnostics::default();
        check(site, &mut diagnostics);
        diagnostics
    };
    let rules: Vec<table::Check> = RULES.iter().filter_map(|(_, check)| *check).collect();
    let found: Vec<Diagnostics> = rules.par_iter().map(run).collect();
    found.into_iter().chain([run(&(names::check as table::Check))]).flatten().collect()
}
