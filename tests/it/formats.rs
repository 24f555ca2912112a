//! Reports that other programs read: they hold to their schemas, and a finding is known again when the
//! lines above it change.

use crate::bank;
use crate::cli::{exempelbank, new_bank};
use exempelbank::{
    BuildCache, Messages, Report, ReportFormat, SourceFiles, build, format_gitlab,
    format_job_summary, format_json, format_sarif,
};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

fn report(sources: &SourceFiles, format: ReportFormat) -> String {
    let diagnostics = build(sources, &mut BuildCache::default()).diagnostics;
    assert!(!diagnostics.is_empty());
    format(&Report {
        diagnostics: diagnostics.as_slice(),
        sources,
        words: &Messages::new("sv"),
        color: false,
    })
}

fn validate(schema: &str, document: &str) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas").join(schema);
    // The official schema holds one bracket too many, which a strict reader of patterns refuses.
    let schema = fs::read_to_string(schema).unwrap().replace("-[a-zA-Z]{2}]?$", "(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let document: Value = serde_json::from_str(document).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&document).take(5).map(|error| format!("{error:?}")).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{document:#}");
}

/// A bank with much to tell, about files with names that need care.
fn troubled() -> SourceFiles {
    bank::sources([
        ("content/pages/a b#c%.md", "---\ntitle: A\n---\n"),
        ("content/pages/one.md", "---\ntitle: En\naliases: [/two/]\n---\n[x](missing.md) <b>\n"),
        ("content/pages/two.md", "---\ntitle: En\ntitel: [\n---\n"),
        ("content/pages/three.md", "---\ntitle: \"\\u202e\"\n---\n# A\n\n#### B\n"),
        ("templates/page.html", "{{ page.nothing }}"),
    ])
}

#[test]
fn reports_hold_to_their_schemas() {
    let sources = troubled();
    validate("sarif-2.1.0.json", &report(&sources, format_sarif));
    validate("gitlab-code-quality.json", &report(&sources, format_gitlab));
    validate("check.json", &report(&sources, format_json));
}

#[test]
fn a_finding_is_known_again_when_lines_above_it_move() {
    let fingerprints = |text: &str| -> Vec<String> {
        let sources = bank::sources([("content/pages/one.md", text)]);
        let report: Value = serde_json::from_str(&report(&sources, format_json)).unwrap();
        let findings = report["findings"].as_array().unwrap();
        findings.iter().map(|finding| finding["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let before = fingerprints("---\ntitle: En\n---\n[x](a.md) [x](a.md) [y](b.md)\n");
    let after = fingerprints(
        "---\ntitle: En\nadded: 2026-01-01\n---\nMer.\n\n[x](a.md) [x](a.md) [y](b.md)\n",
    );
    assert_eq!(before, after);
    let distinct: std::collections::BTreeSet<&String> = before.iter().collect();
    assert_eq!(distinct.len(), before.len(), "two alike are diagnostics apart");
}

#[test]
fn the_summary_of_a_job_is_no_longer_than_github_takes() {
    let long = format!(
        "---\ntitle: A\n---\n{}",
        "a <b title=\"|||||||||||||||||||||||||||||||||||\">\n".repeat(999)
    );
    let paths: Vec<String> = (0..10).map(|page| format!("content/pages/page-{page}.md")).collect();
    let sources = bank::sources(paths.iter().map(|path| (path.as_str(), long.as_str())));
    let summary = report(&sources, format_job_summary);
    assert!((800_000..=901_000).contains(&summary.len()), "{}", summary.len());
    assert!(summary.trim_end().ends_with("till visas inte här."));
}

#[test]
fn the_full_list_is_added_to_the_summary_of_the_job() {
    let (folder, bank) = new_bank();
    fs::write(bank.join("content/pages/wrong.md"), "---\ntitel: Fel\n---\n").unwrap();
    let summary = folder.path().join("summary");
    fs::write(&summary, "before\n").unwrap();
    let mut check = exempelbank(&bank);
    check.args(["check", "--format", "github"]).env("GITHUB_STEP_SUMMARY", &summary);
    assert_eq!(check.output().unwrap().status.code(), Some(1));
    let text = fs::read_to_string(&summary).unwrap();
    assert!(text.starts_with("before\n## Kontroll av banken\n"), "{text}");
    assert!(text.contains("content/pages/wrong.md:"), "{text}");
}

#[test]
fn findings_of_changed_files_come_first() {
    let (_folder, bank) = new_bank();
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.arg("-C").arg(&bank).args(["-c", "user.name=a", "-c", "user.email=a@example.org"]);
        assert!(git.args(arguments).output().unwrap().status.success(), "git {arguments:?}");
    };
    let page = |name: &str, text: &str| {
        fs::write(
            bank.join(format!("content/pages/{name}.md")),
            format!("---\ntitel: {text}\n---\n"),
        )
        .unwrap();
    };
    page("aa", "one");
    page("bb", "one");
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "one"]);
    page("bb", "two");
    page("cc", "new");
    let first = |arguments: &[&str]| {
        let output =
            exempelbank(&bank).args(["check", "--format", "short"]).args(arguments).output();
        let output = output.unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let mut files: Vec<String> =
            text.lines().filter_map(|line| line.split(':').next().map(str::to_owned)).collect();
        files.dedup();
        files
    };
    let [aa, bb, cc] = ["aa", "bb", "cc"].map(|name| format!("content/pages/{name}.md"));
    assert_eq!(first(&[]), [aa.clone(), bb.clone(), cc.clone()]);
    assert_eq!(first(&["--changed-since", "HEAD"]), [bb, cc, aa]);
    for wrong in ["nothing-of-the-kind", "--output=pwned"] {
        let output = exempelbank(&bank)
            .args(["check", &format!("--changed-since={wrong}")])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
    assert!(!bank.join("pwned").exists());
}
