# Svenska. Programmet självt använder de strängar som står före första mellanrubriken.

language-name = Svenska
home = Start
not-found-title = Sidan finns inte
boolean-true = Ja
boolean-false = Nej
number-at-least = minst { $number }
number-at-most = högst { $number }
number-about = ungefär { $number }
date-season =
    { $season ->
        [0] våren
        [1] sommaren
        [2] hösten
       *[3] vintern
    } { $year }
date-days = { $start }–{ $end }
date-years = { $start }–{ $end }
date-interval = { $start } – { $end }
date-from = från { $date }
date-until = till { $date }
date-about = omkring { $date }
date-uncertain = { $date } (osäkert)
list-and = och
said = uppgifter från { $date }
said-partly = uppgifter från { $date }; { $undated ->
    [one] en källa
    [2] två källor
    [3] tre källor
    [4] fyra källor
   *[other] { $undated } källor
} saknar datum
said-undated = odaterade uppgifter
undated = odaterad
as-of = enligt uppgift från { $date }
search-path = sok
search-collection = Slag
search-pages = Sidor
search-all-title = Allt från A till Ö
search-title = Sök

## Ram

skip = Hoppa till innehållet
main-menu = Huvudmeny
footer-menu = Om webbplatsen
languages = Andra språk
breadcrumb = Du är här
feed-title = Nytt i { $title }
feed = Följ det nya (Atom)
publisher = Utgivare:
text-license = Texter:
data-license = Data:
edit-page = Ändra den här sidan
fallback = En del av texten finns inte på svenska ännu. Den visas på ett annat språk och är märkt.

## Startsidan och listor

newest = Senast tillagt i banken
in-all = i banken
see-all = Hela listan: { $label } ({ $number })
empty-list = Här finns inget ännu.
grouped-by = Indelning: { $label }.
group-none = Övriga
further-facts =
    { $number ->
        [one] En uppgift till
       *[other] { $number } uppgifter till
    }
pages = Sidor i listan
page-of = sida { $page } av { $pages }
previous-page = Föregående sida
next-page = Nästa sida
more-of = { $label }: sida { $page } av { $pages }

## Vad som är känt

known = Det vet vi
conflicting = Källorna säger olika. Här står vad var och en säger.
state-unknown = Sökt men inte funnet
state-not-applicable = Gäller inte här
state-absent = Ingen uppgift ännu
ground = Källa
certainty-uncertain = Osäker läsning
certainty-editorial = Redaktionell tolkning
tie = Kopplingen
ties = Kopplingarna
source = Källa:
place = Plats i källan:
noted = Tidpunkt: { $date }.
remark = Anmärkning
said-when = När det sades
passages = Det som bygger på källan, ställe för ställe
passage-also = även
continued = fortsättning
our-translation = (vår översättning)
credit = Bild:

## Vad som inte är känt

not-known = Det vet vi inte
questions-about =
    { $number ->
        [one] En fråga står öppen. Vet du svaret?
       *[other] { $number } frågor står öppna. Vet du svaret på någon av dem?
    }
not-known-why = Varför det inte är känt
answer = Svara
add-to = Lägg till det du vet

## Runt omkring

sources = Källor
related = Har något gemensamt
in-common = Gemensamt:
added = Tillagd
updated = Ändrad
license = Licens:
contents = På den här sidan
withdrawn = Sidan är indragen.
withdrawn-on = Sidan är indragen sedan { $date }.
replaced-by = Läs i stället:

## Sidor som leder vidare

moved = Sidan har flyttat
moved-to = Den finns nu här:
not-found-why = Adressen leder inte till någon sida. Den kan vara felskriven, eller så har sidan tagits bort.
not-found-ways = Pröva någon av de här vägarna:

# Pages that are views
letters = Bokstäver

## Märken: vad som ritas står också i ord

share = Vad som är känt
share-known = { $known } av { $asked } frågor har svar
share-rest = { $editorial ->
    [0] {""}
   *[other] , { $editorial } bara i vår läsning
}{ $open ->
    [0] {""}
   *[other] , { $open } { $open ->
        [one] står öppen
       *[other] står öppna
    }
}
share-which = Vilka frågor?
asked-source = besvarad
asked-us = bara i vår läsning
asked-unknown = öppen
asked-absent = öppen
numbers = Banken i siffror
compare-with = Jämför med andra
print = Skriv ut
cite = Hänvisa hit
history = Sidans historik

## Vyer

csv = Hämta som CSV
number-of-items = Antal
date-of-item = När
title-of-item = Vad
kind-of-item = Slag
term = Ord
other-names = Andra namn
explanation = Förklaring
field = Fält
value = Värde
when = När
what = Vad
happened = Blev av
happened-no = Blev inte av
happened-unknown = Planerat
without = { $label } utan { $items }: { $number }.
mirror-both = Båda: { $number }
mirror-first = Bara { $first }: { $number }
mirror-second = Bara { $second }: { $number }
tie-stated = Så står det i källan
tie-editorial = Bankens läsning
tie-uncertain = Osäker läsning
blank = Ruta att fylla i
years-yes = Gjordes eller gällde
years-unknown = Planerades; vi vet inte om det blev av
years-no = Planerades och blev inte av
years-facts = Mer om raden
map-same = Kartan och rutorna visar samma sak, och allt står i tabellen.
map-step = { $number } ({ $places } { $places ->
    [one] plats
   *[other] platser
})
map-steps = { $from }–{ $to } ({ $places } { $places ->
    [one] plats
   *[other] platser
})
map-unplaced = { $number } utan plats: { $why }
map-apart = { $label }: { $number }, räknas inte här
compare-choose = Välj två till fyra
compare-least = Välj minst två. Tills dess visas alla.
compare-shown = { $number } jämförs.
compare-blank = Inget svar för någon av de valda:
compare-most = Fyra är valda, och fler får inte plats.
from = Ur
notes = Anteckningar

## Tillgänglighetsredogörelsen

statement-body = Vem som ansvarar
statement-service = Vad redogörelsen gäller
statement-compliance = Hur väl webbplatsen följer kraven
statement-issues = Det som brister, och varför
statement-assessed = När webbplatsen bedömdes
statement-updated = När redogörelsen senast ändrades
statement-method = Hur vi har prövat
statement-feedback = Säg till om något inte fungerar
statement-complaints = Klaga hos tillsynsmyndigheten
statement-burden = Undantag för att något är oskäligt betungande
statement-outside = Innehåll som inte omfattas
statement-link-feedback = Berätta vad som inte fungerar, eller be om innehållet i en annan form
statement-link-complaints = Anmäl bristande tillgänglighet till Digg
compliance-full = Webbplatsen är helt förenlig med kraven.
compliance-partial = Webbplatsen är delvis förenlig med kraven.
compliance-none = Webbplatsen är inte förenlig med kraven.
## Sökning

search-label = Sök i banken
search-button = Sök
search-hits =
    { $number ->
        [one] { $number } träff
       *[other] { $number } träffar
    }
search-all =
    { $number ->
        [one] Visa { $number } träff
       *[other] Visa alla { $number } träffar
    }
search-suggestions = Förslag
search-filters = Begränsa
search-chosen = Valt
search-remove = Ta bort valet { $shown }
search-clear = Rensa alla val
search-sort = Ordning
search-sort-relevance = Bäst träff först
search-sort-title = A till Ö
search-sort-date = Senaste årtal först
search-sort-added = Senast tillagda först
search-more = Visa fler träffar
search-instead = { $word } finns inte i banken. Visar träffar för { $shown }.
search-any = Ingen träff har alla ord. Här är de som har något av dem.
search-none = Det finns inget sådant i banken. Pröva färre eller andra ord.
search-narrow = Inget stämmer med både orden och valen. Ta bort något val.
search-failed = Sökningen gick inte att hämta. Ladda om sidan eller använd listorna här.
search-how = Skriv vad du söker, eller gå in i banken genom listorna här.
search-how-scriptless = Din webbläsare kör inte JavaScript, som sökrutan behöver. Listorna här leder till allt som finns i banken.
search-letters = Allt från A till Ö
search-total = { $number ->
        [one] { $number } sida
       *[other] { $number } sidor
    }
search-facet-more = Fler finns i listan.

# Strängar av tidigare mallar, för teman som har egna.

editorial-why = Det är vår läsning, inte källans.
looked-for = { known }
question-unknown = { state-unknown }
map-elsewhere = { $number } utan känd plats
cell-empty = { state-absent }
not-asked = { state-absent }
scale-unknown = { $label }: { state-unknown }
spread-unknown = { state-unknown }
spread-absent = { state-absent }
spread-not-applicable = { state-not-applicable }
