//! What GitHub runs for us: every action is pinned to a commit, every workflow and job has its bounds, and
//! Dependabot looks after every folder with a lock file.

use serde_yaml::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What git tracks, by path from the root.
fn tracked() -> Vec<String> {
    let listed = Command::new("git").arg("ls-files").current_dir(root()).output().unwrap();
    String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// The YAML files below a folder: path, text, and what it says.
fn yaml(folder: &str) -> Vec<(String, String, Value)> {
    let paths = tracked().into_iter().filter(|path| path.starts_with(folder));
    let paths = paths.filter(|path| path.ends_with(".yml") || path.ends_with(".yaml"));
    paths
        .map(|path| {
            let text = std::fs::read_to_string(root().join(&path)).unwrap();
            let value =
                serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            (path, text, value)
        })
        .collect()
}

/// Every value of a key, however deep.
fn values<'y>(yaml: &'y Value, key: &str) -> Vec<&'y Value> {
    match yaml {
        Value::Mapping(entries) => {
            let own = entries.get(key).into_iter();
            own.chain(entries.values().flat_map(|value| values(value, key))).collect()
        }
        Value::Sequence(items) => items.iter().flat_map(|item| values(item, key)).collect(),
        _ => Vec::new(),
    }
}

/// Whether an action is in this repository, or pinned to a commit in every line of a text that names it:
/// `owner/repository@<commit> # v1.2.3`. Dependabot moves the comment with the commit.
fn is_pinned(action: &str, text: &str) -> bool {
    if action.starts_with("./") {
        return true;
    }
    let Some((repository, commit)) = action.split_once('@') else { return false };
    let is_commit = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_version = |line: &str| {
        let version = line.split_once(&format!("{action} # v")).map(|(_, version)| version);
        let mut parts = version.unwrap_or_default().split('.');
        parts.all(|part| part.parse::<u32>().is_ok())
    };
    let mut lines = text.lines().filter(|line| line.contains(action));
    repository.contains('/') && !repository.contains(':') && is_commit && lines.all(is_version)
}

#[test]
fn every_action_is_pinned_to_a_commit() {
    let mut count = 0;
    for (path, text, yaml) in yaml(".github/") {
        for action in values(&yaml, "uses") {
            let action = action.as_str().unwrap();
            assert!(
                is_pinned(action, &text),
                "{path}: {action} is no commit, or has no version beside it"
            );
            count += 1;
        }
    }
    assert!(count > 10, "only {count} actions were found");
}

#[test]
fn what_is_not_pinned_is_seen() {
    let commit = "0123456789abcdef0123456789abcdef01234567";
    let with =
        |action: &str, comment: &str| is_pinned(action, &format!("- uses: {action}{comment}\n"));
    assert!(with("./.github/actions/one", ""));
    assert!(with(&format!("a/b@{commit}"), " # v1.2.3"));
    assert!(with(&format!("a/b/c@{commit}"), " # v1"));
    for (action, comment) in [
        ("a/b", " # v1"),
        ("a/b@v1", " # v1"),
        ("a/b@main", ""),
        (&format!("a/b@{}", &commit[1..]), " # v1"),
        (&format!("a/b@{commit}"), ""),
        (&format!("a/b@{commit}"), " # main"),
        (&format!("a/b@{commit}"), " # v"),
        ("docker://a/b:1", " # v1"),
    ] {
        assert!(!with(action, comment), "{action}{comment}");
    }
}

/// Nobody's proposal runs with more rights than reading; a job that needs more asks for it by itself.
#[test]
fn every_workflow_reads_only_and_every_job_ends() {
    let workflows = yaml(".github/workflows/");
    assert!(workflows.len() > 3);
    for (path, _, workflow) in workflows {
        let rights = workflow["permissions"].as_mapping();
        let rights = rights.unwrap_or_else(|| panic!("{path} states no permissions"));
        assert!(
            rights.values().all(|right| right == "read" || right == "none"),
            "{path}: {rights:?}"
        );
        assert!(!workflow["concurrency"].is_null(), "{path} may run twice at once");
        let events = serde_yaml::to_string(&workflow["on"]).unwrap();
        assert!(!events.contains("pull_request_target"), "{path} gives proposals our rights");
        for (name, job) in workflow["jobs"].as_mapping().unwrap() {
            let minutes = job["timeout-minutes"].as_u64();
            assert!(
                minutes.is_some_and(|minutes| minutes <= 60),
                "{path}: {name:?} takes {minutes:?}"
            );
        }
    }
}

#[test]
fn dependabot_looks_after_every_lock_file() {
    let (_, _, settings) = yaml(".github/dependabot").remove(0);
    let mut covered = BTreeSet::new();
    for update in settings["updates"].as_sequence().unwrap() {
        let ecosystem = update["package-ecosystem"].as_str().unwrap();
        let several = update["directories"].as_sequence().into_iter().flatten();
        let folders = several.chain(update.get("directory"));
        covered.extend(folders.map(|it| (ecosystem.to_owned(), it.as_str().unwrap().to_owned())));
    }
    let mut wanted = BTreeSet::from([("github-actions".to_owned(), "/".to_owned())]);
    for path in tracked() {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let ecosystem = match name {
            "Cargo.lock" => "cargo",
            "package-lock.json" => "npm",
            _ => continue,
        };
        wanted.insert((ecosystem.to_owned(), format!("/{folder}")));
    }
    assert!(wanted.len() > 2, "{wanted:?}");
    assert_eq!(covered, wanted);
}

#[test]
#[cfg(unix)] // It is a script.
fn tests_run_says_how_it_is_used() {
    for arguments in [&["--nothing"][..], &["--all", "more"], &[""]] {
        let output = Command::new(root().join("tests/run")).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}: nothing is run");
        assert!(
            String::from_utf8(output.stderr).unwrap().starts_with("usage: tests/run [--all]\n")
        );
    }
}
