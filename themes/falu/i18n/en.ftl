# English. The program itself uses the strings before the first heading.

language-name = English
home = Home
not-found-title = There is no such page
boolean-true = Yes
boolean-false = No
number-at-least = at least { $number }
number-at-most = at most { $number }
number-about = about { $number }
date-season =
    { $season ->
        [0] spring
        [1] summer
        [2] autumn
       *[3] winter
    } { $year }
date-days = { $start }–{ $end }
date-years = { $start }–{ $end }
date-interval = { $start } – { $end }
date-from = from { $date }
date-until = until { $date }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
list-and = and
said = facts from { $date }
said-partly = facts from { $date }; { $undated ->
    [one] one source has
    [2] two sources have
    [3] three sources have
    [4] four sources have
   *[other] { $undated } sources have
} no date
said-undated = undated facts
undated = undated
as-of = as told in { $date }
search-path = search
search-collection = Kind
search-pages = Pages
search-all-title = Everything from A to Z
search-title = Search

## The frame

skip = Skip to the content
main-menu = Main menu
footer-menu = About the website
languages = Other languages
breadcrumb = You are here
feed-title = New in { $title }
feed = Follow what is new (Atom)
publisher = Published by
text-license = Texts:
data-license = Data:
edit-page = Edit this page
fallback = Some of the text is not available in English yet. It is shown in another language, and marked.

## Home page and lists

newest = Latest additions to the bank
in-all = in the bank
see-all = The whole list: { $label } ({ $number })
empty-list = There is nothing here yet.
grouped-by = Divided by: { $label }.
group-none = Others
further-facts =
    { $number ->
        [one] One more fact
       *[other] { $number } more facts
    }
pages = Pages of the list
page-of = page { $page } of { $pages }
previous-page = Previous page
next-page = Next page
more-of = { $label }: page { $page } of { $pages }

## What is known

known = What we know
conflicting = The sources disagree. Here is what each of them says.
state-unknown = Looked for, not found
state-not-applicable = Does not apply here
state-absent = No information yet
ground = Source
certainty-uncertain = Uncertain reading
certainty-editorial = Editorial reading
tie = The link
ties = The links
source = Source:
place = Place in the source:
noted = Time: { $date }.
remark = Note
said-when = When it was said
passages = What rests on the source, place by place
passage-also = also
continued = continued
our-translation = (our translation)
credit = Picture:

## What is not known

not-known = What we do not know
questions-about =
    { $number ->
        [one] One question is open. Do you know the answer?
       *[other] { $number } questions are open. Do you know the answer to one of them?
    }
not-known-why = Why it is not known
answer = Answer
add-to = Add what you know

## Round about

sources = Sources
related = Has something in common
in-common = In common:
added = Added
updated = Changed
license = Licence:
contents = On this page
withdrawn = This page has been withdrawn.
withdrawn-on = This page has been withdrawn since { $date }.
replaced-by = Read instead:

## Pages that lead on

moved = The page has moved
moved-to = It is now here:
not-found-why = The address does not lead to a page. It may be misspelt, or the page may have been removed.
not-found-ways = Try one of these ways:

# Pages that are views
letters = Letters

## Marks: what is drawn stands in words too

share = What is known
share-known =
    { $known } of { $asked } questions { $known ->
        [one] has
       *[other] have
    } an answer
share-rest = { $editorial ->
    [0] {""}
   *[other] , { $editorial } in our reading only
}{ $open ->
    [0] {""}
   *[other] , { $open } { $open ->
        [one] is
       *[other] are
    } open
}
share-which = Which questions?
asked-source = answered
asked-us = in our reading only
asked-unknown = open
asked-absent = open
numbers = The bank in numbers
compare-with = Compare with others
print = Print
cite = Cite this page
history = History of this page

## Views

csv = Download as CSV
number-of-items = Number
date-of-item = When
title-of-item = What
kind-of-item = Kind
term = Term
other-names = Other names
explanation = Explanation
field = Field
value = Value
when = When
what = What
happened = Took place
happened-no = Did not take place
happened-unknown = Planned
without = { $label } without { $items }: { $number }.
mirror-both = Both: { $number }
mirror-first = Only { $first }: { $number }
mirror-second = Only { $second }: { $number }
tie-stated = The source says so
tie-editorial = The bank’s reading
tie-uncertain = A doubtful reading
blank = Box to fill in
years-yes = Was done, or held
years-unknown = Was planned; we do not know whether it came about
years-no = Was planned and did not come about
years-facts = More about the row
map-same = The map and the tiles show the same thing, and all of it stands in the table.
map-step = { $number } ({ $places } { $places ->
    [one] place
   *[other] places
})
map-steps = { $from }–{ $to } ({ $places } { $places ->
    [one] place
   *[other] places
})
map-unplaced = { $number } without a place: { $why }
map-apart = { $label }: { $number }, not counted here
compare-choose = Choose two to four
compare-least = Choose at least two. Until then, all are shown.
compare-shown = { $number } are compared.
compare-blank = No answer for any of those chosen:
compare-most = Four are chosen, and there is no room for more.
from = From
notes = Notes

## The accessibility statement

statement-body = Who is responsible
statement-service = What the statement is about
statement-compliance = How well the website meets the requirements
statement-issues = What is lacking, and why
statement-assessed = When the website was assessed
statement-updated = When the statement was last changed
statement-method = How we have tested
statement-feedback = Tell us when something does not work
statement-complaints = Complain to the supervisory authority
statement-burden = Exceptions because something would be a disproportionate burden
statement-outside = Content that is not covered
statement-link-feedback = Say what does not work, or ask for the content in another form
statement-link-complaints = Report lacking accessibility to Digg
compliance-full = The website is fully compliant with the requirements.
compliance-partial = The website is partially compliant with the requirements.
compliance-none = The website is not compliant with the requirements.
## Search

search-label = Search the bank
search-button = Search
search-hits =
    { $number ->
        [one] { $number } result
       *[other] { $number } results
    }
search-all =
    { $number ->
        [one] Show { $number } result
       *[other] Show all { $number } results
    }
search-suggestions = Suggestions
search-filters = Narrow down
search-chosen = Chosen
search-remove = Remove the choice { $shown }
search-clear = Clear all choices
search-sort = Order
search-sort-relevance = Best match first
search-sort-title = A to Z
search-sort-date = Latest year first
search-sort-added = Last added first
search-more = Show more results
search-instead = { $word } is not in the bank. Showing results for { $shown }.
search-any = No result has all the words. These have some of them.
search-none = There is nothing like that in the bank. Try fewer or other words.
search-narrow = Nothing agrees with both the words and the choices. Remove a choice.
search-failed = The search could not be fetched. Reload the page, or use the lists here.
search-how = Write what you are looking for, or go through the lists here.
search-how-scriptless = Your browser does not run JavaScript, which the search box needs. The lists here lead to everything in the bank.
search-letters = Everything from A to Z
search-total = { $number ->
        [one] { $number } page
       *[other] { $number } pages
    }
search-facet-more = There are more in the list.

# Strings of earlier templates, for themes that have their own.

editorial-why = This is our reading, not that of the source.
looked-for = { known }
question-unknown = { state-unknown }
map-elsewhere = { $number } without a known place
cell-empty = { state-absent }
not-asked = { state-absent }
scale-unknown = { $label }: { state-unknown }
spread-unknown = { state-unknown }
spread-absent = { state-absent }
spread-not-applicable = { state-not-applicable }
