//! A warm build equals a cold one for every kind of field, records, provenance, listings, gaps, figures,
//! pictures and documents; and for an index of many files.

use crate::bank;
use crate::warm::{Warm, outcome};
use exempelbank::{BuildCache, SourceFiles, build};
use proptest::prelude::*;
use std::fmt::Write as _;

const CASES: &str = r#"---
label: {sv: Fall, en: Cases}
path: {sv: fall, en: cases}
page_size: 2
group: state
apart: {where: {open: false}, label: {sv: För sig, en: Apart}}
own_page: {having: [cost], referred: [cases.kin], where: {state: on}}
nearby:
  - {through: kin, from: cases.kin, label: {sv: Nära, en: Near}}
gaps:
  - {rule: no-cost, missing: cost, message: {sv: Ingen kostnad., en: No cost.}}
counts:
  - {label: {sv: Öppna, en: Open}, where: {open: true}}
fields:
  title: {kind: text, as: title, required: true, translated: true, label: {sv: Namn, en: Name}}
  summary: {kind: text, as: summary, translated: true, label: {sv: Kort, en: Summary}}
  story: {kind: markdown, translated: true, label: {sv: Historia, en: Story}}
  state: {kind: choice, facet: true, card: true, choices: {on: {sv: På, en: On}, off: {sv: Av, en: Off}}, label: {sv: Läge, en: State}}
  tags: {kind: choices, facet: true, choices: {red: {sv: Röd, en: Red}, blue: {sv: Blå, en: Blue}}, label: {sv: Färger, en: Colours}}
  start: {kind: date, as: date, label: {sv: Start, en: Start}}
  cost: {kind: number, unit: {sv: kr, en: SEK}, question: {sv: 'Vad kostar det?', en: 'What does it cost?'}, label: {sv: Kostnad, en: Cost}}
  home: {kind: url, label: {sv: Webb, en: Web}}
  open: {kind: boolean, facet: true, label: {sv: Öppen, en: Open}}
  kin: {kind: refs, to: cases, facet: true, card: true, inverse: {sv: Nämns av, en: Named by}, label: {sv: Släkt, en: Kin}}
  picture: {kind: image, label: {sv: Bild, en: Picture}}
  report: {kind: file, label: {sv: Rapport, en: Report}}
  at: {kind: point, label: {sv: Plats, en: Place}}
  origin: {kind: refs, to: works, as: source, label: {sv: Källor, en: Sources}}
  steps:
    kind: records
    label: {sv: Steg, en: Steps}
    fields:
      title: {kind: text, as: title, translated: true, label: {sv: Namn, en: Name}}
      day: {kind: date, as: date, label: {sv: Dag, en: Day}}
      who: {kind: ref, to: works, inverse: {sv: Steg, en: Steps}, label: {sv: Vem, en: Who}}
---
Text.
"#;
const WORKS: &str = "---\nlabel: {sv: Verk, en: Works}\npath: {sv: verk, en: works}\nprovenance: true\nfields:\n  title: {kind: text, as: title, required: true, label: {sv: Namn, en: Name}}\n---\n";

/// What an entry may say in a field: nothing, or one of these.
const FIELDS: &[(&str, &[&str])] = &[
    ("summary", &["En kort text.", "En annan.", "unknown"]),
    ("story", &["'Med [länk](case-1.md) och *vikt*.'", "'![Karta](map.png)'", "Kort."]),
    ("state", &["on", "{value: off, source: work-0, place: rad 3}", "not-applicable"]),
    ("tags", &["[red, blue]", "[{value: red, certainty: editorial, note: Vår.}]", "[]"]),
    ("start", &["2017", "2016-09-21/2017", "{value: 2018-21, source: work-1}"]),
    ("cost", &["'>=15'", "[{value: 1, source: work-0}, {value: 2, source: work-1}]", "unknown"]),
    ("home", &["https://example.org/a", "mailto:a@example.org", "not-applicable"]),
    ("open", &["true", "false", "unknown"]),
    ("kin", &["[case-0, case-1]", "[case-2]", "[case-2#one, {value: case-1, source: work-0}]"]),
    (
        "picture",
        &["{file: map.png, alt: Karta}", "{file: map.png, alt: Plan, credit: Hon}", "unknown"],
    ),
    ("report", &["plan.pdf", "{file: plan.pdf, title: Planen}", "unknown"]),
    ("at", &["62.39, 17.31", "{latitude: 57.7, longitude: 11.97}", "unknown"]),
    ("origin", &["[work-0]", "[work-0, work-1]", "[work-1]"]),
    (
        "steps",
        &[
            "[{id: one, title: Ett, day: 2017, who: work-0}]",
            "[{title: Två, source: work-1}, {id: one, title: Ett}]",
            "[{id: two, title: Tre, who: {value: work-1, certainty: uncertain}}]",
        ],
    ),
];

const VIEWS: &[&str] = &[
    "{kind: table, of: cases, columns: [state, cost, start], group: tags}",
    "{kind: matrix, of: cases, rows: kin, columns: tags}",
    "{kind: dates, of: [cases, cases.steps]}",
    "{kind: timeline, of: cases.steps, where: {who: work-0}}",
    "{kind: map, of: cases, rows: at}",
    "{kind: compare, of: cases, columns: [state, cost]}",
    "{kind: coverage, of: cases, columns: [state, cost, open]}",
    "{kind: glossary, of: cases}",
    "{kind: kit, of: cases.steps}",
];

#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// What an entry says in each field.
    Fill(usize, Vec<u8>),
    Translate(usize, u8),
    Listing(usize),
    Picture(u8),
    Report(u8),
    Work(u8),
    Gap(bool),
}

pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let case = 0..4usize;
    let filled = prop::collection::vec(0..4u8, FIELDS.len());
    let edit = prop_oneof![
        4 => (case.clone(), filled).prop_map(|(case, filled)| Edit::Fill(case, filled)),
        1 => (case, any::<u8>()).prop_map(|(case, number)| Edit::Translate(case, number)),
        2 => (0..VIEWS.len()).prop_map(Edit::Listing),
        1 => any::<u8>().prop_map(Edit::Picture),
        1 => any::<u8>().prop_map(Edit::Report),
        1 => any::<u8>().prop_map(Edit::Work),
        1 => any::<bool>().prop_map(Edit::Gap),
    ];
    prop::collection::vec(edit, 1..8)
}

fn entry(case: usize, filled: &[u8]) -> String {
    let mut text = format!("---\ntitle: Fall {case}\n");
    for ((name, values), chosen) in FIELDS.iter().zip(filled) {
        if let Some(value) = values.get(usize::from(*chosen)) {
            writeln!(text, "{name}: {value}").unwrap();
        }
    }
    // With a heading, an entry has a page of its own.
    text.push_str(if filled[0] == 0 { "---\n## Rubrik\n\n" } else { "---\n" });
    text.push_str("Text om fallet.\n");
    text
}

impl Edit {
    /// The file that it writes, and its text.
    pub(crate) fn file(&self) -> (String, String) {
        match self {
            Self::Fill(case, filled) => {
                (format!("content/cases/case-{case}.md"), entry(*case, filled))
            }
            Self::Translate(case, number) => {
                let steps = "steps:\n  - {id: one, title: One}\n";
                let text = format!("---\ntitle: Case {number}\n{steps}---\nWords {number}.\n");
                (format!("content/cases/case-{case}.en.md"), text)
            }
            Self::Listing(kind) => {
                let text = format!("---\ntitle: Vy\nview: {}\n---\nText.\n", VIEWS[*kind]);
                ("content/pages/list.md".to_owned(), text)
            }
            Self::Picture(number) => ("content/cases/map.png".to_owned(), format!("map {number}")),
            Self::Report(number) => {
                ("content/cases/plan.pdf".to_owned(), format!("%PDF-1.7 {number}"))
            }
            Self::Work(number) => {
                ("content/works/work-0.md".to_owned(), format!("---\ntitle: Verk {number}\n---\n"))
            }
            Self::Gap(turned) => {
                let text = if *turned {
                    CASES.replace("missing: cost", "missing: at")
                } else {
                    CASES.to_owned()
                };
                ("content/cases/_collection.md".to_owned(), text)
            }
        }
    }
}

fn apply(sources: &mut SourceFiles, edit: &Edit) {
    let (path, text) = edit.file();
    bank::add(sources, &path, &text);
}

/// The files of a small bank that has all of it.
pub(crate) fn files() -> Vec<(String, String)> {
    let works = [
        ("content/works/_collection.md", WORKS),
        ("content/works/work-0.md", "---\ntitle: Verk\n---\n"),
        ("content/works/work-1.md", "---\ntitle: Annat verk\n---\n"),
    ];
    let works = works.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let cases = (0..3).map(|case| {
        let filled = (0..FIELDS.len()).map(|field| ((field + case) % 3) as u8).collect();
        Edit::Fill(case, filled)
    });
    let others = [Edit::Gap(false), Edit::Picture(0), Edit::Report(0), Edit::Listing(0)];
    works.into_iter().chain(others.into_iter().chain(cases).map(|edit| edit.file())).collect()
}

fn start() -> SourceFiles {
    bank::sources(files().iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

#[test]
fn the_bank_of_this_test_is_read_as_it_is_meant() {
    let findings = build(&start(), &mut BuildCache::default()).diagnostics;
    let wrong: Vec<_> = findings
        .iter()
        .filter(|finding| ["unknown-field", "invalid-schema", "syntax"].contains(&finding.name()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn warm_equals_cold_for_every_kind(edits in edits()) {
        let mut sources = start();
        let mut warm = Warm::start(&sources);
        for edit in &edits {
            apply(&mut sources, edit);
            warm.assert_equals_cold(&sources);
        }
    }
}

/// A compressor that is used again remembers, reset or not; between two builds of one bank lies one of another.
#[test]
fn what_was_built_before_does_not_show() {
    let other = start();
    let mut sources = start();
    apply(&mut sources, &Edit::Fill(3, vec![2, 0, 2, 2, 2, 0, 0, 2, 2, 2, 2, 0, 0, 2]));
    let first = outcome(&sources, &mut BuildCache::default());
    for _ in 0..3 {
        outcome(&other, &mut BuildCache::default());
        assert_eq!(outcome(&sources, &mut BuildCache::default()), first);
    }
}

/// A text of words that no other has, so that the index takes many files.
fn wordy(number: usize, edition: usize) -> String {
    let mut text = format!("---\ntitle: Ord {number}\n---\n");
    let mut state = number * 7919 + edition;
    for _ in 0..160 {
        let mut word = String::new();
        for _ in 0..8 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            word.push(char::from(b'a' + u8::try_from((state >> 33) % 26).unwrap()));
        }
        text.push_str(&word);
        text.push(' ');
    }
    text
}

#[test]
fn warm_equals_cold_with_an_index_of_many_files() {
    let mut sources = start();
    let path = |number: usize| format!("content/cases/wordy-{number}.md");
    for number in 0..300 {
        bank::add(&mut sources, &path(number), &wordy(number, 0));
    }
    let mut warm = Warm::start(&sources);
    let shards =
        warm.output().files.keys().filter(|path| path.as_str().starts_with("s/sv/t-")).count();
    assert!(shards > 1, "{shards}");
    for edition in 1..4 {
        bank::add(&mut sources, &path(edition * 50), &wordy(edition * 50, edition));
        apply(&mut sources, &Edit::Fill(edition, vec![0; FIELDS.len()]));
        warm.assert_equals_cold(&sources);
    }
}
