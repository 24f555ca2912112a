# Vad programmet säger om en bank. Ett meddelande för varje regel; `.help` är vad man kan göra.

error = fel
warning = varning
note = notis
help = gör så här

suggestion = Menade du ”{ $suggestion }”?
fix-replace = Skriv ”{ $text }”
fix-insert = Lägg till ”{ $text }”
fix-remove = Ta bort det
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
}, { $notes ->
    [0] inga notiser
    [one] 1 notis
   *[other] { $notes } notiser
}
summary-problems-without-notes = { $problems } (exempelbank check visar notiserna)
summary-built = { $pages } sidor i { $folder }: { $written } nya eller ändrade filer, { $unchanged } som förut, { $removed } borttagna ({ $seconds } s)
summary-not-written = Ingenting har skrivits, eftersom det finns fel. Rätta dem, eller bygg det som går med --keep-going.
summary-in-place = Mappen kunde inte bytas i ett steg, så filerna byttes en och en.
explain-declared = Regeln är bankens egen. Den står under gaps i { $path }.
explain-severity = Allvarlighetsgrad om inte site.toml anger en annan: { $severity }
translated-marked = { $file }: markerad som aktuell mot originalet
translated-same = { $file }: redan markerad
summary-checked = { $files } texter är kontrollerade. De blir { $pages } sidor.
github-more = { $count } till: se loggen och jobbets sammanfattning.
job-summary = Kontroll av banken
job-summary-columns = | Plats | | Anmärkning |
job-summary-none = Inga anmärkningar.
job-summary-more = { $count } till visas inte här.
init-made = Banken har skapats i { $folder }. Visa den med: exempelbank --root { $folder } serve --open
serving = Banken visas på { $url } (Ctrl+C avslutar)
serving-errors = Det finns fel. Den senaste versionen utan fel visas fortfarande, om det fanns någon.
serving-others = Andra i nätverket kan nå den på den här datorns adress.
serving-fault = Ett fel i programmet gör att ändringen inte kan visas ({ $problem }). Den senaste versionen visas fortfarande. Anmäl gärna felet, med ändringen: https://github.com/exempelbank/exempelbank/issues
serving-near = Menade du någon av de här?
serving-open = Öppna
serving-close = Stäng (Esc)
serving-port-taken = Port { $port } är upptagen.
building = Bygger banken
checking = Kontrollerar banken

accessibility-statement = { $item ->
    [body] Tillgänglighetsredogörelsen säger inte vilken organisation som ansvarar (body)
    [service] Tillgänglighetsredogörelsen säger inte vilken webbplats den gäller (service)
    [compliance] Tillgänglighetsredogörelsen säger inte hur väl kraven följs (compliance)
    [issues] Tillgänglighetsredogörelsen säger inte vad som brister och varför (issues)
    [assessed] Tillgänglighetsredogörelsen säger inte när webbplatsen bedömdes (assessed)
    [updated] Tillgänglighetsredogörelsen säger inte när den senast ändrades (updated)
    [method] Tillgänglighetsredogörelsen säger inte hur webbplatsen har prövats (method)
    [feedback] Tillgänglighetsredogörelsen säger inte var man kan lämna synpunkter (feedback)
    [complaints] Tillgänglighetsredogörelsen säger inte var man kan klaga (complaints)
    [burden] Tillgänglighetsredogörelsen säger inte vad som undantas som oskäligt betungande (burden)
    [outside] Tillgänglighetsredogörelsen säger inte vad lagen inte omfattar (outside)
   *[old] Webbplatsens tillgänglighet bedömdes för mer än ett år sedan
}
    .help = Skriv det under [accessibility] i site.toml. Finns det inget att redovisa, så skriv det.
active-document = Dokumentet { $name } innehåller kod som körs när det öppnas
    .help = Spara det utan makron och skript, eller tillåt anmärkningen med ett skäl.
alias-shadows-page = Den gamla adressen { $address } är redan en sidas adress
    .help = Ta bort adressen ur aliases, eller ge sidan en annan med slug.
ambiguous-value = Andra program läser ”{ $value }” som sant eller falskt
    .help = Sätt citattecken om det: "{ $value }".
broken-anchor = Länken går till ”#{ $anchor }”, men det finns ingen rubrik, ingen post, inget citerat ställe och ingen grupp med det namnet
broken-link = { $draft ->
    [yes] Länken går till ”{ $url }”, som är ett utkast och inte publiceras
   *[no] Länken går till ”{ $url }”, men den filen finns inte
}
    .help = { $draft ->
        [yes] Ta bort raden draft: true i den filen när den är färdig, eller ta bort länken så länge.
       *[no] Skriv sökvägen från den här filen, till exempel ../mapp/fil.md.
    }
broken-reference = { $draft ->
    [yes] ”{ $id }” är ett utkast och publiceras inte
   *[no] { $collection ->
        [none] ”{ $id }” finns inte
       *[other] ”{ $id }” finns inte i { $collection }
    }
}
    .help = { $draft ->
        [yes] Ta bort raden draft: true i den filen när den är färdig, eller ta bort hänvisningen så länge.
       *[no] { "" }
    }
control-character = Här finns ett osynligt tecken ({ $character }) som kan vilseleda
    .help = Ta bort tecknet: radera texten omkring det och skriv den på nytt.
cyclic-relation = ”{ $field }” går i cirkel: { $chain }
    .help = Ta bort en av hänvisningarna.
declared-gap = Något saknas
duplicate-address = Adressen { $address } används redan
    .help = Ge den ena en annan adress med slug, eller ta bort den.
duplicate-id = { $kind ->
    [footnote] Två fotnoter har samma beteckning, ”{ $id }”
   *[record] Två poster har samma id, ”{ $id }”
}
duplicate-key = ”{ $name }” står två gånger
    .help = Ta bort den ena raden.
duplicate-title = En annan post har samma titel, ”{ $title }”
entry-without-source = Posten saknar källa
    .help = Fyll i { $field }, eller skriv { $field }: unknown om du har letat och inte funnit någon.
fact-without-source = ”{ $field }” saknar källa
    .help = Skriv värdet tillsammans med källan: {"{"}value: …, source: …, place: …{"}"}.
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
heading-skipped = Rubriken på nivå { $level } hoppar över en nivå
    .help = Börja den med { $proposal }.
image-too-large = Bilden { $path } är stor: { $width } × { $height } bildpunkter, { $kilobytes } kB
    .help = Spara den med högst { $most } bildpunkter på längsta sidan och högst 1 MB; 1600 räcker oftast.
invalid-configuration = { $expected ->
    [base-url] Adressen kan inte användas
    [theme] Temat finns inte
    [language] Språket finns inte
    [strings] Temat har inga texter på språket ”{ $value }”
    [path] Adressen ”{ $value }” kan inte användas: bara a–z, 0–9 och bindestreck
    [split-word] ”{ $value }” är inte delat i ord
    [split-and-kept] ”{ $value }” står både bland de ord som ska delas och bland dem som ska hållas ihop
    [word] ”{ $value }” är inte ett ord
    [size] ”{ $value }” är inte en storlek
    [state-label] Här ska det stå ett ord eller två, på en rad
    [map] Här ska det stå nycklar med värden
    [text] Här ska det stå en text
    [boolean] Här ska det stå true eller false
    [number] Här ska det stå ett tal
   *[other] Värdet kan inte användas
}
    .help = { $expected ->
        [base-url] Skriv den med https:// och utan frågetecken, till exempel https://exempel.se/bank/.
        [size] Skriv ett tal och kB, MB eller GB, till exempel 500 MB.
        [split-word] Skriv delarna med | emellan, till exempel snö|uggla.
        [strings] Lägg till filen i temats mapp i18n/, eller ta bort språket.
       *[other] { "" }
    }
invalid-schema = { $expected ->
    [path] Adressen ”{ $value }” kan inte användas: bara a–z, 0–9 och bindestreck
    [title] Samlingen har inget fält med as: title
    [one-title] Bara ett fält kan vara titeln (as: title)
    [kind-of-meaning] Ett fält med as: { $value } ska vara av typen { $choices }
    [folder] En samling beskrivs i en egen mapp direkt under content/
    [numbers] ”{ $value }” är inte ett fält med tal
    [numbers-or-dates] ”{ $value }” är ett fält med varken tal eller datum
    [one-provenance] Bara en samling kan ha provenance: true
    [free-name] Det namnet är upptaget
    [no-nesting] Poster kan inte innehålla poster
    [gap] Regeln saknar namn, eller vad som inte får saknas
    [count] Siffran säger inte vad som ska räknas
    [referrer] Skriv samling.fält, eller samling.fält.fält för ett fält i poster
    [own-page] Här ska det stå true, false eller vad som ger en egen sida: having, referred, where, passages
    [own-page-of-pages] Sidor står inte i någon lista, så var och en måste ha sin sida
    [apart] Här saknas where, som säger vilka som står för sig
    [choices] ”{ $value }” är inte ett fält av typen choice, choices eller boolean
    [same-collection] ”{ $value }” hänvisar inte till samma samling
    [tiles] Här ska det stå två fält med hela tal: rad och kolumn
    [outline] Konturen av ”{ $value }” går inte att rita: den ska vara en yta i grader
    [outlines] ”{ $value }” går inte att läsa som GeoJSON
    [map] Här ska det stå nycklar med värden
    [text] Här ska det stå en text
    [boolean] Här ska det stå true eller false
    [number] Här ska det stå ett tal
   *[other] Värdet kan inte användas
}
    .help = I docs/content-model.md står det hur en samling beskrivs.
long-sentence = Meningen har { $words } ord
    .help = Dela den: en tanke, en mening.
meaningless-link-text = { $fault ->
    [empty] Länken har ingen text
    [address] Länkens text är en adress
   *[words] Orden ”{ $text }” säger inte vart länken leder
}
    .help = Skriv vad som finns där, till exempel sidans titel.
misleading-link-text = Länken visar ”{ $text }” men leder till { $host }
    .help = Skriv vad som finns där, eller rätta adressen.
misplaced-file = Filen ligger i ”{ $folder }”, som inte är någon samling
    .help = Flytta den till mappen för en samling.
missing-alternative-text = Bilden saknar alternativtext
    .help = Beskriv bilden för den som inte ser den: i alt, eller mellan hakarna i ![…](bild.jpg).
missing-field = ”{ $name }” saknas
    .help = { $value ->
        [choice] Lägg till en rad som börjar med ”{ $name }:”, och välj bland { $choices }.
        [reference] Lägg till en rad som börjar med ”{ $name }:” och nämner en fil i content/{ $collection }/, utan .md.
        [text] Lägg till en rad som börjar med ”{ $name }:”.
       *[other] { "" }
    }
missing-offline-script = { $name } behöver moduler, och webbläsare läser inte in sådana på sidor som öppnas som filer
    .help = Lägg till ett vanligt skript, i en fil med allt som det importerar: esbuild { $script } --bundle --outfile={ $classic }
missing-translation = { $part ->
    [finding] Översättningen till språket ”{ $language }” saknar finding
   *[entry] Det finns ingen översättning till språket ”{ $language }”
}
    .help = { $part ->
        [finding] Skriv ”finding: …” bland översättningens uppgifter, med samma variabler.
       *[entry] Lägg till filen { $file }, eller tillåt anmärkningen med ett skäl.
    }
not-symmetric = { $to } pekar inte tillbaka
    .help = Lägg till { $from } i { $field } i den andra filen.
orphan-entry = { $kind ->
    [page] Ingen meny och ingen text leder till sidan
   *[entry] Ingenting hänvisar till posten, och den hänvisar inte till något
}
    .help = Länka till den där den är till nytta.
outdated-translation = { $original } har ändrats sedan den översattes
    .help = Jämför texterna och kör sedan: exempelbank translations mark { $file }
past-review-date = Posten skulle ha setts över senast { $day }
    .help = Kontrollera att den fortfarande stämmer och ange ett nytt datum.
personal-data = { $kind ->
    [address] Det här är en persons e-postadress
    [picture] Bilden säger var den är tagen
    [telephone] Det här är ett telefonnummer
   *[identity] Det här är ett personnummer
}
    .help = { $kind ->
        [address] Ange organisationens brevlåda i stället. Är det en sådan, så lägg till den i functional under [personal_data] i site.toml.
        [picture] Webbplatsen visar den utan plats, men filen i banken har kvar den. Spara den utan plats (GPS): de flesta bildprogram kan ta bort den.
        [telephone] Länka till en sida hos organisationen i stället. Är det en växel, så lägg till numret i functional under [personal_data] i site.toml.
       *[identity] Ta bort det, också ur filens historik: fråga den som sköter banken.
    }
raw-html = HTML är inte tillåtet: ”{ $html }”
    .help = Skriv Markdown i stället.
reserved-address = Adressen { $address } är reserverad för programmet
    .help = Välj en annan.
site-too-large = { $problem ->
    [view] Vyn skulle ta mer än { $most } kB
    [aliases] En post får ha { $most } gamla adresser
    [bank] Banken får ha { $most } gamla adresser
   *[pages] Webbplatsens sidor skulle ta mer än { $most } kB
}
    .help = { $problem ->
        [view] Visa färre poster, eller välj rader och kolumner med färre värden. Om den ska vara så stor: ange i site.toml hur stor webbplatsen får bli, med site = "2 GB" under [limits]. En vy får ta en fjärdedel av det.
        [aliases] Ta bort dem som ingen använder längre.
        [bank] Ta bort dem som ingen använder längre.
       *[pages] Finns det en matris eller en lista som växer snabbare än banken, eller många gamla adresser? Om webbplatsen ska vara så stor: ange i site.toml hur stor den får bli, med site = "2 GB" under [limits].
    }
source-not-used = Ingenting i banken är hämtat ur källan ”{ $id }”
    .help = Hänvisa till den där den har använts, eller ta bort den.
syntax = { $problem ->
    [colon] Raden går inte att läsa: troligen ett kolon som hör till texten
    [after-quote] Efter citattecknet fortsätter texten
    [quote] Ett citattecken avslutas inte
    [tab] Tabbar kan inte användas för indrag
    [indentation] Raden är inte rätt indragen
    [bracket] En parentes avslutas inte
    [comma] Här saknas ett komma mellan två uppgifter
    [too-deep] Uppgifterna är för djupt nästlade
    [too-large] Det är för många uppgifter i filen
   *[other] Det går inte att läsa: { $detail }
}
    .help = { $problem ->
        [colon] Sätt citattecken om texten, så här: title: "Projekt: en början".
        [after-quote] Sätt citattecken av andra slaget om hela texten, så här: summary: '"Bra" säger de'.
        [quote] Sätt ett citattecken sist också. Finns det citattecken i texten, så använd ’ ytterst.
        [tab] Använd mellanslag.
        [indentation] Nycklar på samma nivå börjar i samma kolumn; det som hör till dem dras in två mellanslag.
        [bracket] Sätt den andra halvan sist: {"}"} till {"{"}, ] till [.
        [comma] Sätt ett komma mellan dem, eller citattecken om texten om allt är en.
       *[other] { "" }
    }
template = Mallen kan inte användas: { $problem }
template-in-text = ”{ $sign }” visas som det är skrivet: innehållet är ingen mall
    .help = Skriv ut det som avsågs. Är det ett exempel, så skriv det som kod, mellan ` och `.
text-too-long = Texten i ”{ $name }” har { $length } tecken; högst { $max } får plats
    .help = Korta texten.
too-many-findings = Filen har mer än { $most } anmärkningar; resten visas inte
    .help = Är det en fil av en annan typ? Om inte, rätta de första och kontrollera igen.
translation-without-original = Originalet till översättningen saknas: { $original }
    .help = Originalet ska ligga i samma mapp.
unexplained-abbreviation = ”{ $word }” förklaras inte
    .help = Länka till { $path } första gången, eller skriv inom parentes vad det betyder.
unknown-field = Okänt fält: ”{ $name }”
    .help = Här finns: { $choices }.
unknown-value = ”{ $value }” är inte ett av valen
    .help = Välj något av { $choices }.
unreadable-file = { $problem ->
    [link] Filen är en symbolisk länk, och sådana följs inte
    [special] Det här är inte en vanlig fil
    [name] Filnamnet innehåller tecken som inte går att använda
    [too-large] Filen är för stor
    [pixels] Bilden har för många bildpunkter
   *[encoding] Filen är inte sparad som UTF-8
}
    .help = { $problem ->
        [encoding] Spara den på nytt med teckenkodningen UTF-8.
        [too-large] Texter får vara 4 MB, andra filer 100 MB.
        [pixels] Spara den mindre: ingen sida visar mer än några tusen på en ledd.
       *[other] { "" }
    }
unsafe-file = { $problem ->
    [runs] Bilden { $name } innehåller ett skript: { $part }
    [fetches] Bilden { $name } hämtar något utifrån: { $part }
    [page] Bilden { $name } innehåller HTML: { $part }
    [entities] Bilden { $name } använder entiteter som den själv deklarerar
    [encoding] Bilden { $name } är inte UTF-8
    [deep] Elementen i bilden { $name } är nästlade för djupt
    [heavy] Bilden { $name } upprepar sina delar så ofta att webbläsare skulle hänga sig
    [broken] { $name } är skadad och går inte att läsa
    [pointer] { $name } är inte själva filen, bara det som git lagrar i stället för den
    [mismatch] { $name } är inte vad filnamnet säger
    [no-ending] Filnamnet { $name } saknar filändelse, till exempel .pdf
   *[kind] Filer av typen { $ending } går inte att publicera
}
    .help = { $problem ->
        [runs] Spara den som vanlig SVG utan skript, eller som PNG.
        [fetches] Spara den som vanlig SVG med allt i själva filen, eller som PNG.
        [page] Spara den som vanlig SVG med text som text, eller som PNG.
        [entities] Spara den som vanlig SVG, eller som PNG.
        [encoding] Spara den på nytt som UTF-8.
        [deep] Spara den som vanlig SVG, eller som PNG.
        [heavy] Spara den som PNG.
        [broken] Spara den på nytt från det program som gjorde den.
        [pointer] Hämta filen med git lfs pull, eller lägg in den utan git lfs.
        [mismatch] Spara den på nytt från det program som gjorde den.
        [no-ending] Ge den ett namn med filändelse.
       *[kind] Spara den som PDF, som bild eller som tabell (CSV).
    }
unsafe-url = Adressen ”{ $url }” går inte att använda
    .help = Adresser börjar med https://, http://, mailto: eller tel:.
unsupported-svg = ”{ $part }” utelämnas ur bilden
    .help = Animeringar, länkar och sådant som bara vissa program känner till publiceras inte. Se efter om bilden ser rätt ut utan det. Om inte, spara den som vanlig SVG eller som PNG.
unsupported-yaml = { $feature ->
    [alias] Alias (*) går inte att använda
    [anchor] Ankare (&) går inte att använda
    [tag] Taggar (!) går inte att använda
    [merge] Sammanslagning (<<) går inte att använda
   *[document] Det finns mer än ett YAML-dokument bland filens uppgifter
}
    .help = Skriv ut värdet. Hör tecknet till texten, så sätt citattecken om den.
unused-allow = Att ”{ $name }” tillåts här har ingen verkan
    .help = Ta bort det ur allow: det finns inte här, eller kan inte tillåtas, som fel och vilseledande länkar.
unused-asset = Ingenting visar eller länkar till { $name }, så filen publiceras inte
    .help = Länka till den där den är till nytta, eller ta bort den.
unused-footnote = Ingenting hänvisar till fotnoten ”{ $label }”, så den visas inte
    .help = Skriv [^{ $label }] där den hör hemma, eller ta bort den.
wrong-value = { $expected ->
    [text] Här ska det stå en text
    [single] Fältet tar bara ett värde
    [slug] ”{ $value }” kan inte bli en del av en adress
    [length] Adressen { $value } är för lång
    [alias] ”{ $value }” kan inte vara en adress på webbplatsen
    [day] ”{ $value }” är inte en dag
    [date] ”{ $value }” är inte ett datum
    [boolean] Här ska det stå true eller false
    [number] ”{ $value }” är inte ett tal
    [whole-number] ”{ $value }” är inte ett heltal
    [range] { $value } ligger utanför { $minimum }–{ $greatest }
    [reference] Här ska det stå namnet på en annan post
    [file] Här ska det stå namnet på en fil
    [point] ”{ $value }” är inte en punkt
    [map] Här ska det stå nycklar med värden
    [comparable] Värdena i det här fältet går inte att jämföra
    [no-range] Bara tal och datum kan ha ett intervall med from och to
    [range-bounds] Ett intervall behöver from, to eller båda
    [one-source] En vy av typen { $value } visar bara innehållet i en samling eller ett fält
    [no-source] En vy av typen { $value } visar inget ur någon samling
    [two-sources] En vy av typen { $value } visar innehållet i två samlingar eller fält
    [same-rows] Raderna måste vara desamma i båda
    [rows-and-marks] En vy av typen { $value } behöver en källa till raderna och en till det som står i dem
    [refers-to-rows] ”{ $value }” hänvisar inte till raderna
    [dated] ”{ $value }” har inget fält med as: date
    [star] Bara rader som är poster kan ha en stjärna
    [listable] ”{ $value }” kan inte vara rader eller kolumner i en matris: det kan bara hänvisningar, val och entry
    [figure] Siffran säger inte vad som ska räknas
    [figure-name] Vyn har redan en egen siffra ”{ $value }”
    [variable] ”{ $value }” kan inte vara namnet på en variabel
    [pattern-open] Klammern stängs aldrig
    [pattern-close] Klammern stänger ingenting
    [pattern-variable] Här ska det stå en variabel, till exempel $items
    [pattern-form] ”{ $value }” är varken ett tal eller en pluralform
    [pattern-other] Precis en variant ska gälla alla andra fall, med en asterisk
    [pattern-deep] För många val inuti val
   *[other] Värdet kan inte användas här
}
    .help = { $expected ->
        [file] Skriv filens namn, till exempel rapport.pdf, eller file och title.
        [point] Skriv latitud och longitud i grader, till exempel 62.39, 17.31.
        [text] Sätt citattecken om texten.
        [single] Säger flera källor olika saker, så skriv var och en som value och source.
        [slug] Använd bara a–z, 0–9 och bindestreck, till exempel { $proposal }.
        [length] Ingen del av den får ha mer än { $most } byte, och hela adressen inte mer än { $greatest }.
        [alias] Skriv den från den första / och utan punkter, till exempel /gammal/adress/.
        [day] Skriv år-månad-dag, till exempel 2026-11-20.
        [date] Skriv till exempel 2017, 2015-11, 2016-09-21, 2018-21 (våren), 2016-09-21/2016-09-22 eller 2017/.. (pågår).
        [boolean] Skriv det utan citattecken.
        [reference] En posts namn är filens namn utan .md.
        [pattern-open] Skriv { "{" } $items { "}" }, eller { "{" } $items -> [one] … *[other] … { "}" }.
        [pattern-close] En klammer i själva texten skrivs { "{" } "{ "}" }" { "}" }.
        [pattern-form] Skriv ett tal, zero, one, two, few, many eller other.
        [pattern-other] Skriv *[other] före den sista varianten.
        [variable] Använd a–z, 0–9 och bindestreck, och en bokstav först.
       *[other] { "" }
    }
