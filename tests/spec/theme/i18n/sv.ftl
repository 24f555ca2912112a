language-name = Svenska
home = Start
not-found-title = Finns inte
boolean-true = ja
boolean-false = nej
date-season = { $season ->
    [0] våren
    [1] sommaren
    [2] hösten
   *[3] vintern
} { $year }
date-days = { $start }–{ $end }
date-interval = { $start } – { $end }
date-from = från { $date }
date-until = till { $date }
date-about = omkring { $date }
date-uncertain = { $date } (osäkert)
number-at-least = minst { $number }
number-at-most = högst { $number }
number-about = omkring { $number }
search-path = sok
search-title = Sök
search-collection = Slag
search-pages = Sidor
search-all-title = Allt
list-and = och
said = från { $date }
said-partly = från { $date } och { $undated } odaterade
said-undated = { $undated } odaterade
undated = odaterad
