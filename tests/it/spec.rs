//! Runs `tests/spec/*.md`, section by section: prose, a `bank` block (files), the `diagnostics` about it, what is
//! `built` at a path, and the `terms` of the index of a language with how many documents have them. A `bank +`
//! block adds to the one before.

use crate::{bank, index};
use exempelbank::{
    BuildCache, Content, FORMATS, Messages, OutPath, Output, Report, SourceFiles, build,
    format_job_summary,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Of a spec, what stands below one heading must come out; `number` counts sections from 0. Banks of the
/// sections before it are known. `UPDATE=1` writes what comes out.
pub(crate) fn holds(file: &str, number: usize) {
    static WRITING: Mutex<()> = Mutex::new(());
    let path = folder().join(file);
    let read = || std::fs::read_to_string(&path).unwrap();
    let text = read();
    let sections = sections(&text);
    let mut files = BTreeMap::new();
    for before in &sections[..number] {
        for (info, block) in blocks(before) {
            take_bank(&info, &block, &mut files);
        }
    }
    let expected = sections[number];
    let made = run(expected, files);
    if made == expected {
        return;
    }
    assert!(
        std::env::var_os("UPDATE").is_some(),
        "{file}: {}\n{}\nUPDATE=1 writes what comes out into the file",
        title(expected),
        difference(expected, &made)
    );
    // Other sections of the file may have been written meanwhile.
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let text = read();
    let mut sections = crate::spec::sections(&text);
    sections[number] = &made;
    std::fs::write(&path, sections.concat()).unwrap();
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

/// The parts of a spec, each with its heading.
fn sections(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let (mut at, mut inside) = (0, false);
    for line in text.split_inclusive('\n') {
        inside ^= line.starts_with("````");
        if !inside && line.starts_with('#') && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
}

fn title(section: &str) -> &str {
    section.lines().next().unwrap_or_default().trim_start_matches('#').trim()
}

/// The blocks of a section: what stands behind the quotes, and the lines.
fn blocks(section: &str) -> Vec<(String, Vec<&str>)> {
    let mut lines = section.lines();
    let mut blocks = Vec::new();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("````") else { continue };
        let block = lines.by_ref().take_while(|line| *line != "````").collect();
        blocks.push((info.to_owned(), block));
    }
    blocks
}

/// Takes the files of a block, if it is of a bank. Whether it is.
fn take_bank(info: &str, block: &[&str], files: &mut BTreeMap<String, String>) -> bool {
    let adds = info == "bank +";
    if info == "bank" {
        files.clear();
    }
    if adds || info == "bank" {
        files.extend(split(block));
    }
    adds || info == "bank"
}

/// The list of all sections, as it stands in `spec_sections.rs`.
fn listed() -> String {
    let mut files: Vec<_> =
        std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let mut list = String::new();
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy();
        let text = std::fs::read_to_string(&path).unwrap();
        writeln!(list, "sections! {{ {} {name:?}", identifier(name.trim_end_matches(".md")))
            .unwrap();
        let mut known = BTreeSet::new();
        for (number, section) in sections(&text).into_iter().enumerate() {
            let expects =
                |(info, _): &(String, _)| EXPECTS.contains(&info.split(' ').next().unwrap());
            if !blocks(section).iter().any(expects) {
                continue;
            }
            let mut own = identifier(title(section));
            while !known.insert(own.clone()) {
                own.push_str("_too");
            }
            writeln!(list, "    {own} {number}").unwrap();
        }
        list.push_str("}\n");
    }
    list
}

fn identifier(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let joined = words.join("_");
    if joined.starts_with(|first: char| first.is_ascii_digit()) {
        format!("n{joined}")
    } else {
        joined
    }
}

/// Blocks that say what comes out.
const EXPECTS: &[&str] = &["built", "diagnostics", "terms"];

#[test]
fn every_section_has_a_test() {
    const MARK: &str = "// The list.\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/spec_sections.rs");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, written) = text.split_once(MARK).unwrap();
    let made = listed();
    assert!(made.lines().count() > 50);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, format!("{before}{MARK}{made}")).unwrap();
    } else {
        assert!(written == made, "spec_sections.rs is behind tests/spec: UPDATE=1 writes it");
    }
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

/// A section with every expectation replaced by what comes out.
fn run(section: &str, mut files: BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut built: Option<(SourceFiles, Output, BTreeMap<&str, String>)> = None;
    let mut lines = section.lines();
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").unwrap();
        let Some(info) = line.strip_prefix("````") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "````").collect();
        let (kind, argument) = info.split_once(' ').unwrap_or((info, ""));
        if take_bank(info, &block, &mut files) {
            built = None;
        }
        if EXPECTS.contains(&kind) {
            let (_, output, reports) = built.get_or_insert_with(|| compile(&files, false));
            let made = match kind {
                "diagnostics" if argument == "offline" => compile(&files, true).2["human"].clone(),
                "diagnostics" => {
                    reports[if argument.is_empty() { "short" } else { argument }].clone()
                }
                "terms" => terms(output, argument),
                _ => content(output, argument),
            };
            if !made.trim_end().is_empty() {
                writeln!(out, "{}", made.trim_end()).unwrap();
            }
        } else {
            block.iter().for_each(|line| writeln!(out, "{line}").unwrap());
        }
        writeln!(out, "````").unwrap();
    }
    out
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

fn compile(
    files: &BTreeMap<String, String>,
    offline: bool,
) -> (SourceFiles, Output, BTreeMap<&'static str, String>) {
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let mut sources = bank::sources(files);
    sources.settings.offline = offline;
    let outcome = build(&sources, &mut BuildCache::default());
    let report = |language: &str, format: exempelbank::ReportFormat| {
        let words = Messages::new(language);
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
    reports.insert("summary", report("en", format_job_summary));
    (sources, outcome.value, reports)
}

fn content(output: &Output, path: &str) -> String {
    match output.files.get(&OutPath::new(path)).map(|made| &made.content) {
        Some(Content::Bytes(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Some(Content::Disk(file) | Content::Pieces(file, _)) => file.to_string(),
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
