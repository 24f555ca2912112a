//! Every rule has its page, and every page is true: what it calls bad is reported with the place that it
//! underlines, and what it calls good is not. `UPDATE=1` writes what is reported into the pages.

use crate::bank;
use exempelbank::{
    Asset, BuildCache, Diagnostic, Diagnostics, Messages, RULES, Report, Severity, SourceFiles,
    SourcePath, build, check_page, format_human,
};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What every example adds to.
const BANK: &str = include_str!("../rules/bank.txt");

/// A file of an example: its path, its text, and what else its line says.
type File = (String, String);

fn files(text: &str) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    for line in text.lines() {
        if let Some(path) = line.strip_prefix("=== ") {
            files.push((path.to_owned(), String::new()));
        } else if let Some((_, text)) = files.last_mut() {
            let line = line.replace('␛', "\u{1b}").replace('␀', "\0");
            let (line, times) = match line.split_once(" × ") {
                Some((line, times)) => (line.to_owned(), times.replace(',', "").parse().unwrap()),
                None => (line, 1),
            };
            (0..times).for_each(|_| writeln!(text, "{line}").unwrap());
        }
    }
    files
}

/// A language of the pages, and its words for why, bad and good.
type Headings = (&'static str, [&'static str; 3]);

/// The languages of the pages.
const LANGUAGES: &[Headings] = &[("en", ["Why", "Bad", "Good"]), ("sv", ["Varför", "Fel", "Rätt"])];

/// The bank with the files of an example. `a.png (8000 × 6000 pixels)` is a picture, and `a.md -> b` a
/// link, for which the bank is written to a disk.
fn sources(example: &str) -> SourceFiles {
    let all: Vec<File> = files(BANK).into_iter().chain(files(example)).collect();
    let plain = all.iter().filter(|(path, _)| !path.contains(' ') || path.ends_with(".md"));
    let plain = plain.filter(|(path, _)| !path.contains(" -> "));
    let mut sources = bank::sources(plain.map(|(path, text)| (path.as_str(), text.as_str())));
    for (path, _) in &all {
        if let Some((path, size)) = path.split_once(" (") {
            let size = size.trim_end_matches(" pixels)").split_once(" × ").unwrap();
            let path = SourcePath::new(path);
            let picture = bank::png(size.0.parse().unwrap(), size.1.parse().unwrap(), "");
            let asset = Asset::in_memory(&path, &picture);
            sources.assets.insert(path, asset);
        }
    }
    match all.iter().find_map(|(path, _)| path.split_once(" -> ")) {
        #[cfg(unix)]
        Some((path, target)) => on_disk(&sources, path, target),
        _ => sources,
    }
}

#[cfg(unix)]
fn on_disk(sources: &SourceFiles, link: &str, target: &str) -> SourceFiles {
    let folder = tempfile::tempdir().unwrap();
    for (path, source) in &sources.texts {
        let file = folder.path().join(path.as_str());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, source.text.as_bytes()).unwrap();
    }
    std::os::unix::fs::symlink(target, folder.path().join(link)).unwrap();
    exempelbank::read(folder.path(), bank::settings()).unwrap()
}

fn diagnostics(sources: &SourceFiles) -> Diagnostics {
    build(sources, &mut BuildCache::default()).diagnostics
}

/// The parts of a page: what stands in the first block of a kind after a heading. A `bank offline` is built to be
/// opened as files.
fn block<'a>(page: &'a str, heading: &str, kind: &str) -> Option<&'a str> {
    let (_, after) = page.split_once(&format!("\n## {heading}\n"))?;
    let (_, block) = after.split_once(&format!("```{kind}"))?;
    let block = block.strip_prefix(" offline").unwrap_or(block).strip_prefix('\n')?;
    block.split_once("```\n").map(|(block, _)| block)
}

/// What is reported about the bad example of a rule, and of the good one.
fn examples(
    rule: &str,
    page: &str,
    (language, [_, bad, good]): Headings,
    failures: &mut String,
) -> (String, String) {
    let draw = |diagnostics: &[Diagnostic], sources: &SourceFiles| {
        let words = Messages::new(language);
        format_human(&Report { diagnostics, sources, words: &words, color: false })
    };
    let bad = block(page, bad, "bank").unwrap_or_else(|| panic!("{rule} has no bad example"));
    let good = block(page, good, "bank").unwrap_or_else(|| panic!("{rule} has no good example"));
    let offline = page.contains("```bank offline\n");
    let [mut bad, mut good] = [bad, good].map(sources);
    bad.settings.offline = offline;
    good.settings.offline = offline;
    let mut of_bad = diagnostics(&bad);
    // The one rule that is reported beside a thousand others.
    of_bad.retain(|finding| rule != "too-many-findings" || finding.name() == rule);
    let others: Vec<&str> =
        of_bad.iter().map(|finding| finding.rule.name).filter(|name| *name != rule).collect();
    let drawn = draw(of_bad.as_slice(), &bad);
    if of_bad.is_empty() || !others.is_empty() {
        writeln!(failures, "{rule}: the bad example does not tell the rule alone\n{drawn}")
            .unwrap();
    }
    (drawn, draw(diagnostics(&good).as_slice(), &good))
}

#[test]
fn every_rule_has_a_page_in_every_language_and_every_page_is_true() {
    assert_eq!(diagnostics(&sources("")).as_slice(), []);
    let mut failures = String::new();
    for ((rule, _), headings) in
        RULES.iter().flat_map(|rule| LANGUAGES.iter().map(move |language| (rule, *language)))
    {
        let (language, [why, bad, _]) = headings;
        assert!(path(rule.name, language).exists(), "{} has no page in {language}", rule.name);
        let page = check_page(rule.name, language).unwrap();
        assert_eq!(page.severity, rule.severity.name(), "{}", rule.name);
        assert!(page.summary.ends_with('.'), "{}: {}", rule.name, page.summary);
        let page = page.body;
        assert!(block(&page, why, "bank").is_some(), "{} does not say why", rule.name);
        // Its bad example is a link, and on Windows making one is a right of its own.
        if cfg!(not(unix)) && rule.name == "unreadable-file" {
            continue;
        }
        let (drawn, good) = examples(rule.name, &page, headings, &mut failures);
        let written = block(&page, bad, "diagnostics").unwrap_or_default();
        if written.trim_end() != drawn.trim_end() {
            writeln!(failures, "{}: the bad example reports\n{drawn}", rule.name).unwrap();
            if std::env::var_os("UPDATE").is_some() {
                update(rule.name, language, &drawn);
            }
        }
        if !good.is_empty() {
            writeln!(failures, "{}: the good example reports\n{good}", rule.name).unwrap();
        }
    }
    assert!(failures.is_empty(), "{failures}\nUPDATE=1 writes what is reported into the pages");
}

/// What was dropped may have been an error.
#[test]
fn too_many_findings_are_an_error_whatever_the_bank_says() {
    let site = "title = \"T\"\n[rules]\ntoo-many-findings = \"off\"\nheading-skipped = \"off\"\n";
    let page = format!("---\ntitle: A\n---\n{}<b>\n", "# A\n\n#### B\n\n".repeat(1001));
    let sources = bank::sources([("site.toml", site), ("content/pages/a.md", &page)]);
    let errors: Vec<_> = diagnostics(&sources)
        .into_iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.rule.name)
        .collect();
    assert_eq!(errors, ["too-many-findings"]);
}

fn path(rule: &str, language: &str) -> PathBuf {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    pages.join(language).join(format!("{rule}.md"))
}

/// Writes what is reported into a page.
fn update(rule: &str, language: &str, diagnostics: &str) {
    let text = std::fs::read_to_string(path(rule, language)).unwrap();
    let (before, after) = text.split_once("```diagnostics\n").unwrap();
    let (_, after) = after.split_once("```\n").unwrap();
    let diagnostics = diagnostics.trim_end();
    let text = format!("{before}```diagnostics\n{diagnostics}\n```\n{after}");
    std::fs::write(path(rule, language), text).unwrap();
}

/// The files of a folder, without their ending.
fn names(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<String> =
        files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What ARCHITECTURE says of a new rule: a file, a line, its pages and its messages.
#[test]
fn a_rule_is_one_file_one_line_its_pages_and_its_messages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed: Vec<&str> = RULES.iter().map(|(rule, _)| rule.name).collect();
    assert!(listed.is_sorted() && listed.len() > 50, "{listed:?}");
    let mut declared = Vec::new();
    for folder in ["src/check", "src/rule"] {
        for name in names(folder) {
            let text =
                std::fs::read_to_string(root.join(folder).join(format!("{name}.rs"))).unwrap();
            let statics = text.matches("static RULE: Rule").count();
            let rule = name.replace('_', "-");
            if statics == 1 {
                assert!(text.contains(&format!("Rule {{ name: \"{rule}\"")), "{folder}/{name}");
                declared.push(rule);
            } else {
                assert!(folder == "src/check" || name == "mod", "{name} declares no rule");
                assert_eq!(statics, 0, "{name}");
            }
        }
    }
    declared.sort();
    assert_eq!(declared, listed);
    for (language, _) in LANGUAGES {
        assert_eq!(names(&format!("docs/rules/{language}")), listed, "{language}");
        let messages = root.join(format!("src/report/messages/{language}.ftl"));
        let messages = std::fs::read_to_string(messages).unwrap();
        for rule in &listed {
            assert!(messages.contains(&format!("\n{rule} = ")), "{rule} has no message");
        }
    }
}

/// A rule, what is reported of it and how it is mended stand in its file, so nothing else makes a diagnostic
/// or knows the name of a rule.
#[test]
fn only_the_file_of_a_rule_reports_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&source).into_iter().map(|entry| entry.unwrap().into_path());
    for path in files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let own = text.contains("static RULE: Rule");
        let made = text.matches("Diagnostic::new(").count();
        assert!(own || made == 0, "{} makes a diagnostic", path.display());
        assert_eq!(made, text.matches("Diagnostic::new(&RULE,").count(), "{}", path.display());
        let name = path.file_stem().unwrap().to_string_lossy().replace('_', "-");
        // One word may mean other things too.
        let rules = RULES.iter().map(|(rule, _)| rule.name).filter(|rule| rule.contains('-'));
        for rule in rules.filter(|rule| !(own && *rule == name)) {
            assert!(!text.contains(&format!("\"{rule}\"")), "{} names {rule}", path.display());
        }
    }
}

#[test]
fn the_page_about_check_lists_every_rule() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/check.md");
    let text = std::fs::read_to_string(&file).unwrap();
    let (before, after) = text.split_once("## Rules\n").unwrap();
    let (introduction, _) = after.split_once("\n| rule |").unwrap();
    let (_, rest) = after.split_once("\n## Formats\n").unwrap();
    let mut table = String::from("| rule | severity | reports |\n|---|---|---|\n");
    for (rule, _) in RULES {
        let about = check_page(rule.name, "en").unwrap().summary;
        writeln!(table, "| `{}` | {} | {about} |", rule.name, rule.severity.name()).unwrap();
    }
    let made = format!("{before}## Rules\n{introduction}\n{table}\n## Formats\n{rest}");
    if made != text && std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    assert_eq!(text, made, "UPDATE=1 writes the table");
}
