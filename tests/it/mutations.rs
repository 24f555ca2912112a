//! Small damage anywhere in a bank: it is built or told, and what is published is the old site or the new one.

use crate::cli::{exempelbank, new_bank, said};
use crate::kill::whole;
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Longer than any build of this bank takes on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

/// What becomes of some bytes of a file.
#[derive(Clone, Debug)]
enum Damage {
    Replace(Vec<u8>),
    Insert(Vec<u8>),
    Remove(usize),
    Repeat(usize),
    End,
}

/// Bytes that mean something to somebody, and any others.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let known: Vec<&[u8]> = vec![
        b"\0",
        b"\xff",
        b"\n",
        b"---\n",
        b": ",
        b"- ",
        b"[",
        b"]",
        b"{",
        b"}",
        b"\"",
        b"'",
        b"|",
        b"#",
        b"&a",
        b"*a",
        b"<<",
        b"=",
        b"](",
        b"../",
        b"\xe2\x80\xae",
        b"{{",
        b"{%",
        b"99999999999999999999",
        b"-1",
    ];
    let known = prop::sample::select(known).prop_map(<[u8]>::to_vec);
    prop_oneof![3 => known, 1 => prop::collection::vec(any::<u8>(), 1..9)]
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        bytes().prop_map(Damage::Replace),
        bytes().prop_map(Damage::Insert),
        (1..40_usize).prop_map(Damage::Remove),
        (1..40_usize).prop_map(Damage::Repeat),
        Just(Damage::End),
    ]
}

impl Damage {
    fn done(&self, file: &[u8], place: prop::sample::Index) -> Vec<u8> {
        let at = place.index(file.len() + 1);
        let (before, after) = file.split_at(at);
        let skip = |count: usize| &after[count.min(after.len())..];
        match self {
            Self::Replace(bytes) => [before, bytes, skip(bytes.len())].concat(),
            Self::Insert(bytes) => [before, bytes, after].concat(),
            Self::Remove(count) => [before, skip(*count)].concat(),
            Self::Repeat(count) => [before, &after[..(*count).min(after.len())], after].concat(),
            Self::End => before.to_vec(),
        }
    }
}

fn damaged_banks_are_built_or_told(cases: u32) {
    let (_folder, bank) = new_bank();
    let build = || {
        let start = Instant::now();
        let built = exempelbank(&bank).args(["build", "--date", "2026-11-20"]).output().unwrap();
        (built, start.elapsed())
    };
    assert!(build().0.status.success());
    let out = bank.join("public");
    let list = || fs::read(out.join(".exempelbank-manifest")).unwrap();
    let entries = walkdir::WalkDir::new(&bank).sort_by_file_name().into_iter().map(Result::unwrap);
    let files: Vec<PathBuf> = entries
        .filter(|entry| entry.file_type().is_file() && !entry.path().starts_with(&out))
        .map(walkdir::DirEntry::into_path)
        .collect();
    let codes = std::cell::Cell::new([0; 3]);
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let input = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), damage());
    let outcome = runner.run(&input, |(file, place, damage)| {
        let file = file.get(&files);
        let original = fs::read(file).unwrap();
        let before = list();
        fs::write(file, damage.done(&original, place)).unwrap();
        let (built, took) = build();
        fs::write(file, &original).unwrap();
        let code = built.status.code();
        prop_assert!(matches!(code, Some(0..=2)), "{code:?} {}", said(&built));
        prop_assert!(!said(&built).contains("panicked") && took < LONGEST, "{}", said(&built));
        prop_assert!(whole(&out));
        prop_assert!(code == Some(0) || list() == before, "{}", said(&built));
        let mut counted = codes.get();
        counted[usize::try_from(code.unwrap()).unwrap()] += 1;
        codes.set(counted);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let [good, told, _] = codes.get();
    assert!(good > 0 && told > 0, "{:?}", codes.get());
    let words = format!("{cases} mutations: {:?} by exit code\n", codes.get());
    std::io::Write::write_all(&mut std::io::stderr(), words.as_bytes()).unwrap();
}

#[test]
fn a_damaged_bank_is_built_or_told() {
    damaged_banks_are_built_or_told(30);
}

#[test]
#[ignore = "takes minutes"]
fn two_thousand_damaged_banks_are_built_or_told() {
    damaged_banks_are_built_or_told(2000);
}
