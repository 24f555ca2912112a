//! A test for each section of `tests/spec/*.md`: `cargo test --test it spec_sections::views`. `UPDATE=1 cargo test`
//! writes the list, and what comes out into the specs.

/// A module for a spec, a test for a section: its name and its number in the file.
macro_rules! sections {
    ($module:ident $file:literal $($name:ident $number:literal)*) => {
        mod $module {
            $(
                #[test]
                fn $name() {
                    crate::spec::holds($file, $number);
                }
            )*
        }
    };
}

// The list.
sections! { content_model "content-model.md"
    the_content_model 0
    what_is_reported 1
    what_people_write_by_mistake 2
    declarations_that_cannot_be_used 3
}
sections! { dates "dates.md"
    dates 0
}
sections! { drafts "drafts.md"
    drafts_footnotes_and_words_in_small_letters 0
}
sections! { drawn_tables "drawn_tables.md"
    mirrors_chips_sheets_and_gaps 0
    what_they_cannot_show_is_reported 1
}
sections! { figures "figures.md"
    figures_conditions_and_old_addresses 0
    severities_of_the_bank_s_own_rules 1
}
sections! { findings "findings.md"
    findings 0
    when_an_entry_changes_the_sentence_changes 1
    what_cannot_be_said_is_reported_at_its_place 2
    a_field_of_that_name_stays_a_field 3
}
sections! { formats "formats.md"
    one_report_in_every_format 0
}
sections! { found "found.md"
    addresses_that_lead_out_of_the_output_folder 1
    files_that_look_like_entries_and_files_that_are_none 2
    links_and_pictures_inside_the_description_of_a_picture 3
    grounds_around_a_record_keys_in_the_wrong_place_a_declaration_that_cannot_be_read 4
    every_entry_stands_under_a_letter 5
}
sections! { hostile "hostile.md"
    front_matter 1
    markdown 2
    files 3
    files_and_addresses 4
    places_that_nobody_can_look_up 5
}
sections! { kinds "kinds.md"
    files_documents_beside_an_entry 0
    what_is_no_document_is_reported 1
    points_places_on_earth 2
    values_without_words 3
}
sections! { lists "lists.md"
    lists_in_groups_and_what_stands_apart 0
    ways_into_a_group_and_what_lists_are_called 1
}
sections! { markdown "markdown.md"
    markdown 0
    what_can_do_harm_is_reported_and_is_not_on_the_page 1
}
sections! { own_pages "own_pages.md"
    entries_without_a_page_of_their_own 0
    it_becomes_a_page_as_soon_as_somebody_answers 1
    a_list_that_goes_on_needs_a_page 2
    what_rests_on_several_passages_has_a_page 3
    what_cannot_be 4
    a_theme_from_before 5
}
sections! { passages "passages.md"
    passages_of_a_source 0
}
sections! { places "places.md"
    findings_inside_a_value 0
}
sections! { rules "rules.md"
    plain_language_in_swedish_and_english 1
    where_a_sentence_ends 2
    personal_data_and_what_is_not 3
    what_the_bank_itself_says_must_not_be_missing 4
    a_language_that_is_not_of_the_bank 5
    what_cannot_be_read_names_others_all_the_same 6
}
sections! { scripts "scripts.md"
    scripts_of_themes 0
    pages_that_are_opened_as_files 1
}
sections! { search "search.md"
    words_and_their_parts 1
    what_a_bank_says_of_its_own_words 2
    what_cannot_be_used 3
    a_site_without_search 4
}
sections! { site "site.md"
    the_site_around_the_pages 0
    two_cannot_have_one_address 1
    relations_that_cannot_be 2
    severities_are_set_in_site_toml 3
    a_component_that_stands_in_two_templates 4
}
sections! { states "states.md"
    three_kinds_of_nothing 0
    labels_that_cannot_be_used 1
    whether_it_came_about 2
}
sections! { themes "themes.md"
    parts_that_are_filled_in_once 1
}
sections! { views "views.md"
    pages_that_are_views 0
    what_a_view_cannot_find_is_reported 1
    places_drawn 2
    one_meaning_of_where 3
    what_could_never_hold 4
    points_among_the_outlines 5
    why_something_is_on_no_map 6
    words_and_their_translation_in_the_cells_of_a_matrix 7
    the_title_of_a_group_is_of_all_its_rows 8
    an_entry_that_is_a_view 9
}
sections! { years "years.md"
    rows_by_years 0
    far_apart 1
    what_has_no_rows_no_marks_or_no_date_is_reported 2
}
