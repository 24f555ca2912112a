//! What GitHub runs for us: every action is pinned to a commit, every workflow and job has its bounds, and
//! Dependabot looks after every folder with a lock file.

use crate::targets::TARGETS;
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

/// What decides how pages are built, or runs on a machine, is named before anybody opens the preview; no name is a command
/// or markup, and a folder called `content` elsewhere hides nothing.
#[test]
#[cfg(unix)] // It is a script.
fn what_of_a_proposal_is_not_content_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let identity =
            ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let output = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let commit = |paths: &[&str]| {
        for path in paths {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "text\n").unwrap();
        }
        git(&["add", "--all"]);
        git(&["commit", "--quiet", "--message", "a"]);
    };
    git(&["init", "--quiet"]);
    commit(&["content/a/one.md"]);
    let base = git(&["rev-parse", "HEAD"]);
    let named = || {
        let script = root().join(".github/not-content");
        let output = Command::new(script).arg(&base).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        [output.stdout, output.stderr].map(|stream| String::from_utf8(stream).unwrap())
    };
    commit(&["content/a/two.md", "content/a/picture.svg"]);
    assert_eq!(named(), ["", ""]);
    let odd = "themes/a`\n::add-mask::x##[b]<i>[c](d)";
    let paths = [
        ".github/get-exempelbank",
        ".github/workflows/check.yml",
        "content/a/_collection.md",
        "data/a.tsv",
        "site.toml",
        "templates/base.html",
        "themes/content/templates/base.html",
        odd,
    ];
    commit(&paths);
    let [list, log] = named();
    let expected =
        paths.map(|path| if path == odd { "themes/a????add-mask??x???b??i??c??d?" } else { path });
    let mut expected = expected.map(|path| format!("- `{path}`")).to_vec();
    let mut found: Vec<&str> = list.lines().filter(|line| line.starts_with("- ")).collect();
    expected.sort();
    found.sort_unstable();
    assert_eq!(found, expected);
    assert!(
        log.starts_with("::warning title=Not only content::8 files") && log.lines().count() == 1,
        "{log}"
    );
    git(&["mv", "content/a/one.md", "templates/moved.html"]);
    git(&["commit", "--quiet", "--message", "a"]);
    assert!(
        named()[0].contains("- `templates/moved.html`\n"),
        "a file that was moved out of content"
    );
}

/// The script is asked before anything of the proposal runs, and is that of the branch it is proposed for.
#[test]
fn a_proposal_is_looked_at_before_it_runs() {
    let check = std::fs::read_to_string(root().join(".github/workflows/check.yml")).unwrap();
    let place = |words: &str| check.find(words).unwrap_or_else(|| panic!("{words} is gone"));
    assert!(place("git show \"$BASE:.github/not-content\"") < place(".github/get-exempelbank \""));
}

/// A change to what is built into the program makes it another program, which `get-exempelbank` builds.
#[test]
fn all_that_the_program_is_made_of_is_looked_at() {
    let script = std::fs::read_to_string(root().join(".github/get-exempelbank")).unwrap();
    let list = script.split("program=(").nth(1).unwrap().split(')').next().unwrap();
    let made_of: Vec<&str> = list.split_whitespace().collect();
    let mut count = 0;
    for path in tracked().iter().filter(|path| path.starts_with("src/") && path.ends_with(".rs")) {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        for start in ["include_str!(\"", "include_bytes!(\"", "include_dir!(\""] {
            for rest in text.split(start).skip(1) {
                let name = rest.split('"').next().unwrap();
                let whole = match name.strip_prefix("$CARGO_MANIFEST_DIR/") {
                    Some(name) => root().join(name),
                    None => root().join(path).parent().unwrap().join(name),
                };
                let whole = whole.canonicalize().unwrap();
                let inner = whole.strip_prefix(root().canonicalize().unwrap()).unwrap();
                count += 1;
                assert!(made_of.iter().any(|of| inner.starts_with(of)), "{}", inner.display());
            }
        }
    }
    assert!(count > 5, "only {count} files are built in");
}

/// Every target is fuzzed in the workflow, from the corpus that was kept.
#[test]
fn every_target_is_fuzzed_every_week() {
    let (_, text, workflow) =
        yaml(".github/workflows/fuzz").into_iter().next().expect("there is a workflow");
    let matrix = &workflow["jobs"]["fuzz"]["strategy"]["matrix"]["target"];
    let fuzzed = matrix.as_sequence().unwrap().iter().map(|target| target.as_str().unwrap());
    let targets: BTreeSet<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    assert_eq!(fuzzed.collect::<BTreeSet<_>>(), targets);
    assert!(!workflow["on"]["schedule"].is_null());
    for part in ["--bin seeds", "gh run download", "fuzz run", "fuzz cmin", "corpus-${{"] {
        assert!(text.contains(part), "{part}");
    }
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
