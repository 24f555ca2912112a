//! What a report says can be written instead, written: the finding is then gone, and no other has come.

use crate::bank;
use exempelbank::{BuildCache, Messages, Report, ReportFormat, build, format_human, format_json};
use serde_json::Value;
use std::collections::BTreeMap;

type Files = BTreeMap<String, String>;

const SCHEMA: &str = "---
label: Things
path: things
fields:
  title: {label: {en: Title}, kind: text, as: title, required: true}
  state: {label: {en: State}, kind: choice, choices: {open: {en: Open}, shut: {en: Shut}}, required: true}
  mood: {label: {en: Mood}, kind: text, translated: true}
  near: {label: {en: Near}, kind: refs, to: things}
  twin: {label: {en: Twin}, kind: refs, to: things, symmetric: true}
  parts:
    label: {en: Parts}
    kind: records
    fields:
      size: {label: {en: Size}, kind: number, required: true}
      remark: {label: {en: Remark}, kind: text}
---
";

fn report(files: &Files, format: ReportFormat) -> String {
    let sources = bank::sources(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let diagnostics = build(&sources, &mut BuildCache::default()).diagnostics;
    let words = Messages::new("en");
    let report = Report {
        diagnostics: diagnostics.as_slice(),
        sources: &sources,
        words: &words,
        color: false,
    };
    format(&report)
}

fn findings(files: &Files) -> Vec<Value> {
    let report: Value = serde_json::from_str(&report(files, format_json)).unwrap();
    report["findings"].as_array().unwrap().clone()
}

/// What stands below the first line of a help that begins with some words, in the report for people.
fn drawn(file: &str, words: &str) -> Option<String> {
    let report = report(&bank(&[("content/things/a.md", file)]), format_human);
    let (_, below) = report.split_once(&format!("\nhelp: {words}\n"))?;
    let lines = below.lines().take_while(|line| !line.is_empty());
    Some(lines.map(|line| format!("{}\n", line.trim_end())).collect())
}

#[test]
fn the_line_is_drawn_as_it_would_be() {
    let mended = "  |\n3 - state: opne\n3 + state: open\n  |\n";
    for end in ["\n", "\r\n"] {
        let file = ["---", "title: A", "state: opne", "---", ""].join(end);
        assert_eq!(drawn(&file, "Did you mean `open`?").as_deref(), Some(mended), "{end:?}");
        let file = ["---", "title: A", "state: open", "mood: |", "  glad", "mood: sad", "---", ""];
        let gone = "  |\n6 - mood: sad\n  |\n";
        assert_eq!(drawn(&file.join(end), "Remove it").as_deref(), Some(gone), "{end:?}");
    }
    let file = "---\ntitle: A\nstate: open\n---\n# A\n\n#### B \u{1b}[31m\u{202e}\n";
    let escaped = "  |\n7 - #### B \\u{1b}[31m\\u{202e}\n7 + ### B \\u{1b}[31m\\u{202e}\n  |\n";
    assert_eq!(drawn(file, "Replace with `###`").as_deref(), Some(escaped));
}

/// What nobody can read is not drawn, and then it is said above what was meant.
#[test]
fn lines_that_are_too_long_are_not_drawn() {
    let long = "ord ".repeat(200);
    for file in [
        format!("---\n{{title: '{long}', state: opne}}\n---\n"),
        format!("---\n{{state: opne, title: '{long}'}}\n---\n"),
    ] {
        assert_eq!(drawn(&file, "Did you mean `open`?"), None);
        let report = report(&bank(&[("content/things/a.md", &file)]), format_human);
        assert!(report.contains("  = help: Did you mean `open`?\n"), "{report}");
    }
    let lines =
        format!("---\ntitle: A\nstate: open\nmood: so\nmood: |\n{}---\n", "  ord\n".repeat(300));
    assert_eq!(drawn(&lines, "Remove it"), None);
}

/// The files after a fix.
fn applied(files: &Files, fix: &Value) -> Files {
    let mut files = files.clone();
    let mut edits: Vec<&Value> = fix["edits"].as_array().unwrap().iter().collect();
    let offset =
        |edit: &Value, end: &str| usize::try_from(edit[end]["offset"].as_u64().unwrap()).unwrap();
    edits.sort_by_key(|edit| std::cmp::Reverse(offset(edit, "start")));
    for edit in edits {
        let text = files.get_mut(edit["path"].as_str().unwrap()).unwrap();
        let range = offset(edit, "start")..offset(edit, "end");
        text.replace_range(range, edit["text"].as_str().unwrap());
    }
    files
}

fn bank(files: &[(&str, &str)]) -> Files {
    let site = "title = \"T\"\nlanguages = [\"en\", \"sv\"]\n[rules]\nmissing-translation = \"off\"\norphan-entry = \"off\"\n";
    let own = [("site.toml", site), ("content/things/_collection.md", SCHEMA)];
    own.iter().chain(files).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Applies the first fix of the first finding of a rule; gives the file after it, and what is then reported.
fn mend(files: &Files, rule: &str, path: &str) -> (String, Vec<String>) {
    let before = findings(files);
    let finding = before.iter().find(|finding| finding["rule"] == rule);
    let finding = finding.unwrap_or_else(|| panic!("{rule} is not in {before:#?}"));
    let fix = finding["fixes"].get(0).unwrap_or_else(|| panic!("no fix in {finding:#}"));
    let mended = applied(files, fix);
    let name = |finding: &Value| finding["rule"].as_str().unwrap().to_owned();
    (mended[path].clone(), findings(&mended).iter().map(name).collect())
}

/// A file, the rule that has a fix for it, and the file after it.
const MENDED: &[(&str, &str, &str)] = &[
    (
        "---\ntitle: A\nstate: open\nmod: glad\n---\n",
        "unknown-field",
        "---\ntitle: A\nstate: open\nmood: glad\n---\n",
    ),
    (
        "---\ntitle: A\nstate: opne # so\n---\n",
        "unknown-value",
        "---\ntitle: A\nstate: open # so\n---\n",
    ),
    ("---\ntitle: A\nstate: 'Shut'\n---\n", "unknown-value", "---\ntitle: A\nstate: shut\n---\n"),
    (
        "---\ntitle: no\nstate: open\n---\n",
        "ambiguous-value",
        "---\ntitle: \"no\"\nstate: open\n---\n",
    ),
    (
        "---\ntitle: A\nstate: open\nslug: En Sak\n---\n",
        "wrong-value",
        "---\ntitle: A\nstate: open\nslug: en-sak\n---\n",
    ),
    (
        "---\ntitle: A\nstate: open\n---\n# A\n\n#### B\n",
        "heading-skipped",
        "---\ntitle: A\nstate: open\n---\n# A\n\n### B\n",
    ),
    (
        "---\ntitle: A\nstate: open\nallow:\n  - {rule: heading-skiped, reason: so}\n---\n#### B\n",
        "unknown-value",
        "---\ntitle: A\nstate: open\nallow:\n  - {rule: heading-skipped, reason: so}\n---\n#### B\n",
    ),
];

/// Front matter with a key twice, whether the fix is safe, and the front matter after it.
const TWICE: &[(&str, bool, &str)] = &[
    ("title: A\nstate: open\ntitle: A\n", true, "title: A\nstate: open\n"),
    ("title: A\nstate: open\ntitle: 'A' # so\n", false, "title: A\nstate: open\n"),
    (
        "title: A\nstate: open\nmood: glad\nmood: |\n  sad,\n\n  and so on\n",
        false,
        "title: A\nstate: open\nmood: glad\n",
    ),
    ("state: open\ntitle: A\nstate:\n  value: shut\n", false, "state: open\ntitle: A\n"),
    ("state: open\ntitle: A\nstate:\n", false, "state: open\ntitle: A\n"),
    (
        "title: A\nstate: {value: open, certainty: stated, value: open}\n",
        true,
        "title: A\nstate: {value: open, certainty: stated}\n",
    ),
    (
        "title: A\nstate: {value: open, value: shut, certainty: stated}\n",
        false,
        "title: A\nstate: {value: open, certainty: stated}\n",
    ),
    (
        "title: A\nstate: {\n  value: open,\n  value: , certainty: stated\n}\n",
        false,
        "title: A\nstate: {\n  value: open,\n  certainty: stated\n}\n",
    ),
];

#[test]
fn a_key_that_stands_twice_goes_with_its_value() {
    let path = "content/things/a.md";
    for (bad, safe, good) in TWICE {
        let files = bank(&[(path, &format!("---\n{bad}---\n"))]);
        let (mended, left) = mend(&files, "duplicate-key", path);
        assert_eq!(mended, format!("---\n{good}---\n"));
        assert_eq!(left, [""; 0], "{good}");
        let found = findings(&files);
        let finding = found.iter().find(|finding| finding["rule"] == "duplicate-key").unwrap();
        assert_eq!(finding["fixes"][0]["safe"], *safe, "{bad}");
    }
}

/// What is written under `allow`, or with it, and what is left of it.
const ALLOWED: &[(&str, &str)] = &[
    ("allow: [{rule: long-sentence, reason: so}]\n", ""),
    ("allow: {rule: long-sentence, reason: so}\n", ""),
    ("allow:\n  - rule: long-sentence\n    reason: so\nmood: glad\n", "mood: glad\n"),
    (
        "allow:\n  - rule: long-sentence\n    reason: so\n  - {rule: heading-skipped, reason: so} # yes\n",
        "allow:\n  - {rule: heading-skipped, reason: so} # yes\n",
    ),
    (
        "allow:\n  - {rule: heading-skipped, reason: so}\n  - {reason: so, rule: long-sentence} # no\n",
        "allow:\n  - {rule: heading-skipped, reason: so}\n",
    ),
    (
        "allow: [{rule: heading-skipped, reason: so}, {rule: long-sentence, reason: so}]\n",
        "allow: [{rule: heading-skipped, reason: so}]\n",
    ),
    (
        "allow: [{rule: long-sentence, reason: so},\n  {rule: heading-skipped, reason: so}]\n",
        "allow: [\n  {rule: heading-skipped, reason: so}]\n",
    ),
];

#[test]
fn what_is_allowed_for_nothing_is_taken_out() {
    let path = "content/things/a.md";
    for (bad, good) in ALLOWED {
        let file = |allow: &str| format!("---\ntitle: A\nstate: open\n{allow}---\n# A\n\n#### B\n");
        let (mended, left) = mend(&bank(&[(path, &file(bad))]), "unused-allow", path);
        assert_eq!(mended, file(good));
        assert!(left.iter().all(|rule| rule == "heading-skipped"), "{left:?}");
        assert_eq!(left.is_empty(), good.contains("heading-skipped"), "{mended}");
    }
}

/// What the other entry says, and what it says when it refers back.
const ANSWERED: &[(&str, &str)] = &[
    ("title: B\nstate: open\n", "title: B\nstate: open\ntwin: [a]\n"),
    ("title: B\ntwin:\nstate: open\n", "title: B\ntwin: [a]\nstate: open\n"),
    ("title: B\ntwin: []\nstate: open\n", "title: B\ntwin: [a]\nstate: open\n"),
    ("title: B\ntwin: c\nstate: open\n", "title: B\ntwin: [c, a]\nstate: open\n"),
    ("title: B\ntwin: [ 'c', ]\nstate: open\n", "title: B\ntwin: [ 'c', a ]\nstate: open\n"),
    (
        "title: B\ntwin:\n  - c # so\nstate: open\n",
        "title: B\ntwin:\n  - c # so\n  - a\nstate: open\n",
    ),
    (
        "title: B\ntwin:\n- value: c\n  note: so\nstate: open\n",
        "title: B\ntwin:\n- value: c\n  note: so\n- a\nstate: open\n",
    ),
    (
        "title: B\ntwin: {value: c, note: so}\nstate: open\n",
        "title: B\ntwin: [{value: c, note: so}, a]\nstate: open\n",
    ),
    ("{title: B, state: open}\n", "{title: B, state: open, twin: [a]}\n"),
];

#[test]
fn the_other_side_of_a_mutual_relation_is_written_in_its_file() {
    let one = ("content/things/a.md", "---\ntitle: A\nstate: open\ntwin: b\n---\n");
    let third = ("content/things/c.md", "---\ntitle: C\nstate: open\ntwin: b\n---\n");
    let path = "content/things/b.md";
    for (bad, good) in ANSWERED {
        let all = [one, (path, &format!("---\n{bad}---\n")), third];
        let knows_third = ["twin: c", "'c'", "- c", "value: c"].iter().any(|c| bad.contains(c));
        let files = bank(if knows_third { &all } else { &all[..2] });
        let (mended, left) = mend(&files, "not-symmetric", path);
        assert_eq!(mended, format!("---\n{good}---\n"));
        assert_eq!(left, [""; 0], "{mended}");
    }
}

#[test]
fn a_fix_that_is_written_takes_the_finding_away() {
    for (bad, rule, good) in MENDED {
        let path = "content/things/a.md";
        let (mended, left) = mend(&bank(&[(path, bad)]), rule, path);
        assert_eq!(mended, *good);
        assert_eq!(left, [""; 0], "{good}");
    }
}

#[test]
fn what_stands_in_a_translation_and_cannot_is_removed_with_its_lines() {
    let original = (
        "content/things/a.md",
        "---\ntitle: A\nstate: open\nparts:\n  - {id: one, size: 1}\n---\n",
    );
    let path = "content/things/a.sv.md";
    for state in ["state: open\n", "state:\n  - value: open\n    source: b\n"] {
        let text = format!("---\n{state}mood: |\n  glad\n---\n");
        let (mended, left) = mend(&bank(&[original, (path, &text)]), "field-not-translated", path);
        assert_eq!(mended, "---\nmood: |\n  glad\n---\n");
        assert_eq!(left, [""; 0], "{mended}");
    }
}

/// A program cannot know the value, so the finding stays; it stands at the new key.
#[test]
fn a_required_field_gets_its_key_in_the_style_of_the_map() {
    let path = "content/things/a.md";
    for (bad, good) in [
        ("---\ntitle: A\n\n---\n", "---\ntitle: A\nstate:\n\n---\n"),
        (
            "---\ntitle: A\nstate: open\nparts:\n  - remark: B\n  - {remark: C}\n---\n",
            "---\ntitle: A\nstate: open\nparts:\n  - remark: B\n    size:\n  - {remark: C}\n---\n",
        ),
        (
            "---\ntitle: A\nstate: open\nparts:\n  - {remark: C}\n---\n",
            "---\ntitle: A\nstate: open\nparts:\n  - {remark: C, size: }\n---\n",
        ),
    ] {
        let (mended, left) = mend(&bank(&[(path, bad)]), "missing-field", path);
        assert_eq!(mended, good);
        assert!(left.iter().all(|rule| rule == "missing-field") && !left.is_empty(), "{left:?}");
    }
    let (mended, _) = mend(&bank(&[(path, "---\n---\n")]), "missing-field", path);
    assert_eq!(mended, "---\nstate:\n---\n");
}

#[test]
fn a_required_value_that_names_a_source_only_is_missing() {
    let path = "content/things/a.md";
    let text = "---\ntitle: A\nstate: {value: , source: b}\n---\n";
    let found = findings(&bank(&[(path, text)]));
    let found: Vec<_> = found.iter().filter(|finding| finding["rule"] == "missing-field").collect();
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["start"]["line"], 3);
}

/// What is written after `near:` or in the body, the rule, and what is written then.
const LED_ASTRAY: &[(&str, &str, &str)] = &[
    ("near: [heorn]\n---\n", "broken-reference", "near: [heron]\n---\n"),
    ("near:\n  - heorn#wing\n---\n", "broken-reference", "near:\n  - heron#wing\n---\n"),
    ("near: 'heron#wnig'\n---\n", "broken-anchor", "near: heron#wing\n---\n"),
    ("---\n[A heron](heorn.md).\n", "broken-link", "---\n[A heron](heron.md).\n"),
    (
        "---\n[A heron](../things/heorn.md#s 'A \"bird\"').\n",
        "broken-link",
        "---\n[A heron](heron.md#s 'A \"bird\"').\n",
    ),
    (
        "---\n[How it flies](heron.md#flihgt).\n",
        "broken-anchor",
        "---\n[How it flies](heron.md#flight).\n",
    ),
];

#[test]
fn a_reference_or_link_is_mended_where_it_is_written() {
    let (path, head) = ("content/things/a.md", "---\ntitle: A\nstate: open\n");
    let heron = "---\ntitle: H\nstate: open\nparts:\n  - {id: wing, size: 1}\n---\n## Flight\n";
    for (bad, rule, good) in LED_ASTRAY {
        let text = format!("{head}{bad}");
        let files = bank(&[(path, &text), ("content/things/heron.md", heron)]);
        assert_eq!(mend(&files, rule, path).0, format!("{head}{good}"));
    }
}

#[test]
fn a_translation_that_was_compared_is_marked() {
    let path = "content/things/a.sv.md";
    let original = ("content/things/a.md", "---\ntitle: A\nstate: open\n---\n");
    let text = "---\noriginal: 0123456789abcdef # before\nmood: glad\n---\n";
    let (mended, left) = mend(&bank(&[original, (path, text)]), "outdated-translation", path);
    assert_eq!(left, [""; 0], "{mended}");
    assert!(mended.ends_with(" # before\nmood: glad\n---\n"), "{mended}");
}
