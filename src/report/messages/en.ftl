# What the program says about a bank. One message for each rule; `.help` is what to do.

error = error
warning = warning
note = note
help = help

suggestion = Did you mean `{ $suggestion }`?
fix-replace = Replace with `{ $text }`
fix-insert = Add `{ $text }`
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
summary-built = { $pages } pages in { $folder }: { $written } files written, { $unchanged } unchanged, { $removed } removed ({ $seconds } s)
summary-not-written = Nothing was written because there are errors. Fix them, or build what can be built with --keep-going.
summary-in-place = The folder could not be swapped in one step, so its files were replaced one by one.
explain-declared = This rule is declared by the bank, under gaps in { $path }.
explain-severity = Severity unless site.toml sets another: { $severity }
translated-marked = { $file }: marked as up to date with its original
translated-same = { $file }: already marked
summary-checked = Checked { $files } texts, which make { $pages } pages.
github-more = { $count } more: see the log and the job summary.
job-summary = Check of the bank
job-summary-columns = | Location | | Finding |
job-summary-none = No findings.
job-summary-more = { $count } more are not shown here.
init-made = The bank was created in { $folder }. See it with: exempelbank --root { $folder } serve --open
serving = Serving the bank at { $url } (Ctrl+C to stop)
serving-errors = There are errors. The last version without errors is still shown, if there was one.
serving-others = Others on the network can reach it at the address of this machine.
serving-fault = A bug in the program keeps it from showing this edit ({ $problem }). The last version is still shown. Please report the bug, with the edit: https://github.com/exempelbank/exempelbank/issues
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
active-document = The document { $name } contains code that runs when it is opened
    .help = Save it without macros and scripts, or allow the finding with a reason.
alias-shadows-page = The alias { $address } is the address of a page
    .help = Remove the alias, or give the page another address with slug.
ambiguous-value = Other programs read `{ $value }` as true or false
    .help = Put it in quotes: "{ $value }".
broken-anchor = The link points to `#{ $anchor }`, but there is no heading, record, cited passage or group with that id
broken-link = { $draft ->
    [yes] The link points to `{ $url }`, which is a draft and is not published
   *[no] The link points to `{ $url }`, but there is no such file
}
    .help = { $draft ->
        [yes] Remove the line draft: true in that file when it is finished, or remove the link until then.
       *[no] Write the path relative to this file, such as ../folder/file.md.
    }
broken-reference = { $draft ->
    [yes] `{ $id }` is a draft and is not published
   *[no] { $collection ->
        [none] There is no `{ $id }`
       *[other] There is no `{ $id }` in { $collection }
    }
}
    .help = { $draft ->
        [yes] Remove the line draft: true in that file when it is finished, or remove the reference until then.
       *[no] { "" }
    }
control-character = Invisible character ({ $character }) that can mislead readers
    .help = Remove it: delete the text around it and write it again.
cyclic-relation = `{ $field }` forms a cycle: { $chain }
    .help = Remove one of the references.
declared-gap = Something is missing
duplicate-address = The address { $address } is already in use
    .help = Give one of the two another address with slug, or remove it.
duplicate-id = { $kind ->
    [footnote] Two footnotes have the label `{ $id }`
   *[record] Two records have the id `{ $id }`
}
duplicate-key = Duplicate key `{ $name }`
    .help = Remove one of the lines.
duplicate-title = Another entry has the same title, “{ $title }”
entry-without-source = The entry has no source
    .help = Fill in { $field }, or write { $field }: unknown if you looked and found none.
fact-without-source = `{ $field }` has no source
    .help = Write the value together with its source: {"{"}value: …, source: …, place: …{"}"}.
field-not-translated = `{ $name }` cannot be set in a translation: it is taken from the original
    .help = Remove the line, or change the original.
file-name = { $problem ->
    [language] The language in the file name `{ $name }` is not in site.toml
   *[slug] The file name `{ $name }` cannot be used as an address
}
    .help = { $problem ->
        [language] Add it to languages, or remove the file.
       *[slug] Use only a–z, 0–9 and hyphens, such as { $proposal }.md. A translation is named as its original, with the language before .md{ $languages ->
            [none] .
           *[other] : { $languages }.
        }
    }
front-matter = { $problem ->
    [missing] The file does not start with ---
   *[not-closed] The front matter is not closed: a line with --- is missing
}
    .help = Front matter goes at the top of the file, between two lines of three hyphens (---).
heading-skipped = Heading level { $level } skips a level
    .help = Start it with { $proposal }.
image-too-large = The picture { $path } is large: { $width } × { $height } pixels, { $kilobytes } kB
    .help = Save it with at most { $most } pixels on the longer side and at most 1 MB; 1600 pixels are usually enough.
invalid-configuration = { $expected ->
    [base-url] The address cannot be used
    [theme] There is no such theme
    [language] There is no such language
    [strings] The theme has no strings for the language `{ $value }`
    [path] The address `{ $value }` cannot be used: only a–z, 0–9 and hyphens
    [split-word] `{ $value }` is not split into words
    [split-and-kept] `{ $value }` is listed both as split and as kept
    [word] `{ $value }` is not a single word
    [state-label] Expected a word or two on one line
    [size] `{ $value }` is not a size
    [map] Expected keys with values
    [text] Expected text
    [boolean] Expected true or false
    [number] Expected a number
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
    [path] The address `{ $value }` cannot be used: only a–z, 0–9 and hyphens
    [title] The collection has no field with as: title
    [one-title] Only one field can be the title (as: title)
    [kind-of-meaning] A field with as: { $value } must be of kind { $choices }
    [folder] A collection is declared in a folder of its own, directly below content/
    [numbers] `{ $value }` is not a field of numbers
    [numbers-or-dates] `{ $value }` is a field of neither numbers nor dates
    [one-provenance] Only one collection can have provenance: true
    [free-name] The name is already in use
    [no-nesting] Records cannot contain records
    [gap] A gap needs a rule name and what must not be missing
    [count] The figure does not say what to count
    [referrer] Expected collection.field, or collection.field.field for a field of records
    [own-page] Expected true, false or what gives a page of its own: having, referred, where, passages
    [own-page-of-pages] Pages are in no list, so each of them must have its page
    [apart] Missing `where`, which says what stands apart
    [choices] `{ $value }` is not a field of kind choice, choices or boolean
    [same-collection] `{ $value }` does not refer to the same collection
    [tiles] Expected two fields of whole numbers: row and column
    [outline] The outline of `{ $value }` cannot be drawn: it must be an area in degrees
    [outlines] `{ $value }` cannot be read as GeoJSON
    [map] Expected keys with values
    [text] Expected text
    [boolean] Expected true or false
    [number] Expected a number
   *[other] The value cannot be used
}
    .help = See docs/content-model.md for how a collection is declared.
long-sentence = The sentence has { $words } words
    .help = Split it: one thought, one sentence.
meaningless-link-text = { $fault ->
    [empty] The link has no text
    [address] The link text is an address
   *[words] The link text “{ $text }” does not say where the link leads
}
    .help = Say what it leads to, such as the title of the page.
misleading-link-text = The link shows “{ $text }” and leads to { $host }
    .help = Say what it leads to, or fix the address.
misplaced-file = The file is in `{ $folder }`, which is not a collection
    .help = Move it to the folder of a collection.
missing-alternative-text = The image has no alternative text
    .help = Describe it for those who cannot see it: in alt, or between the brackets of ![…](picture.jpg).
missing-field = Missing field `{ $name }`
    .help = { $value ->
        [choice] Add a line that starts with `{ $name }:`, and choose one of { $choices }.
        [reference] Add a line that starts with `{ $name }:` and names a file in content/{ $collection }/, without .md.
        [text] Add a line that starts with `{ $name }:`.
       *[other] { "" }
    }
missing-offline-script = { $name } needs modules, and browsers load none in pages that are opened as files
    .help = Add a classic script in one file with all that it imports: esbuild { $script } --bundle --outfile={ $classic }
missing-translation = { $part ->
    [finding] The translation into the language `{ $language }` has no finding
   *[entry] Missing translation into the language `{ $language }`
}
    .help = { $part ->
        [finding] Write `finding: …` in the front matter of the translation, with the same variables.
       *[entry] Add the file { $file }, or allow the finding with a reason.
    }
not-symmetric = { $to } does not refer back
    .help = Add { $from } to { $field } in the other file.
orphan-entry = { $kind ->
    [page] No menu and no text links to this page
   *[entry] Nothing refers to this entry, and it refers to nothing
}
    .help = Link to it from where it is useful.
outdated-translation = { $original } has changed since it was translated
    .help = Compare the two texts, then run: exempelbank translations mark { $file }
past-review-date = The entry was due for review on { $day }
    .help = Check that it still holds, and set a new date.
personal-data = { $kind ->
    [address] This is a person’s e-mail address
    [picture] The picture says where it was taken
    [telephone] This is a telephone number
   *[identity] This is a personal identity number
}
    .help = { $kind ->
        [address] Give a mailbox of the organisation instead. If this is one, add it to functional under [personal_data] in site.toml.
        [picture] The site shows it without, but the file in the bank still has it. Save it without the position (GPS): most programs for pictures can remove it.
        [telephone] Link to a page of the organisation instead. If this is a switchboard, add the number to functional under [personal_data] in site.toml.
       *[identity] Remove it, also from the history of the file: ask whoever keeps the bank.
    }
raw-html = HTML is not allowed: `{ $html }`
    .help = Write Markdown instead.
reserved-address = The address { $address } is reserved for the program
    .help = Choose another.
site-too-large = { $problem ->
    [view] The view would take more than { $most } kB
    [aliases] An entry may have { $most } old addresses
    [bank] The bank may have { $most } old addresses
   *[pages] The pages of the site would take more than { $most } kB
}
    .help = { $problem ->
        [view] Show fewer entries, or choose rows and columns with fewer values. If it is meant to be so large, say in site.toml how large the site may be: site = "2 GB" in [limits]. A view may take a quarter of that.
        [aliases] Remove those that nobody uses any more.
        [bank] Remove those that nobody uses any more.
       *[pages] Look for a matrix or a list that grows faster than the bank does, or for many old addresses. If the site is meant to be so large, say in site.toml how large: site = "2 GB" in [limits].
    }
source-not-used = Nothing in the bank cites the source `{ $id }`
    .help = Cite it where it was used, or remove it.
syntax = { $problem ->
    [colon] The line cannot be parsed: probably a colon that belongs to the text
    [after-quote] The text goes on after the closing quotation mark
    [quote] A quotation mark is not closed
    [tab] Tabs cannot be used for indentation
    [indentation] Wrong indentation
    [bracket] A bracket is not closed
    [comma] A comma is missing between two values
    [too-deep] Values are nested too deeply
    [too-large] There are too many values in the file
   *[other] This cannot be parsed: { $detail }
}
    .help = { $problem ->
        [colon] Put the text in quotes: title: "Project: a beginning".
        [after-quote] Put quotes of the other kind around the whole text: summary: '"Good" they say'.
        [quote] Put one at the end too. If the text contains quotation marks, use the other kind around it.
        [tab] Use spaces.
        [indentation] Keys of the same level start in the same column; what belongs to them is indented by two spaces.
        [bracket] Put the other half at the end: {"}"} for {"{"}, ] for [.
        [comma] Put a comma between them, or quotation marks around the text if all of it is one.
       *[other] { "" }
    }
template = The template cannot be used: { $problem }
template-in-text = `{ $sign }` is shown literally: content is not a template
    .help = Write out what was meant. If it is an example, make it code, between ` and `.
text-too-long = The text of `{ $name }` has { $length } characters; at most { $max } fit
    .help = Shorten it.
too-many-findings = The file has more than { $most } findings; the rest is not reported
    .help = Is it a file of another kind? If not, fix the first ones and check again.
translation-without-original = No original for this translation: expected { $original }
    .help = The original belongs in the same folder.
unexplained-abbreviation = “{ $word }” is not explained
    .help = Link to { $path } where it is first used, or say what it means in brackets.
unknown-field = Unknown field `{ $name }`
    .help = Known here: { $choices }.
unknown-value = `{ $value }` is not one of the choices
    .help = Choose one of { $choices }.
unreadable-file = { $problem ->
    [link] The file is a symbolic link, and those are not followed
    [special] This is not a regular file
    [name] The file name contains characters that cannot be used
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
    [runs] The image { $name } contains a script: { $part }
    [fetches] The image { $name } loads something from elsewhere: { $part }
    [page] The image { $name } contains HTML: { $part }
    [entities] The image { $name } uses entities that it declares itself
    [encoding] The image { $name } is not UTF-8
    [deep] The elements of the image { $name } are nested too deeply
    [heavy] The image { $name } repeats its parts so often that browsers would hang
    [broken] { $name } is damaged and cannot be read
    [pointer] { $name } is not the file itself, only what git stores instead of it
    [mismatch] { $name } is not what its name says
    [no-ending] The file name { $name } has no extension, such as .pdf
   *[kind] Files of type { $ending } cannot be published
}
    .help = { $problem ->
        [runs] Save it as plain SVG without scripts, or as PNG.
        [fetches] Save it as plain SVG with everything in the file itself, or as PNG.
        [page] Save it as plain SVG with text as text, or as PNG.
        [entities] Save it as plain SVG, or as PNG.
        [encoding] Save it again as UTF-8.
        [deep] Save it as plain SVG, or as PNG.
        [heavy] Save it as PNG.
        [broken] Save it again from the program that made it.
        [pointer] Fetch the file with git lfs pull, or commit it without git lfs.
        [mismatch] Save it again from the program that made it.
        [no-ending] Give it a name with an extension.
       *[kind] Save it as PDF, as a picture or as a table (CSV).
    }
unsafe-url = The address `{ $url }` cannot be used
    .help = Addresses start with https://, http://, mailto: or tel:.
unsupported-svg = `{ $part }` is left out of the image
    .help = Animations, links and what only some programs know are not published. See whether the image looks right without it. If not, save it as plain SVG, or as PNG.
unsupported-yaml = { $feature ->
    [alias] Aliases (*) cannot be used
    [anchor] Anchors (&) cannot be used
    [tag] Tags (!) cannot be used
    [merge] Merge keys (<<) cannot be used
   *[document] There is more than one document in the front matter
}
    .help = Write the value out. If the character belongs to the text, put the text in quotes.
unused-allow = That `{ $name }` is allowed here has no effect
    .help = Remove it from allow: it is not found here, or cannot be allowed, as errors and misleading links cannot.
unused-asset = Nothing shows or links to { $name }, so it is not published
    .help = Link to it where it is useful, or remove it.
unused-footnote = Nothing refers to the footnote `{ $label }`, so it is not shown
    .help = Write [^{ $label }] where it belongs, or remove it.
wrong-value = { $expected ->
    [text] Expected text
    [single] The field takes a single value
    [slug] `{ $value }` cannot be part of an address
    [length] The address { $value } is too long
    [alias] `{ $value }` cannot be an address of the site
    [day] `{ $value }` is not a day
    [date] `{ $value }` is not a date
    [boolean] Expected true or false
    [number] `{ $value }` is not a number
    [whole-number] `{ $value }` is not a whole number
    [range] { $value } is not between { $minimum } and { $greatest }
    [reference] Expected the name of another entry
    [file] Expected the name of a file
    [point] `{ $value }` is not a point
    [map] Expected keys with values
    [comparable] Values of this field cannot be compared
    [no-range] Only numbers and dates can have a range with from and to
    [range-bounds] A range needs from, to, or both
    [one-source] A view of kind { $value } shows the items of one source only
    [no-source] A view of kind { $value } shows no items
    [two-sources] A view of kind { $value } shows the items of two sources
    [same-rows] The rows of both sources must be the same
    [rows-and-marks] A view of kind { $value } needs a source of rows and one of what stands in them
    [refers-to-rows] `{ $value }` does not refer to the rows
    [dated] `{ $value }` has no field with as: date
    [star] Only rows that are entries can have a star
    [listable] `{ $value }` cannot be rows or columns of a matrix: only references, choices and entry can
    [figure] The figure does not say what to count
    [figure-name] The view has a figure `{ $value }` of its own
    [variable] `{ $value }` cannot be the name of a variable
    [pattern-open] The brace is not closed
    [pattern-close] The brace closes nothing
    [pattern-variable] Expected a variable, such as $items
    [pattern-form] `{ $value }` is neither a number nor a plural form
    [pattern-other] Exactly one variant must be for all others, with an asterisk
    [pattern-deep] Too many choices within choices
   *[other] The value cannot be used here
}
    .help = { $expected ->
        [file] Write the name of the file, such as report.pdf, or file and title.
        [point] Write latitude and longitude in degrees, such as 62.39, 17.31.
        [text] Put the text in quotes.
        [single] If sources say different things, write each with value and source.
        [slug] Use only a–z, 0–9 and hyphens, such as { $proposal }.
        [length] No part of it may have more than { $most } bytes, and the whole no more than { $greatest }.
        [alias] Write it from the first / and without dots, such as /old/address/.
        [day] Write year-month-day, such as 2026-11-20.
        [date] Write, for instance, 2017, 2015-11, 2016-09-21, 2018-21 (spring), 2016-09-21/2016-09-22 or 2017/.. (goes on).
        [boolean] Write it without quotes.
        [reference] The name of an entry is that of its file, without .md.
        [pattern-open] Write { "{" } $items { "}" }, or { "{" } $items -> [one] … *[other] … { "}" }.
        [pattern-close] A brace in the text itself is written { "{" } "{ "}" }" { "}" }.
        [pattern-form] Write a number, zero, one, two, few, many or other.
        [pattern-other] Write *[other] before the last variant.
        [variable] Use a–z, 0–9 and hyphens, and a letter first.
       *[other] { "" }
    }
