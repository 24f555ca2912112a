//! The bank of this repository: the numbers that its documents give, and what must not be in it.

use crate::bank;
use exempelbank::{
    Answer, BuildCache, Claim, Content, Entry, Language, OutPath, Output, Severity, Site, build,
    link, read,
};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(super) static LINKED: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let sources = read(root(), bank::settings()).unwrap();
    link(&sources, &mut BuildCache::default()).site
});

pub(super) static OUTPUT: LazyLock<Output> = LazyLock::new(|| {
    let sources = read(root(), bank::settings()).unwrap();
    let outcome = build(&sources, &mut BuildCache::default());
    let errors: Vec<_> =
        outcome.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    outcome.value
});

fn entries(collection: &str) -> Vec<&'static Entry> {
    let (index, _) = LINKED.schemas.find(collection).expect(collection);
    LINKED.entries.iter().filter(|entry| entry.collection == index).collect()
}

fn answer(entry: &'static Entry, field: &str) -> &'static Answer {
    let (index, _) = LINKED.collection(entry).field(field).expect(field);
    entry.answer(index)
}

fn texts(collection: &str, field: &str) -> BTreeSet<String> {
    let text = |entry: &&'static Entry| answer(entry, field).text().map(str::to_owned);
    entries(collection).iter().filter_map(text).collect()
}

fn truths(collection: &str, field: &str) -> usize {
    let yes = |entry: &&&'static Entry| answer(entry, field).holds("true");
    entries(collection).iter().filter(yes).count()
}

fn choices(collection: &str, field: &str, choice: &str) -> usize {
    let (_, schema) = LINKED.schemas.find(collection).unwrap();
    let (index, _) = schema.field(field).unwrap();
    entries(collection).iter().filter(|entry| entry.answer(index).holds(choice)).count()
}

pub(super) fn page(path: &str) -> String {
    let made = OUTPUT.files.get(&OutPath::new(path)).unwrap_or_else(|| panic!("no {path}"));
    match &made.content {
        Content::Bytes(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
        Content::Disk(_) | Content::Pieces(..) => panic!("{path} is no page"),
    }
}

/// The examples that are in the bank on a ground.
fn on_ground(ground: &str) -> Vec<&'static Entry> {
    let examples = entries("examples").into_iter();
    examples.filter(|entry| answer(entry, "ground").holds(ground)).collect()
}

/// The different values of a field.
fn values(entries: &[&'static Entry], field: &str) -> BTreeSet<String> {
    let claims = entries.iter().flat_map(|entry| &answer(entry, field).claims);
    claims.filter_map(|claim| claim.id().map(std::borrow::Cow::into_owned)).collect()
}

/// How many say something in a field.
fn known(entries: &[&'static Entry], field: &str) -> usize {
    entries.iter().filter(|entry| answer(entry, field).claims.iter().any(Claim::is_known)).count()
}

#[test]
fn seven_good_examples_in_five_counties_and_what_is_here_on_other_grounds() {
    let good = on_ground("held-up-example");
    assert_eq!(good.len(), 7);
    assert_eq!(values(&good, "region").len(), 5);
    assert_eq!(known(&good, "result_claimed"), 1);
    assert_eq!(on_ground("held-up-work").len(), 2);
    assert_eq!(on_ground("reported").len(), 9);
    assert_eq!(on_ground("planned").len(), 3);
    let all = entries("examples");
    assert_eq!(all.len(), 7 + 2 + 9 + 3, "each on one ground");
    assert_eq!(values(&all, "region").len(), 6);
}

#[test]
fn eight_challenges_of_which_five_are_among_the_largest() {
    assert_eq!(choices("challenges", "standing", "common"), 8);
    assert_eq!(truths("challenges", "largest"), 5);
    let parts: usize = entries("challenges")
        .into_iter()
        .map(|entry| answer(entry, "parts").records().count())
        .sum();
    assert_eq!(parts, 3);
    assert_eq!(truths("challenges", "wording_differs"), 1);
}

#[test]
fn fifteen_roles_from_twelve_lines() {
    assert_eq!(choices("roles", "named_by", "regions"), 15);
    assert_eq!(texts("roles", "line").len(), 12);
}

#[test]
fn twenty_one_counties_of_which_fifteen_are_named_and_twelve_answered() {
    assert_eq!(entries("regions").len(), 21);
    assert_eq!(values(&entries("sources"), "regions").len(), 15);
    assert_eq!(truths("regions", "homework"), 12);
}

#[test]
fn the_learning_project_has_its_numbers() {
    for (field, number) in [("fee", "20000"), ("min_organisations", "15"), ("max_people", "3")] {
        assert_eq!(choices("activities", field, number), 1, "{field}");
    }
}

#[test]
fn five_documents() {
    assert_eq!(truths("sources", "held"), 5);
}

/// A figure stands on a page as a number and then its label, whatever is between but another number.
#[test]
fn the_pages_show_the_figures() {
    let figures = [
        ("exempel/index.html", 21, "i banken"),
        ("exempel/index.html", 7, "lyfts fram som goda exempel"),
        ("exempel/index.html", 5, "län med goda exempel"),
        ("exempel/index.html", 1, "med ett påstått resultat, av de goda exemplen"),
        ("exempel/index.html", 2, "lyfts fram som bra arbete"),
        ("exempel/index.html", 9, "redovisas som genomförda"),
        ("exempel/index.html", 3, "planerades, och räknas inte som goda exempel"),
        ("exempel/index.html", 0, "med en mätt effekt, av alla"),
        ("utmaningar/index.html", 8, "gemensamma utmaningar och mönster"),
        ("utmaningar/index.html", 3, "delpunkter"),
        ("utmaningar/index.html", 5, "nämns bland de största, enligt Tillväxtverket"),
        ("utmaningar/index.html", 1, "beskrivs olika av källorna"),
        ("roller/index.html", 15, "nämnda av regionerna"),
        ("roller/index.html", 12, "rader i regionernas lista"),
        ("roller/index.html", 13, "nämnda av andra, enligt bankens läsning"),
        ("lan/index.html", 21, "i banken"),
        ("lan/index.html", 15, "nämnda i källdokumenten"),
        ("lan/index.html", 6, "med exempel, på någon av fyra grunder"),
        ("lan/index.html", 12, "med inkommen beskrivning till hemläxan"),
        ("kallor/index.html", 5, "källdokument"),
        ("kallor/index.html", 5, "övergripande reflektioner"),
        ("rekommendationer/index.html", 6, "i banken"),
        ("uppdrag-och-moten/index.html", 2, "forum"),
        ("uppdrag-och-moten/index.html", 2, "frågor att föra dialog om"),
        ("uppdrag-och-moten/index.html", 1, "lärprojekt"),
        ("uppdrag-och-moten/index.html", 4, "workshopar"),
        ("uppdrag-och-moten/index.html", 12, "programpunkter"),
        ("uppdrag-och-moten/index.html", 11, "programpunkter som är frågor"),
        ("uppdrag-och-moten/index.html", 1, "programpunkt som är ett ämne"),
        ("uppdrag-och-moten/index.html", 4, "förväntade resultat"),
        ("uppdrag-och-moten/index.html", 1, "sista dag för anmälan"),
        ("uppdrag-och-moten/index.html", 2, "hemläxor"),
        ("uppdrag-och-moten/index.html", 12, "regioner med inkommen beskrivning"),
        ("roster/index.html", 3, "aktörsgrupper med citat"),
        ("roster/index.html", 13, "citat"),
        ("roster/index.html", 8, "andra aktörer som räknas upp"),
        ("strategier/index.html", 1, "strategi"),
        ("strategier/index.html", 4, "skrivsätt för strategins namn i rapporten"),
        ("strategier/index.html", 6, "punkter i planen"),
        ("strategier/index.html", 5, "punkter som redovisas"),
        ("strategier/index.html", 3, "uppföljningar"),
        ("strategier/index.html", 0, "som har reviderats"),
        ("strategier/index.html", 2, "Socialfondsprojekt"),
        ("strategier/index.html", 1, "nätverk"),
        ("strategier/index.html", 1, "överenskommelse"),
        ("strategier/index.html", 1, "plan för mottagande"),
        ("strategier/index.html", 1, "flyktingråd"),
        ("strategier/index.html", 1, "slags möten som en annan aktör kallade till"),
        ("uppfoljningar/index.html", 4, "målområden"),
        ("uppfoljningar/index.html", 14, "indikatorer"),
        ("uppfoljningar/index.html", 11, "prickar i jämförelsen med riket"),
        ("uppfoljningar/index.html", 8, "prickar i jämförelsen med inrikes födda"),
        ("uppfoljningar/index.html", 15, "prickar för trenden"),
        ("uppfoljningar/index.html", 0, "med kända färger"),
    ];
    for (path, number, label) in figures {
        let words = words(&page(path));
        let found = words.match_indices(&format!(" {number} ")).any(|(at, _)| {
            let after = words[at..].trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
            let own = after.split(|c: char| c.is_ascii_digit()).next().unwrap_or(after);
            own.contains(label)
        });
        assert!(found, "{path} does not show {number} {label}");
    }
}

/// The titles of the cards below each heading of a list, without those that have no heading.
fn grouped(html: &str) -> Vec<(String, usize)> {
    let parts = html.split("<h2 class=\"group").skip(1);
    let group = |part: &str| {
        let (heading, cards) = part.split_once("</h2>").unwrap();
        let (_, title) = heading.split_once('>').unwrap();
        (title.to_owned(), cards.matches("<li class=\"card").count())
    };
    parts.map(group).collect()
}

#[test]
fn examples_stand_in_the_four_groups_and_planned_work_apart() {
    let expected = [
        (
            "exempel/index.html",
            [
                "Samla ledning och aktörer",
                "Göra roller tydliga",
                "Ta vara på kompetens",
                "Planera och följa upp",
                "Bara planerat",
            ],
        ),
        (
            "en/examples/index.html",
            [
                "Bringing leaders and actors together",
                "Making roles clear",
                "Making use of people’s skills",
                "Planning and following up",
                "Only planned",
            ],
        ),
    ];
    for (path, titles) in expected {
        let groups = grouped(&page(path));
        assert_eq!(groups.iter().map(|(title, _)| title.as_str()).collect::<Vec<_>>(), titles);
        // Each stands in one group, and what was planned in none of the four.
        assert_eq!(groups.iter().map(|(_, cards)| cards).sum::<usize>(), entries("examples").len());
        assert_eq!(groups[4].1, on_ground("planned").len());
    }
}

#[test]
fn the_map_counts_no_planned_work_and_tells_unknown_from_not_applicable() {
    for (path, label) in [("karta/index.html", "Bara planerat"), ("index.html", "Bara planerat")] {
        let words = words(&page(path));
        assert!(words.contains("2 utan plats: Framgår inte av dokumenten"), "{path}");
        assert!(words.contains("1 utan plats: Gäller inte här"), "{path}");
        assert!(words.contains(&format!("{label}: 3, räknas inte här")), "{path}");
    }
    let counted: usize = page("karta/index.html")
        .split("<title>")
        .skip(1)
        .filter_map(|title| {
            title.split_once("</title>")?.0.rsplit_once(": ")?.1.parse::<usize>().ok()
        })
        .sum();
    // As outlines and as tiles: the seven good examples, and eight that are reported.
    assert_eq!(counted, 2 * (7 + 8));
    let csv = page("karta/karta.csv");
    let row = csv.lines().find(|line| line.starts_with("Jämtlands län,")).unwrap();
    assert!(row.starts_with("Jämtlands län,8,"), "{row}");
    assert!(row.ends_with("Lokala genomförandeplaner, Jämtland Härjedalen\""), "{row}");
}

#[test]
fn what_was_only_planned_says_so_on_every_card() {
    let mut cards = 0;
    for path in OUTPUT.files.keys().map(OutPath::as_str).filter(|path| path.ends_with(".html")) {
        let html = page(path);
        for card in html.split("<li class=\"card").skip(1) {
            let card = card.split("</li>\n<li class=\"card").next().unwrap();
            let planned =
                ["larprojekt-mellan-regioner", "kommunala-strategier", "lokala-genomforandeplaner"];
            let title = card.split_once("><a href=\"").filter(|(before, _)| before.contains("<h"));
            let title = title.and_then(|(_, rest)| rest.split_once('"'));
            let Some((address, _)) = title else { continue };
            if planned.iter().any(|id| address.ends_with(&format!("/exempel/{id}/"))) {
                assert!(
                    card.contains("<p class=\"apart\">Bara planerat</p>"),
                    "{address} on {path}"
                );
                cards += 1;
            }
        }
    }
    assert!(cards > 6, "{cards}");
}

#[test]
fn what_a_reader_would_call_empty_stands_whole_in_its_list() {
    let anchored = |path: &str| page(path).matches("<li class=\"card whole\"").count();
    for (sv, en, number) in [
        ("lan/index.html", "en/counties/index.html", 15),
        ("roller/index.html", "en/roles/index.html", 20),
        ("ordlista/index.html", "en/glossary/index.html", 30),
        ("utmaningar/index.html", "en/challenges/index.html", 7),
        ("aktorer/index.html", "en/actors/index.html", 3),
        ("uppdrag-och-moten/index.html", "en/assignments-and-meetings/index.html", 1),
    ] {
        assert_eq!((anchored(sv), anchored(en)), (number, number), "{sv}");
    }
    // The counties without an example.
    assert_eq!(anchored("lan/index.html"), 21 - values(&entries("examples"), "region").len());
    // Each with its title, the words of a source, the mark that leads to them, and a way to answer.
    for (path, id, quoted) in [
        ("roller/index.html", "kompetensutveckling", "Kompetensutveckling</p></blockquote>"),
        ("roller/index.html", "finansiar", "Finansiering</p></blockquote>"),
        ("utmaningar/index.html", "aldrande-befolkning", "försörjningsbördan ökar.</p>"),
        ("ordlista/index.html", "vgr", "Östergötland VGR</p></blockquote>"),
        ("ordlista/index.html", "ensamkommande", "nyanlända och ensamkommande</p>"),
        ("aktorer/index.html", "migrationsverket", "Uppdrag under asyltiden"),
        ("aktorer/index.html", "naringsdepartementet", "Tog emot regionernas redovisningar"),
        ("aktorer/index.html", "regionrad", "Leder enligt källan integrationsrådet"),
        ("utmaningar/index.html", "stod-och-resurser", "integration och mångfald</p></blockquote>"),
        ("uppdrag-och-moten/index.html", "forum-2015", "bär forumets namn"),
    ] {
        let list = page(path);
        let item = list.split(&format!("id=\"e-{id}\"")).nth(1).unwrap();
        let item = item.split("<li class=\"card").next().unwrap();
        for words in [quoted, "class=\"ground\"", "/edit/main/content/"] {
            assert!(item.contains(words), "{path} {id}: {words}");
        }
        let old = page(&path.replace("index", &format!("{id}/index")));
        assert!(old.contains(&format!("#e-{id}\"")), "{old}");
    }
    let list = page("lan/index.html");
    let county = list.split("id=\"e-varmland\"").nth(1).unwrap().split("<li class=\"card").next();
    for words in ["Har ni ett exempel?", "Exempel från grannlänen", "/exempel/vagen-in/", "Svara"]
    {
        assert!(county.unwrap().contains(words), "{words}");
    }
    let old = page("lan/varmland/index.html");
    assert!(old.contains("/lan/#e-varmland\""), "{old}");
    assert!(!page("sitemap.xml").contains("/lan/varmland/"));
    assert!(page("lan/dalarna/index.html").contains("Exempel från grannlänen"));
}

/// The text of a page, without tags, with single spaces.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => (inside, ()) = (true, text.push(' ')),
            '>' => inside = false,
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number before some words.
fn number_before(text: &str, words: &str) -> usize {
    let before = text.split(words).next().filter(|before| before.len() < text.len());
    before.and_then(|before| before.trim().rsplit(' ').next()?.parse().ok()).unwrap_or(0)
}

#[test]
fn the_questions_of_an_example_add_up() {
    let examples = entries("examples");
    for entry in &examples {
        let path = entry.urls[0].out_path();
        let html = page(path.as_str());
        let of = |from: &str, to: &str| {
            let part = html.split(from).nth(1).unwrap_or_default();
            part.split(to).next().unwrap_or_default().to_owned()
        };
        let share = words(&of("<dt>Vad som är känt</dt>", "<details"));
        let asked = number_before(&share, "frågor har svar");
        let answered = number_before(&share, &format!("av {asked} frågor har svar"));
        let ours = number_before(&share, "bara i vår läsning");
        let open = number_before(&share, "står öpp");
        assert_eq!(answered + ours + open, asked, "{path}: {share}");
        // The fold names each, and says the same of it.
        let fold = of("<summary>Vilka frågor?", "</details>");
        let says = |words: &str| fold.matches(&format!("<span class=\"state\">{words}<")).count();
        assert_eq!((says("besvarad"), says("bara i vår läsning")), (answered, ours), "{path}");
        assert_eq!((says("öppen"), fold.matches("<li>").count()), (open, asked), "{path}");
        for link in fold.split("href=\"#").skip(1) {
            let id = link.split('"').next().unwrap();
            assert!(html.contains(&format!("id=\"{id}\"")), "{path} has no {id}");
        }
        // And the questions that stand open below are these.
        let questions = of("<h2 id=\"p-questions\"", "</section>");
        assert_eq!(questions.matches("Svara<span").count(), open, "{path}");
    }
    assert_eq!(examples.len(), 21);
}

#[test]
fn the_questions_of_every_page_are_as_many_as_it_says() {
    let collections = ["actors", "activities", "challenges", "examples", "recommendations"];
    let more = ["followups", "regions", "roles", "sources", "strategies", "terms", "voices"];
    let mut folds = 0;
    for entry in collections.into_iter().chain(more).flat_map(entries) {
        let path = entry.urls[0].out_path();
        let html = page(path.as_str());
        let Some(section) = html.split("<h2 id=\"p-questions\"").nth(1) else { continue };
        let section = section.split("</section>").next().unwrap();
        // What nobody is asked, but a source is named for, stands in a fold of its own.
        let asks = |fold: &&str| fold.contains("Vet du svaret");
        let Some(fold) = section.split("<details>").find(asks) else { continue };
        let summary = words(fold.split("</summary>").next().unwrap());
        let says =
            if summary.contains("En fråga") { 1 } else { number_before(&summary, "frågor") };
        let fold = fold.split("</details>").next().unwrap();
        assert_eq!(
            (fold.matches("<li").count(), fold.matches("Svara<").count()),
            (says, says),
            "{path}"
        );
        folds += 1;
    }
    assert!(folds > 40, "{folds}");
}

#[test]
fn what_a_register_gave_stands_on_its_page() {
    for (sv, en, value) in [
        ("kallor/regionernas-namn", "en/sources/names-of-the-regions", "Region Värmland<"),
        ("kallor/iso-3166-2", "en/sources/iso-3166-2", "SE-S<"),
        ("kallor/nuts", "en/sources/nuts", "SE311<"),
        ("kallor/scb-lansindelning", "en/sources/statistics-sweden-counties", "17<"),
    ] {
        for path in [sv, en] {
            let html = page(&format!("{path}/index.html"));
            let table = html.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
            assert_eq!(table.matches("<tr>").count(), 21, "{path}");
            assert!(table.contains(&format!("<td>{value}")), "{path}: {value}");
        }
    }
}

#[test]
fn our_own_readings_do_not_date_a_role() {
    let html = page("roller/samordnare/index.html");
    assert!(!html.contains("uppgifter från augusti 2020"), "{html}");
    assert!(html.contains("När det sades"), "{html}");
}

#[test]
fn the_ground_of_the_good_examples_can_be_read_on_its_row() {
    let html = page("kallor/s0/index.html");
    let row = |id: &str| {
        let row = html.split(&format!("id=\"{id}\"")).nth(1).unwrap().to_owned();
        row.split("<li class=\"passage\"").next().unwrap().to_owned()
    };
    for (id, heading) in [("c-rad-45", "att lära av I</p>"), ("c-rad-51", "att lära av II</p>")] {
        let row = row(id);
        assert!(row.contains(&format!("<blockquote><p>Några goda exempel {heading}")), "{row}");
        assert!(row.contains("Lyfts fram som gott exempel"), "{row}");
    }
    // What a source quotes from itself stands there and nowhere else.
    assert_eq!(html.matches("Några goda exempel att lära av I<").count(), 1);
    let wordless = |source: &str| {
        let html = page(&format!("kallor/{source}/index.html"));
        html.split("<li class=\"passage\"")
            .skip(1)
            .filter(|row| !row.contains("<blockquote"))
            .count()
    };
    let left: usize = ["s0", "s1", "s2", "s3", "s4"].into_iter().map(wordless).sum();
    assert!(left <= 40, "{left} rows without words");
}

#[test]
fn the_bands_of_roles_say_what_the_roles_say() {
    for entry in entries("roles") {
        let named = values(&[entry], "named_by");
        let band = match (named.contains("regions"), named.contains("others")) {
            (true, true) => "both",
            (true, false) => "regions",
            _ => "others",
        };
        assert!(values(&[entry], "band").contains(band), "{}", entry.original.path);
    }
    let list = page("roller/index.html");
    let places = ["g-both", "g-regions", "g-others"].map(|id| list.find(&format!("id=\"{id}\"")));
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
}

#[test]
fn the_four_needs_lead_into_their_groups() {
    let (home, table) = (page("index.html"), page("exempel-efter-behov/index.html"));
    for need in ["gather", "clarify-roles", "use-skills", "follow-up"] {
        assert!(home.contains(&format!("/exempel-efter-behov/#g-{need}\"")), "{need}");
        assert!(table.contains(&format!("<tr class=\"group\" id=\"g-{need}\"")), "{need}");
    }
}

#[test]
fn every_page_exists_in_both_languages() {
    for entry in &LINKED.entries {
        for language in LINKED.config.languages.iter() {
            let path = entry.urls[language.index()].out_path();
            assert!(OUTPUT.files.contains_key(&path), "no {path}");
        }
        let (_, language) = entry.docs.get(Language::at(1)).unwrap();
        assert_eq!(language, Language::at(1), "{} has no English title", entry.original.path);
    }
}

#[test]
fn nothing_personal_is_in_the_output() {
    for (path, made) in &OUTPUT.files {
        let Content::Bytes(bytes) = &made.content else { continue };
        if path.as_str().starts_with("static/") {
            continue;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let words = words(text);
        assert!(!words.contains('@'), "{path} holds an @");
        assert!(!text.contains("mailto:") && !text.contains("tel:"), "{path} holds a contact link");
        assert!(
            !words.contains("[namn]") && !words.contains("[nummer]"),
            "{path} holds a blanked name"
        );
        let telephone = words.split(' ').collect::<Vec<_>>().windows(2).any(|pair| {
            let digits = pair.concat();
            let plain = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
            let count = digits.chars().filter(char::is_ascii_digit).count();
            plain && digits.starts_with("07") && count == 10
        });
        assert!(!telephone, "{path} holds a telephone number");
    }
}

#[test]
fn the_second_bank_is_about_something_else_and_builds() {
    let root = root().join("src/command/init");
    let sources = read(&root, bank::settings()).unwrap();
    let outcome = build(&sources, &mut BuildCache::default());
    assert!(outcome.diagnostics.is_empty(), "{:#?}", outcome.diagnostics);
    assert!(outcome.value.files.len() > 10);
}

#[test]
fn an_answer_is_what_a_source_says_and_not_what_we_read_into_it() {
    let answered = [
        ("vasternorrlands-lanspartnerskap", 0),
        ("vastmanlands-uppfoljningssystem", 0),
        ("hallands-integrationsrad", 1),
        ("sfx", 1),
        ("sfinx", 1),
        ("arbetsmarknadsradet-stockholms-lan", 2),
        ("vagen-in", 2),
    ];
    for (example, number) in answered {
        let words = words(&page(&format!("exempel/{example}/index.html")));
        let said = format!("{number} av 11 frågor har svar");
        assert!(words.contains(&said), "{example} does not say {said}");
    }
}

#[test]
fn what_the_documents_do_not_say_is_called_the_same_everywhere() {
    let mut said = 0;
    for (path, made) in &OUTPUT.files {
        let Content::Bytes(bytes) = &made.content else { continue };
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let own = ["Framgår inte av dokumenten", "Not stated in the documents"];
        said += usize::from(own.iter().any(|own| text.contains(own)));
        for other in ["Sökt men inte funnet", "Looked for, not found"] {
            assert!(!text.contains(other), "{path} says {other}");
        }
        if path.as_str().ends_with(".csv") {
            let mut cells = text.split([',', '\r', '\n']);
            assert!(!cells.any(|cell| cell == "unknown"), "{path} says unknown");
        }
    }
    assert!(said > 100, "only {said} files say it");
}

#[test]
fn what_is_known_holds_nothing_unknown() {
    let mut pages = 0;
    for entry in entries("examples") {
        for language in LINKED.config.languages.iter() {
            let html = page(entry.urls[language.index()].out_path().as_str());
            if html.contains("http-equiv=\"refresh\"") {
                continue;
            }
            let (_, from) = html.split_once("<section class=\"facts\"").unwrap();
            let (facts, _) = from.split_once("</section>").unwrap();
            assert!(!facts.contains("class=\"state\""), "{}", entry.original.path);
            pages += 1;
        }
    }
    assert!(pages >= 2 * 12, "{pages} pages");
}
