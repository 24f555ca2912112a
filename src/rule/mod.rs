//! Rules whose evidence a stage has before the bank is whole: a file each, in which stand the rule, what is
//! reported and how it is mended. The stage decides when to ask; the words are in `report/messages`, the
//! manual pages in `docs/rules`.

pub(crate) mod alias_shadows_page;
pub(crate) mod ambiguous_value;
pub(crate) mod broken_anchor;
pub(crate) mod broken_link;
pub(crate) mod broken_reference;
pub(crate) mod control_character;
pub(crate) mod duplicate_address;
pub(crate) mod duplicate_id;
pub(crate) mod duplicate_key;
pub(crate) mod field_not_translated;
pub(crate) mod file_name;
pub(crate) mod front_matter;
pub(crate) mod heading_skipped;
pub(crate) mod invalid_configuration;
pub(crate) mod invalid_schema;
pub(crate) mod long_sentence;
pub(crate) mod meaningless_link_text;
pub(crate) mod misleading_link_text;
pub(crate) mod misplaced_file;
pub(crate) mod missing_alternative_text;
pub(crate) mod missing_field;
pub(crate) mod missing_offline_script;
pub(crate) mod personal_data;
pub(crate) mod raw_html;
pub(crate) mod reserved_address;
pub(crate) mod site_too_large;
pub(crate) mod syntax;
pub(crate) mod template;
pub(crate) mod template_in_text;
pub(crate) mod text_too_long;
pub(crate) mod too_many_findings;
pub(crate) mod translation_without_original;
pub(crate) mod unknown_field;
pub(crate) mod unknown_value;
pub(crate) mod unreadable_file;
pub(crate) mod unsafe_url;
pub(crate) mod unsupported_yaml;
pub(crate) mod unused_footnote;
pub(crate) mod wrong_value;
