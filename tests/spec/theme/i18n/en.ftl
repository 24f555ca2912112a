language-name = English
home = Home
not-found-title = Not found
boolean-true = yes
boolean-false = no
date-season = { $season ->
    [0] spring
    [1] summer
    [2] autumn
   *[3] winter
} { $year }
date-days = { $start }–{ $end }
date-interval = { $start } – { $end }
date-from = from { $date }
date-until = until { $date }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
number-at-least = at least { $number }
number-at-most = at most { $number }
number-about = about { $number }
search-path = search
search-title = Search
search-collection = Kind
search-pages = Pages
search-all-title = Everything
list-and = and
said = from { $date }
said-partly = from { $date } and { $undated } undated
said-undated = { $undated } undated
undated = undated
