# Vad programmet säger om en bank. Ett meddelande för varje regel; `.help` är vad man kan göra.

error = fel
warning = varning
note = notis
help = gör så här

suggestion = Menade du ”{ $suggestion }”?
label-first = först här
label-showing = när den här filen visades

summary-problems = { $errors ->
    [0] inga fel
    [one] 1 fel
   *[other] { $errors } fel
}, { $warnings ->
    [0] inga varningar
    [one] 1 varning
   *[other] { $warnings } varningar
}
summary-built = { $pages } sidor i { $folder }: { $written } nya eller ändrade filer, { $unchanged } som förut, { $removed } borttagna ({ $seconds } s)
summary-not-written = Ingenting har skrivits, eftersom det finns fel. Rätta dem, eller bygg det som går med --keep-going.
summary-in-place = Mappen kunde inte bytas i ett steg, så filerna byttes en och en.
summary-checked = Banken har { $files } texter och blir { $pages } sidor.
github-more = { $count } till: se hela listan i loggen.
serving = Banken visas på { $url } (Ctrl+C avslutar)
serving-errors = Det finns fel, så en del kan saknas.
building = Bygger banken
checking = Kontrollerar banken

broken-anchor = Länken går till ”#{ $anchor }”, men där finns ingen rubrik eller post med det namnet
broken-link = Länken går till ”{ $url }”, men den filen finns inte
    .help = Skriv vägen från den här filen till den andra, till exempel ../mapp/fil.md.
broken-reference = { $collection ->
    [none] ”{ $id }” finns inte
   *[other] ”{ $id }” finns inte i { $collection }
}
control-character = Här finns ett osynligt tecken ({ $character }) som kan vilseleda
    .help = Ta bort tecknet: radera texten omkring det och skriv den på nytt.
cyclic-relation = Kedjan går i cirkel: härifrån kommer man tillbaka hit genom ”{ $to }”
    .help = Ta bort en av länkarna i kedjan.
duplicate-address = Adressen { $address } används redan
    .help = Ge den ena en annan adress med slug, eller ta bort den.
duplicate-id = Två poster har samma id, ”{ $id }”
duplicate-key = ”{ $name }” står två gånger
    .help = Ta bort den ena raden.
duplicate-title = En annan post har samma titel, ”{ $title }”
entry-without-source = Ingen källa är angiven
    .help = Fyll i { $field }, eller skriv { $field }: unknown om du har letat och inte funnit någon.
field-not-translated = ”{ $name }” hämtas från originalet och kan inte stå i en översättning
    .help = Ta bort raden, eller ändra i originalet.
file-name = { $problem ->
    [language] Språket i filnamnet ”{ $name }” finns inte i site.toml
   *[slug] Filnamnet ”{ $name }” kan inte bli en adress
}
    .help = { $problem ->
        [language] Lägg till språket i languages, eller ta bort filen.
       *[slug] Använd bara a–z, 0–9 och bindestreck, till exempel { $proposal }.md. En översättning heter som originalet med språket före .md{ $languages ->
            [none] .
           *[other] : { $languages }.
        }
    }
front-matter = { $problem ->
    [missing] Filen börjar inte med ---
   *[not-closed] Uppgifterna överst avslutas inte: det saknas en rad med ---
}
    .help = Uppgifterna om posten står överst, mellan två rader som bara har tre bindestreck (---).
invalid-configuration = { $expected ->
    [base-url] Adressen kan inte användas
    [theme] Temat finns inte
    [language] Språket finns inte
    [strings] Temat har inga texter på språket ”{ $value }”
    [map] Här ska det stå flera uppgifter med namn
    [text] Här ska det stå en text
    [boolean] Här ska det stå true eller false
    [number] Här ska det stå ett tal
   *[other] Värdet kan inte användas
}
    .help = { $expected ->
        [base-url] Skriv den med https:// och utan frågetecken, till exempel https://exempel.se/bank/.
        [strings] Lägg till filen i temats mapp i18n/, eller ta bort språket.
       *[other] { "" }
    }
invalid-schema = { $expected ->
    [title] Samlingen har inget fält med as: title
    [one-provenance] Bara en samling kan ha provenance: true
    [free-name] Det namnet är upptaget
    [no-nesting] Poster kan inte innehålla poster
    [count] Siffran säger inte vad som ska räknas
    [map] Här ska det stå flera uppgifter med namn
    [text] Här ska det stå en text
    [boolean] Här ska det stå true eller false
    [number] Här ska det stå ett tal
   *[other] Värdet kan inte användas
}
    .help = Hur en samling beskrivs står i docs/content-model.md.
misplaced-file = Filen ligger i ”{ $folder }”, som inte är någon samling
    .help = Flytta den till mappen för en samling.
missing-alternative-text = Bilden har ingen text som säger vad den visar
    .help = Beskriv bilden i alt för den som inte ser den.
missing-field = ”{ $name }” saknas
not-symmetric = { $to } pekar inte tillbaka
    .help = Lägg till { $from } i { $field } i den andra filen.
raw-html = HTML går inte att använda: ”{ $html }”
    .help = Skriv Markdown i stället.
reserved-address = Adressen { $address } använder programmet självt
    .help = Välj en annan.
syntax = { $problem ->
    [colon] Raden går inte att läsa: troligen ett kolon som hör till texten
    [after-quote] Efter citattecknet fortsätter texten
    [quote] Ett citattecken avslutas inte
    [tab] Här står en tabb
    [indentation] Raden är inte rätt indragen
    [bracket] En parentes avslutas inte
    [too-deep] Uppgifterna är för djupt nästlade
    [too-large] Det är för många uppgifter i filen
   *[other] Det går inte att läsa: { $detail }
}
    .help = { $problem ->
        [colon] Sätt citattecken om texten, så här: title: "Projekt: en början".
        [after-quote] Sätt citattecken av andra slaget om hela texten, så här: summary: '"Bra" säger de'.
        [quote] Sätt ett citattecken sist också. Finns det citattecken i texten, så använd ’ ytterst.
        [tab] Använd mellanslag.
        [indentation] Rader som hör ihop börjar lika långt in; underrader två mellanslag längre in.
       *[other] { "" }
    }
template = Mallen kan inte användas: { $problem }
text-too-long = Texten i ”{ $name }” har { $length } tecken, högst { $max } får plats
    .help = Korta texten.
translation-without-original = Det finns inget original till översättningen
    .help = Originalet ska heta { $original } och ligga i samma mapp.
unknown-field = ”{ $name }” är inget känt fält
    .help = Det här går att använda: { $choices }.
unknown-value = ”{ $value }” finns inte att välja
    .help = Välj bland { $choices }.
unreadable-file = { $problem ->
    [link] Filen är en länk till en annan plats
    [special] Det här är ingen vanlig fil
    [name] Filens namn innehåller tecken som inte går att använda
    [too-large] Filen är för stor
   *[encoding] Filen är inte sparad som UTF-8
}
    .help = { $problem ->
        [encoding] Spara den på nytt med teckenkodningen UTF-8.
        [too-large] Texter får vara 4 MB, andra filer 100 MB.
       *[other] { "" }
    }
unsafe-url = Adressen ”{ $url }” går inte att använda
    .help = Adresser börjar med https://, http://, mailto: eller tel:.
unsupported-yaml = { $feature ->
    [alias] Alias (*) går inte att använda
    [anchor] Ankare (&) går inte att använda
    [tag] Taggar (!) går inte att använda
    [merge] Sammanslagning (<<) går inte att använda
   *[document] Det finns mer än ett dokument i filens uppgifter
}
    .help = Skriv ut värdet. Hör tecknet till texten, så sätt citattecken om den.
wrong-value = { $expected ->
    [text] Här ska det stå en text
    [single] Fältet har bara ett värde
    [slug] ”{ $value }” kan inte bli en del av en adress
    [alias] ”{ $value }” kan inte vara en adress på webbplatsen
    [day] ”{ $value }” är ingen dag
    [date] ”{ $value }” är inget datum
    [boolean] Här ska det stå true eller false
    [number] ”{ $value }” är inget tal
    [whole-number] ”{ $value }” är inget heltal
    [range] { $value } ligger utanför { $minimum }–{ $greatest }
    [reference] Här ska det stå namnet på en annan post
    [map] Här ska det stå flera uppgifter med namn
   *[other] Värdet passar inte här
}
    .help = { $expected ->
        [text] Sätt citattecken om texten.
        [single] Säger flera källor olika saker, så skriv var och en som value och source.
        [slug] Använd bara a–z, 0–9 och bindestreck, till exempel { $proposal }.
        [alias] Skriv den från den första / och utan punkter, till exempel /gammal/adress/.
        [day] Skriv år-månad-dag, till exempel 2026-11-20.
        [date] Skriv till exempel 2017, 2015-11, 2016-09-21, 2018-21 (våren), 2016-09-21/2016-09-22 eller 2017/.. (pågår).
        [boolean] Utan citattecken.
        [reference] Det är filens namn utan .md.
       *[other] { "" }
    }
