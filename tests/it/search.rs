//! What searching stands on: words, their parts, and how much is sent.

use crate::bank;
use exempelbank::{BuildCache, Content, Splitter, build, tokenize};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The words in the titles of the bank of this repository.
fn names() -> BTreeSet<String> {
    let sources = bank::real();
    let texts = sources.texts.iter().filter(|(path, _)| {
        let name = path.file_name();
        path.as_str().starts_with("content/") && name.matches('.').count() == 1
    });
    let titles = texts.filter_map(|(_, source)| {
        source.text.lines().find_map(|line| line.strip_prefix("title: ").map(str::to_owned))
    });
    titles.flat_map(|title| tokenize(&title)).collect()
}

/// The seams of a word as it is written in the list, in bytes: those that must be found, and those that may.
fn seams(written: &str) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let (mut must, mut may, mut at) = (BTreeSet::new(), BTreeSet::new(), 0);
    for letter in written.chars() {
        match letter {
            '|' => drop(must.insert(at)),
            '·' => drop(may.insert(at)),
            letter => at += letter.len_utf8(),
        }
    }
    (must, may)
}

#[test]
fn compounds_are_split_where_people_would() {
    let names = names();
    let splitter = Splitter::new(names.iter().map(String::as_str), &[], &[]);
    let list = text("tests/data/compounds.tsv");
    let (mut right, mut wrong, mut missed, mut compounds) = (0, 0, 0, 0);
    let mut faults = String::new();
    for (word, written) in list.lines().filter_map(|line| line.split_once('\t')) {
        let (must, may) = seams(written);
        compounds += usize::from(!must.is_empty());
        let found: BTreeSet<usize> = splitter.seams(word).into_iter().collect();
        let bad = found.iter().filter(|seam| !must.contains(seam) && !may.contains(seam)).count();
        let gone = must.difference(&found).count();
        right += must.intersection(&found).count();
        wrong += bad;
        missed += gone;
        if bad > 0 || gone > 0 {
            writeln!(faults, "{written}: {found:?}").unwrap();
        }
    }
    let share = |all: usize| right as f64 / all as f64;
    let (precision, recall) = (share(right + wrong), share(right + missed));
    assert!(compounds >= 300, "only {compounds} compounds in the list");
    assert!(precision >= 0.95 && recall >= 0.8, "{faults}{precision:.3} {recall:.3}");
}

/// What a visitor of the bank of this repository fetches in all: one file, and the client beside it.
#[test]
fn the_index_of_the_bank_is_one_small_file() {
    let output = build(&bank::real(), &mut BuildCache::default()).value;
    for language in ["sv", "en"] {
        let folder = format!("s/{language}/");
        let files: Vec<(&str, usize)> = output
            .files
            .iter()
            .filter_map(|(path, made)| match &made.content {
                Content::Bytes(bytes) => Some((path.as_str().strip_prefix(&folder)?, bytes.len())),
                Content::Disk(_) | Content::Pieces(..) => None,
            })
            .filter(|(path, _)| !path.starts_with("x/"))
            .collect();
        let [("m.kb", size)] = files[..] else { panic!("more than one file: {files:?}") };
        assert!(size <= 50_000, "{size} bytes");
    }
}

#[test]
fn words_are_letters_and_digits_and_what_a_hyphen_joins() {
    let words = |text| tokenize(text).join(" ");
    assert_eq!(words("E-hälsa, IT-stöd"), "e hälsa ehälsa it stöd itstöd");
    assert_eq!(words("hälso- och sjukvård 2016-2018"), "hälso och sjukvård 2016 2018");
    assert_eq!(words("a\u{30a}ngest sam\u{ad}ordnare"), "ångest samordnare");
    assert_eq!(words("mor-och-far-skola!"), "mor och far skola morochfarskola");
    assert_eq!(exempelbank::folded("företagsförmåner på ön"), "foretagsformaner pa on");
}
