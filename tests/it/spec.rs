//! Runs `tests/spec/*.md`: prose, a `bank` block (files), what is `reported` about it, and what is `built`
//! at a path, and the `terms` of the index of a language with how many documents have them. A `bank +` block adds to the one before. `UPDATE=1` writes what comes out into the file.

use crate::{bank, index};
use exempelbank::output::content::Content;
use exempelbank::output::sink::Output;
use exempelbank::pipeline::{self, Memory};
use exempelbank::place::OutPath;
use exempelbank::read::Sources;
use exempelbank::report::formats::FORMATS;
use exempelbank::report::words::Words;
use exempelbank::report::{Report, job_summary};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn every_spec_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = String::new();
    let mut cases = 0;
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let (made, count) = run(&text);
        cases += count;
        if made == text {
            continue;
        }
        if update {
            std::fs::write(&path, made).unwrap();
        } else {
            writeln!(failures, "{}:\n{}", path.display(), difference(&text, &made)).unwrap();
        }
    }
    assert!(cases > 15, "only {cases} expectations were found");
    assert!(failures.is_empty(), "{failures}\nUPDATE=1 writes what comes out into the files");
}

/// The first line that differs, with what is around it.
fn difference(expected: &str, made: &str) -> String {
    let same = expected.lines().zip(made.lines()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| {
        text.lines().skip(same.saturating_sub(3)).take(12).collect::<Vec<_>>().join("\n")
    };
    format!(
        "line {}\n--- expected\n{}\n--- came out\n{}\n",
        same + 1,
        around(expected),
        around(made)
    )
}

/// The text with every expectation replaced by what comes out; and how many there were.
fn run(text: &str) -> (String, usize) {
    let mut out = String::new();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut built: Option<(Sources, Output, BTreeMap<&str, String>)> = None;
    let mut lines = text.lines();
    let mut cases = 0;
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").unwrap();
        let Some(info) = line.strip_prefix("````") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "````").collect();
        let (kind, argument) = info.split_once(' ').unwrap_or((info, ""));
        match kind {
            "bank" => {
                if argument != "+" {
                    files.clear();
                }
                files.extend(split(&block));
                built = Some(build(&files));
                block.iter().for_each(|line| writeln!(out, "{line}").unwrap());
            }
            "diagnostics" | "built" | "terms" => {
                cases += 1;
                let (_, output, reports) = built.as_ref().expect("a bank block comes first");
                let made = match kind {
                    "diagnostics" => {
                        reports[if argument.is_empty() { "short" } else { argument }].clone()
                    }
                    "terms" => terms(output, argument),
                    _ => content(output, argument),
                };
                if !made.trim_end().is_empty() {
                    writeln!(out, "{}", made.trim_end()).unwrap();
                }
            }
            _ => block.iter().for_each(|line| writeln!(out, "{line}").unwrap()),
        }
        writeln!(out, "````").unwrap();
    }
    (out, cases)
}

/// Files of a block: each begins with a line `=== path`.
fn split(block: &[&str]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in block {
        if let Some(path) = line.strip_prefix("=== ") {
            files.insert(path.to_owned(), String::new());
            current = Some(path.to_owned());
        } else if let Some(text) = current.as_ref().and_then(|path| files.get_mut(path)) {
            // `␀`, `␛` and `␉` stand for what an editor would not keep.
            let line = line.replace('␀', "\0").replace('␛', "\u{1b}").replace('␉', "\t");
            writeln!(text, "{line}").unwrap();
        }
    }
    files
}

fn build(files: &BTreeMap<String, String>) -> (Sources, Output, BTreeMap<&'static str, String>) {
    let sources = bank::sources(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let outcome = pipeline::build(&sources, &mut Memory::default());
    let report = |language: &str, format: exempelbank::report::Format| {
        let words = Words::new(language);
        format(&Report {
            diagnostics: outcome.diagnostics.as_slice(),
            sources: &sources,
            words: &words,
            color: false,
        })
    };
    let mut reports: BTreeMap<&'static str, String> =
        FORMATS.iter().map(|(name, format)| (*name, report("en", *format))).collect();
    reports.insert("sv", report("sv", FORMATS[0].1));
    reports.insert("summary", report("en", job_summary::format));
    (sources, outcome.value, reports)
}

fn content(output: &Output, path: &str) -> String {
    match output.files.get(&OutPath::new(path)).map(|made| &made.content) {
        Some(Content::Bytes(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Some(Content::Disk(path)) => path.display().to_string(),
        None if path.ends_with('*') => listing(output, path.trim_end_matches('*')),
        None => "(nothing)".to_owned(),
    }
}

fn terms(output: &Output, code: &str) -> String {
    let terms = index::terms(output, code).into_iter();
    terms.map(|(term, documents)| format!("{term} {}\n", documents.len())).collect()
}

fn listing(output: &Output, prefix: &str) -> String {
    let paths = output.files.keys().map(OutPath::as_str).filter(|path| path.starts_with(prefix));
    paths.map(|path| format!("{path}\n")).collect()
}
