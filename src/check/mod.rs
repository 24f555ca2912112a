//! The rules: one file each, whose head is its manual page. Rules over the whole bank have their check
//! in the same file; those whose evidence exists earlier (a file that cannot be read, a reference that
//! leads nowhere) are told by the stage that has it, and their file is the page alone. `sv/` holds the
//! Swedish words of the pages.

pub mod accessibility_statement;
pub mod active_document;
pub mod alias_shadows_page;
pub mod ambiguous_value;
pub mod broken_anchor;
pub mod broken_link;
pub mod broken_reference;
pub mod control_character;
pub mod cyclic_relation;
pub mod declared_gap;
pub mod duplicate_address;
pub mod duplicate_id;
pub mod duplicate_key;
pub mod duplicate_title;
pub mod entry_without_source;
pub mod fact_without_source;
pub mod field_not_translated;
pub mod file_name;
pub mod front_matter;
pub mod heading_skipped;
pub mod image_too_large;
pub mod invalid_configuration;
pub mod invalid_schema;
pub mod long_sentence;
pub mod meaningless_link_text;
pub mod misleading_link_text;
pub mod misplaced_file;
pub mod missing_alternative_text;
pub mod missing_field;
pub mod missing_translation;
pub mod not_symmetric;
pub mod orphan_entry;
pub mod outdated_translation;
pub mod past_review_date;
pub mod personal_data;
pub mod raw_html;
pub mod reserved_address;
pub mod source_not_used;
pub mod syntax;
pub mod template;
pub mod template_in_text;
pub mod text_too_long;
pub mod too_many_findings;
pub mod translation_without_original;
pub mod unexplained_abbreviation;
pub mod unknown_field;
pub mod unknown_value;
pub mod unreadable_file;
pub mod unsafe_file;
pub mod unsafe_url;
pub mod unsupported_yaml;
pub mod unused_allow;
pub mod unused_asset;
pub mod unused_footnote;
pub mod wrong_value;

use crate::diagnostic::Diagnostic;
use crate::link::site::Site;
use include_dir::{Dir, include_dir};
use rayon::prelude::*;

/// A check of the whole bank.
pub type Check = fn(&Site, &mut Vec<Diagnostic>);

/// Every check, in no particular order: findings are sorted later.
pub const CHECKS: &[Check] = &[
    accessibility_statement::check,
    active_document::check,
    cyclic_relation::check,
    declared_gap::check,
    duplicate_title::check,
    entry_without_source::check,
    fact_without_source::check,
    image_too_large::check,
    missing_translation::check,
    not_symmetric::check,
    orphan_entry::check,
    outdated_translation::check,
    past_review_date::check,
    personal_data::check,
    source_not_used::check,
    unexplained_abbreviation::check,
    unsafe_file::check,
    unused_asset::check,
];

/// The files of this folder, for their heads.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/check");

/// Runs every check.
pub fn check(site: &Site) -> Vec<Diagnostic> {
    let run = |check: &Check| {
        let mut told = Vec::new();
        check(site, &mut told);
        told
    };
    CHECKS.par_iter().flat_map_iter(run).collect()
}

/// The manual page of a rule, in Markdown: what, why, a bad example with what is told of it, a good one.
/// In Swedish (`sv`) or English; the examples are the same.
pub fn page(rule: &str, language: &str) -> Option<String> {
    let file = FILES.get_file(format!("{}.rs", rule.replace('-', "_")))?;
    let head = file.contents_utf8()?.lines().map_while(|line| line.strip_prefix("//!"));
    let english: String =
        head.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect();
    match FILES.get_file(format!("{language}/{rule}.md")) {
        Some(file) => translated(rule, &english, file.contents_utf8()?),
        None => Some(english),
    }
}

/// A page in another language: its own words, and the examples of the English page in their places.
fn translated(rule: &str, english: &str, own: &str) -> Option<String> {
    let mut examples =
        english.split("```bank\n").skip(1).filter_map(|rest| rest.split_once("```\n"));
    let ((bad, _), (good, _)) = (examples.next()?, examples.next()?);
    let (before, told) = own.split_once("```told\n")?;
    Some(format!("# {rule}\n\n{before}```bank\n{bad}```\n\n```told\n{told}\n```bank\n{good}```\n"))
}
