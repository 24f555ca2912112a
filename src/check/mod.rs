//! The rules: one file each, whose head is its manual page. Rules over the whole bank have their check
//! in the same file; those whose evidence exists earlier (a file that cannot be read, a reference that
//! leads nowhere) are reported by the stage that has it, and their file is the page alone. `sv/` holds the
//! Swedish words of the pages.

pub(crate) mod accessibility_statement;
pub(crate) mod active_document;
pub(crate) mod alias_shadows_page;
pub(crate) mod ambiguous_value;
pub(crate) mod broken_anchor;
pub(crate) mod broken_link;
pub(crate) mod broken_reference;
pub(crate) mod control_character;
pub(crate) mod cyclic_relation;
pub(crate) mod declared_gap;
pub(crate) mod duplicate_address;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_key;
pub(crate) mod duplicate_title;
pub(crate) mod entry_without_source;
pub(crate) mod fact_without_source;
pub(crate) mod field_not_translated;
pub(crate) mod file_name;
pub(crate) mod front_matter;
pub(crate) mod heading_skipped;
pub(crate) mod image_too_large;
pub(crate) mod invalid_configuration;
pub(crate) mod invalid_schema;
pub(crate) mod long_sentence;
pub(crate) mod meaningless_link_text;
pub(crate) mod misleading_link_text;
pub(crate) mod misplaced_file;
pub(crate) mod missing_alternative_text;
pub(crate) mod missing_field;
pub(crate) mod missing_translation;
pub(crate) mod not_symmetric;
pub(crate) mod orphan_entry;
pub(crate) mod outdated_translation;
pub(crate) mod past_review_date;
pub(crate) mod personal_data;
pub(crate) mod raw_html;
pub(crate) mod reserved_address;
pub(crate) mod source_not_used;
pub(crate) mod syntax;
pub(crate) mod template;
pub(crate) mod template_in_text;
pub(crate) mod text_too_long;
pub(crate) mod too_many_findings;
pub(crate) mod translation_without_original;
pub(crate) mod unexplained_abbreviation;
pub(crate) mod unknown_field;
pub(crate) mod unknown_value;
pub(crate) mod unreadable_file;
pub(crate) mod unsafe_file;
pub(crate) mod unsafe_url;
pub(crate) mod unsupported_yaml;
pub(crate) mod unused_allow;
pub(crate) mod unused_asset;
pub(crate) mod unused_footnote;
pub(crate) mod wrong_value;

use crate::diagnostic::Diagnostics;
use crate::link::site::Site;
use include_dir::{Dir, include_dir};
use rayon::prelude::*;

/// A check of the whole bank.
pub(crate) type Check = fn(&Site, &mut Diagnostics);

/// Every check, in no particular order: findings are sorted later.
pub(crate) const CHECKS: &[Check] = &[
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
pub(crate) fn check(site: &Site) -> Diagnostics {
    let run = |check: &Check| {
        let mut diagnostics = Diagnostics::default();
        check(site, &mut diagnostics);
        diagnostics
    };
    let found: Vec<Diagnostics> = CHECKS.par_iter().map(run).collect();
    found.into_iter().flatten().collect()
}

/// The manual page of a rule, in Markdown: what, why, a bad example with what is reported about it, a good one.
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
    let (before, diagnostics) = own.split_once("```diagnostics\n")?;
    Some(format!(
        "# {rule}\n\n{before}```bank\n{bad}```\n\n```diagnostics\n{diagnostics}\n```bank\n{good}```\n"
    ))
}
