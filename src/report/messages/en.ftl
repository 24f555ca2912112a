# What the program says about a bank. One message for each rule; `.help` is what to do.

error = error
warning = warning
note = note
help = help

suggestion = Did you mean “{ $suggestion }”?
label-first = first here
label-showing = while showing this file

summary-problems = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}
summary-built = { $pages } pages in { $folder }: { $written } files new or changed, { $unchanged } as before, { $removed } removed ({ $seconds } s)
summary-not-written = Nothing was written, since there are errors. Mend them, or build what can be built with --keep-going.
summary-in-place = The folder could not be exchanged in one step, so the files were changed one by one.
summary-checked = The bank has { $files } texts and makes { $pages } pages.
github-more = { $count } more: see the whole list in the log.
serving = The bank is shown at { $url } (Ctrl+C ends)
serving-errors = There are errors, so something may be missing.
building = Building the bank
checking = Checking the bank

broken-anchor = The link leads to “#{ $anchor }”, but there is no heading or record of that name
broken-link = The link leads to “{ $url }”, but there is no such file
    .help = Write the path from this file to the other, such as ../folder/file.md.
broken-reference = { $collection ->
    [none] There is no “{ $id }”
   *[other] There is no “{ $id }” in { $collection }
}
control-character = There is an invisible character here ({ $character }) that can mislead
    .help = Remove it: delete the text around it and write it again.
cyclic-relation = The chain is a circle: from here one comes back by way of “{ $to }”
    .help = Remove one of the links of the chain.
duplicate-address = The address { $address } is taken
    .help = Give one of the two another address with slug, or remove it.
duplicate-id = Two records have the same id, “{ $id }”
duplicate-key = “{ $name }” stands twice
    .help = Remove one of the lines.
duplicate-title = Another entry has the same title, “{ $title }”
entry-without-source = No source is named
    .help = Fill in { $field }, or write { $field }: unknown if you looked and found none.
field-not-translated = “{ $name }” comes from the original and cannot stand in a translation
    .help = Remove the line, or change the original.
file-name = { $problem ->
    [language] The language in the file name “{ $name }” is not in site.toml
   *[slug] The file name “{ $name }” cannot become an address
}
    .help = { $problem ->
        [language] Add it to languages, or remove the file.
       *[slug] Use only a–z, 0–9 and hyphens, such as { $proposal }.md. A translation is named as its original, with the language before .md{ $languages ->
            [none] .
           *[other] : { $languages }.
        }
    }
front-matter = { $problem ->
    [missing] The file does not begin with ---
   *[not-closed] The front matter does not end: a line with --- is missing
}
    .help = What is known about the entry stands at the top, between two lines of three hyphens (---).
invalid-configuration = { $expected ->
    [base-url] The address cannot be used
    [theme] There is no such theme
    [language] There is no such language
    [strings] The theme has no strings in the language “{ $value }”
    [map] Several named values belong here
    [text] A text belongs here
    [boolean] true or false belongs here
    [number] A number belongs here
   *[other] The value cannot be used
}
    .help = { $expected ->
        [base-url] Write it with https:// and without a question mark, such as https://example.org/bank/.
        [strings] Add the file to the folder i18n/ of the theme, or remove the language.
       *[other] { "" }
    }
invalid-schema = { $expected ->
    [title] The collection has no field with as: title
    [one-provenance] Only one collection can have provenance: true
    [free-name] That name is taken
    [no-nesting] Records cannot hold records
    [count] The figure does not say what to count
    [map] Several named values belong here
    [text] A text belongs here
    [boolean] true or false belongs here
    [number] A number belongs here
   *[other] The value cannot be used
}
    .help = How a collection is declared is said in docs/content-model.md.
misplaced-file = The file is in “{ $folder }”, which is no collection
    .help = Move it to the folder of a collection.
missing-alternative-text = The image has no text that says what it shows
    .help = Describe it in alt for those who do not see it.
missing-field = “{ $name }” is missing
not-symmetric = { $to } does not point back
    .help = Add { $from } to { $field } in the other file.
raw-html = HTML cannot be used: “{ $html }”
    .help = Write Markdown instead.
reserved-address = The program itself uses the address { $address }
    .help = Choose another.
syntax = { $problem ->
    [colon] The line cannot be read: probably a colon that belongs to the text
    [after-quote] The text goes on after the quotation mark
    [quote] A quotation mark is not closed
    [tab] There is a tab here
    [indentation] The line is not indented rightly
    [bracket] A bracket is not closed
    [too-deep] Values are nested too deeply
    [too-large] There are too many values in the file
   *[other] This cannot be read: { $detail }
}
    .help = { $problem ->
        [colon] Put the text in quotation marks: title: "Project: a beginning".
        [after-quote] Put quotation marks of the other kind around the whole text: summary: '"Good" they say'.
        [quote] Put one at the end too. If the text holds quotation marks, use the other kind around it.
        [tab] Use spaces.
        [indentation] Lines that belong together begin at the same column; lines below them two spaces further in.
       *[other] { "" }
    }
template = The template cannot be used: { $problem }
text-too-long = The text of “{ $name }” has { $length } characters, there is room for { $max }
    .help = Shorten it.
translation-without-original = There is no original of this translation
    .help = The original has to be called { $original } and to be in the same folder.
unknown-field = “{ $name }” is no known field
    .help = These can be used: { $choices }.
unknown-value = “{ $value }” is none of the choices
    .help = Choose among { $choices }.
unreadable-file = { $problem ->
    [link] The file is a link to somewhere else
    [special] This is no ordinary file
    [name] The name of the file holds characters that cannot be used
    [too-large] The file is too large
   *[encoding] The file is not saved as UTF-8
}
    .help = { $problem ->
        [encoding] Save it again in the encoding UTF-8.
        [too-large] Texts may have 4 MB, other files 100 MB.
       *[other] { "" }
    }
unsafe-url = The address “{ $url }” cannot be used
    .help = Addresses begin with https://, http://, mailto: or tel:.
unsupported-yaml = { $feature ->
    [alias] Aliases (*) cannot be used
    [anchor] Anchors (&) cannot be used
    [tag] Tags (!) cannot be used
    [merge] Merging (<<) cannot be used
   *[document] There is more than one document in the front matter
}
    .help = Write the value out. If the sign belongs to the text, put it in quotation marks.
wrong-value = { $expected ->
    [text] A text belongs here
    [single] The field has one value only
    [slug] “{ $value }” cannot be part of an address
    [alias] “{ $value }” cannot be an address of the site
    [day] “{ $value }” is no day
    [date] “{ $value }” is no date
    [boolean] true or false belongs here
    [number] “{ $value }” is no number
    [whole-number] “{ $value }” is no whole number
    [range] { $value } is not within { $minimum }–{ $greatest }
    [reference] The name of another entry belongs here
    [map] Several named values belong here
   *[other] The value does not fit here
}
    .help = { $expected ->
        [text] Put the text in quotation marks.
        [single] If sources say different things, write each with value and source.
        [slug] Use only a–z, 0–9 and hyphens, such as { $proposal }.
        [alias] Write it from the first / and without dots, such as /old/address/.
        [day] Write year-month-day, such as 2026-11-20.
        [date] Write, for instance, 2017, 2015-11, 2016-09-21, 2018-21 (spring), 2016-09-21/2016-09-22 or 2017/.. (goes on).
        [boolean] Without quotation marks.
        [reference] It is the name of the file without .md.
       *[other] { "" }
    }
