# What the program says about a bank. One message for each rule; `.help` is what to do.

error = error
warning = warning
note = note
help = help

suggestion = Did you mean “{ $suggestion }”?
fix-replace = Write “{ $text }”
fix-insert = Add “{ $text }”
fix-remove = Remove it
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
}, { $notes ->
    [0] no notes
    [one] 1 note
   *[other] { $notes } notes
}
summary-problems-without-notes = { $problems } (exempelbank check shows the notes)
summary-built = { $pages } pages in { $folder }: { $written } files new or changed, { $unchanged } as before, { $removed } removed ({ $seconds } s)
summary-not-written = Nothing was written, since there are errors. Mend them, or build what can be built with --keep-going.
summary-in-place = The folder could not be exchanged in one step, so the files were changed one by one.
explain-declared = The rule is the bank’s own and stands under gaps in { $path }.
explain-severity = Severity unless site.toml says otherwise: { $severity }
translated-marked = { $file }: made from the text as it is now
translated-same = { $file }: says so already
summary-checked = The bank has { $files } texts and makes { $pages } pages.
github-more = { $count } more: see the whole list in the log and in the summary of the job.
job-summary = Check of the bank
job-summary-columns = | Place | | What |
job-summary-none = Nothing to remark on.
job-summary-more = There is no room for { $count } more.
init-made = The bank is made in { $folder }. Look at it with: exempelbank --root { $folder } serve --open
serving = The bank is shown at { $url } (Ctrl+C ends)
serving-errors = There are errors. The last site without them stays, if there was one.
serving-others = Others on the network can reach it, by the address of this machine.
serving-fault = The program has a bug and cannot show this edit ({ $problem }). What was shown before stays. Please report it, with the edit: https://github.com/exempelbank/exempelbank/issues
serving-near = Did you mean one of these?
serving-open = Open
serving-close = Close (Esc)
serving-port-taken = Port { $port } is taken.
building = Building the bank
checking = Checking the bank

accessibility-statement = { $item ->
    [body] The accessibility statement does not say which body is responsible (body)
    [service] The accessibility statement does not say which website it is about (service)
    [compliance] The accessibility statement does not say how well the requirements are met (compliance)
    [issues] The accessibility statement does not say what is lacking and why (issues)
    [assessed] The accessibility statement does not say when the website was assessed (assessed)
    [updated] The accessibility statement does not say when it was last changed (updated)
    [method] The accessibility statement does not say how the website was tested (method)
    [feedback] The accessibility statement does not say where to give feedback (feedback)
    [complaints] The accessibility statement does not say where to complain (complaints)
    [burden] The accessibility statement does not say what is left out as a disproportionate burden (burden)
    [outside] The accessibility statement does not say what the law does not cover (outside)
   *[old] The accessibility of the website was assessed more than a year ago
}
    .help = Write it under [accessibility] in site.toml. Where there is nothing to say, say so.
active-document = The document { $name } runs a program when it is opened
    .help = Save it without programs, or allow the finding with a reason.
alias-shadows-page = There is a page at the old address { $address }
    .help = Remove the alias, or give the page another address with slug.
ambiguous-value = Other programs read “{ $value }” as true or false
    .help = Put it in quotation marks: "{ $value }".
broken-anchor = The link leads to “#{ $anchor }”, but there is no heading or record of that name
broken-link = { $draft ->
    [yes] The link leads to “{ $url }”, which is a draft and is not shown
   *[no] The link leads to “{ $url }”, but there is no such file
}
    .help = { $draft ->
        [yes] Remove the line draft: true in that file when it is finished, or remove the link until then.
       *[no] Write the path from this file to the other, such as ../folder/file.md.
    }
broken-reference = { $draft ->
    [yes] “{ $id }” is a draft and is not shown
   *[no] { $collection ->
        [none] There is no “{ $id }”
       *[other] There is no “{ $id }” in { $collection }
    }
}
    .help = { $draft ->
        [yes] Remove the line draft: true in that file when it is finished, or remove the reference until then.
       *[no] { "" }
    }
control-character = There is an invisible character here ({ $character }) that can mislead
    .help = Remove it: delete the text around it and write it again.
cyclic-relation = The chain is a circle: from here one comes back by way of “{ $to }”
    .help = Remove one of the links of the chain.
declared-gap = Something is missing
duplicate-address = The address { $address } is taken
    .help = Give one of the two another address with slug, or remove it.
duplicate-id = { $kind ->
    [footnote] Two footnotes have the same label, “{ $id }”
   *[record] Two records have the same id, “{ $id }”
}
duplicate-key = “{ $name }” stands twice
    .help = Remove one of the lines.
duplicate-title = Another entry has the same title, “{ $title }”
entry-without-source = No source is named
    .help = Fill in { $field }, or write { $field }: unknown if you looked and found none.
fact-without-source = “{ $field }” does not say where it is known from
    .help = Write it as a value with a source: {"{"}value: …, source: …, place: …{"}"}.
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
heading-skipped = The heading is of level { $level }, but the one before it is more than one level higher
    .help = Begin it with { $proposal }.
image-too-large = The picture { $path } is large: { $width } × { $height } pixels, { $kilobytes } kB
    .help = Save it with at most { $most } pixels on its longer side and 1 MB; 1600 pixels are enough for most.
invalid-configuration = { $expected ->
    [base-url] The address cannot be used
    [theme] There is no such theme
    [language] There is no such language
    [strings] The theme has no strings in the language “{ $value }”
    [path] The address “{ $value }” cannot be used: only a–z, 0–9 and hyphens
    [split-word] “{ $value }” is not divided into words
    [split-and-kept] “{ $value }” is both to be split and to be kept
    [word] “{ $value }” is not one word
    [state-label] A word or two on one line belong here
    [size] “{ $value }” is not a size
    [map] Several named values belong here
    [text] A text belongs here
    [boolean] true or false belongs here
    [number] A number belongs here
   *[other] The value cannot be used
}
    .help = { $expected ->
        [base-url] Write it with https:// and without a question mark, such as https://example.org/bank/.
        [size] Write a number and kB, MB or GB, such as 500 MB.
        [split-word] Write the parts with | between them, such as snow|owl.
        [strings] Add the file to the folder i18n/ of the theme, or remove the language.
       *[other] { "" }
    }
invalid-schema = { $expected ->
    [path] The address “{ $value }” cannot be used: only a–z, 0–9 and hyphens
    [title] The collection has no field with as: title
    [one-title] Only one field can be the title (as: title)
    [kind-of-meaning] A field with as: { $value } is of kind { $choices }
    [folder] A collection is declared in a folder of its own, directly below content/
    [numbers] “{ $value }” holds no numbers
    [numbers-or-dates] “{ $value }” holds neither numbers nor dates
    [one-provenance] Only one collection can have provenance: true
    [free-name] That name is taken
    [no-nesting] Records cannot hold records
    [gap] A gap needs a rule, and what is missing
    [count] The figure does not say what to count
    [referrer] Write collection.field, or collection.field.field for a field of records
    [tiles] Two fields with whole numbers belong here: row and column
    [outline] The outline of “{ $value }” cannot be drawn: it has to be an area in degrees
    [outlines] “{ $value }” cannot be read as GeoJSON
    [map] Several named values belong here
    [text] A text belongs here
    [boolean] true or false belongs here
    [number] A number belongs here
   *[other] The value cannot be used
}
    .help = How a collection is declared is said in docs/content-model.md.
long-sentence = The sentence has { $words } words
    .help = Divide it: one thought, one sentence.
meaningless-link-text = { $fault ->
    [empty] The link has no words
    [address] The link shows its address instead of words
   *[words] The words “{ $text }” do not say where the link leads
}
    .help = Write what is behind it, such as the title of the page.
misleading-link-text = The link shows “{ $text }” and leads to { $host }
    .help = Write what is behind it, or mend the address.
misplaced-file = The file is in “{ $folder }”, which is no collection
    .help = Move it to the folder of a collection.
missing-alternative-text = The image has no text that says what it shows
    .help = Describe it for those who do not see it: in alt, or between the brackets of ![…](picture.jpg).
missing-field = “{ $name }” is missing
    .help = { $value ->
        [choice] Add a line that begins with “{ $name }:”, and choose from { $choices }.
        [reference] Add a line that begins with “{ $name }:” and names a file in content/{ $collection }/, without .md.
        [text] Add a line that begins with “{ $name }:”.
       *[other] { "" }
    }
missing-offline-script = { $name } needs modules, and browsers load none in pages that are opened as files
    .help = Add a classic script in one file with all that it imports: esbuild { $script } --bundle --outfile={ $classic }
missing-translation = There is no translation into the language “{ $language }”
    .help = Add the file { $file }, or allow the finding with a reason.
not-symmetric = { $to } does not point back
    .help = Add { $from } to { $field } in the other file.
orphan-entry = { $kind ->
    [page] No menu and no text leads to this page
   *[entry] Nothing refers to this entry, and it refers to nothing
}
    .help = Link to it from where it is of use.
outdated-translation = { $original } has changed since it was translated
    .help = Compare the two texts, then write: exempelbank translated { $file }
past-review-date = The entry should have been looked at by { $day }
    .help = See whether it still holds, and set a new day.
personal-data = { $kind ->
    [address] This is an e-mail address of a person
    [picture] The picture says where it was taken
    [telephone] This is a telephone number
   *[identity] This is a personal identity number
}
    .help = { $kind ->
        [address] Name a mailbox of the organisation instead. If it is one, add it to functional under [personal_data] in site.toml.
        [picture] Save it without the position (GPS): most programs for pictures can remove it.
        [telephone] Link to a page of the organisation instead. If it is a switchboard, add the number to functional under [personal_data] in site.toml.
       *[identity] Remove it, also from the history of the file: ask whoever keeps the bank.
    }
raw-html = HTML cannot be used: “{ $html }”
    .help = Write Markdown instead.
reserved-address = The program itself uses the address { $address }
    .help = Choose another.
site-too-large = The pages of the site would take more than { $most } kB
    .help = Look for a matrix or a list that grows faster than the bank does, or for many old addresses. If the site is meant to be so large, say in site.toml how large: site = "2 GB" in [limits].
source-not-used = Nothing in the bank is taken from the source “{ $id }”
    .help = Refer to it where it was used, or remove it.
syntax = { $problem ->
    [colon] The line cannot be read: probably a colon that belongs to the text
    [after-quote] The text goes on after the quotation mark
    [quote] A quotation mark is not closed
    [tab] There is a tab here
    [indentation] The line is not indented rightly
    [bracket] A bracket is not closed
    [comma] A comma is missing here between two values
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
        [bracket] Put the other half at the end: {"}"} for {"{"}, ] for [.
        [comma] Put a comma between them, or quotation marks around the text if all of it is one.
       *[other] { "" }
    }
template = The template cannot be used: { $problem }
template-in-text = “{ $sign }” is shown as it stands: texts are no templates
    .help = Write what should have stood there. If it is an example, write it as code, between ` and `.
text-too-long = The text of “{ $name }” has { $length } characters, there is room for { $max }
    .help = Shorten it.
too-many-findings = The file has more than { $most } findings; the rest is not reported
    .help = Is it a file of another kind? If not, mend the first ones and check again.
translation-without-original = There is no original of this translation
    .help = The original has to be called { $original } and to be in the same folder.
unexplained-abbreviation = “{ $word }” is not explained
    .help = Link to { $path } where it is first used, or say what it means in brackets.
unknown-field = “{ $name }” is no known field
    .help = These can be used: { $choices }.
unknown-value = “{ $value }” is none of the choices
    .help = Choose among { $choices }.
unreadable-file = { $problem ->
    [link] The file is a link to somewhere else
    [special] This is no ordinary file
    [name] The name of the file holds characters that cannot be used
    [too-large] The file is too large
    [pixels] The picture has too many pixels
   *[encoding] The file is not saved as UTF-8
}
    .help = { $problem ->
        [encoding] Save it again in the encoding UTF-8.
        [too-large] Texts may have 4 MB, other files 100 MB.
        [pixels] Save it smaller: no page shows more than a few thousand on a side.
       *[other] { "" }
    }
unsafe-file = { $problem ->
    [active] The drawing { $name } runs something, or fetches something from elsewhere
    [pointer] { $name } is not the file itself, only what git stores instead of it
    [mismatch] { $name } is something else than its name says
    [no-ending] The name { $name } does not end with what the file is, such as .pdf
   *[kind] Files of the kind { $ending } cannot be published
}
    .help = { $problem ->
        [active] Save it without scripts and links, or as PNG.
        [pointer] Fetch the file with git lfs pull, or add it without git lfs.
        [mismatch] Save it again from the program that made it.
        [no-ending] Give it a name with an ending.
       *[kind] Save it as PDF, as a picture or as a table (CSV).
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
unused-allow = “{ $name }” is allowed here, but does not occur
    .help = Remove it from allow. Errors cannot be allowed.
unused-asset = Nothing shows or links to { $name }, so the file is not published
    .help = Link to it where it is of use, or remove it.
unused-footnote = Nothing refers to the footnote “{ $label }”, so it is not shown
    .help = Write [^{ $label }] where it belongs, or remove it.
wrong-value = { $expected ->
    [text] A text belongs here
    [single] The field has one value only
    [slug] “{ $value }” cannot be part of an address
    [length] The address { $value } is too long
    [alias] “{ $value }” cannot be an address of the site
    [day] “{ $value }” is no day
    [date] “{ $value }” is no date
    [boolean] true or false belongs here
    [number] “{ $value }” is no number
    [whole-number] “{ $value }” is no whole number
    [range] { $value } is not within { $minimum }–{ $greatest }
    [reference] The name of another entry belongs here
    [file] This should be the name of a file
    [point] “{ $value }” is not a point
    [map] Several named values belong here
    [comparable] Values of this field cannot be compared with anything
    [no-range] Only numbers and dates lie between from and to
    [range-bounds] A range needs from, to, or both
    [one-source] A view of kind { $value } shows the items of one source only
    [no-source] A view of kind { $value } shows no items
    [listable] “{ $value }” cannot be rows or columns of a matrix: only references, choices and entry can
   *[other] The value does not fit here
}
    .help = { $expected ->
        [file] Write the name of the file, such as report.pdf, or file and title.
        [point] Write latitude and longitude in degrees, such as 62.39, 17.31.
        [text] Put the text in quotation marks.
        [single] If sources say different things, write each with value and source.
        [slug] Use only a–z, 0–9 and hyphens, such as { $proposal }.
        [length] No part of it may have more than { $most } bytes, and the whole no more than { $greatest }.
        [alias] Write it from the first / and without dots, such as /old/address/.
        [day] Write year-month-day, such as 2026-11-20.
        [date] Write, for instance, 2017, 2015-11, 2016-09-21, 2018-21 (spring), 2016-09-21/2016-09-22 or 2017/.. (goes on).
        [boolean] Without quotation marks.
        [reference] It is the name of the file without .md.
       *[other] { "" }
    }
