//! The program as its users start it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program, in a folder, without what the machine would tell it.
pub(crate) fn exempelbank(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_exempelbank"));
    command.arg("--root").arg(root).env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null());
    command
}

/// A new bank, made by the program.
pub(crate) fn new_bank() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let bank = folder.path().join("bank");
    let made =
        Command::new(env!("CARGO_BIN_EXE_exempelbank")).arg("init").arg(&bank).output().unwrap();
    assert!(made.status.success(), "{}", said(&made));
    (folder, bank)
}

pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn build(bank: &Path, arguments: &[&str]) -> Output {
    exempelbank(bank).arg("build").args(arguments).output().unwrap()
}

#[test]
fn a_new_bank_builds_without_findings() {
    let (_folder, bank) = new_bank();
    let check = exempelbank(&bank).args(["check", "--date", "2026-11-20"]).output().unwrap();
    assert!(check.status.success() && check.stdout.is_empty(), "{}", said(&check));
    assert!(build(&bank, &[]).status.success());
    assert!(bank.join("public/index.html").is_file());
    let again = exempelbank(&bank).arg("init").arg(&bank).output().unwrap();
    assert_eq!(again.status.code(), Some(2), "a folder that is not empty is left alone");
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_files_of_others_stay() {
    let (_folder, bank) = new_bank();
    let out = bank.join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("precious.txt"), "mine").unwrap();
    let refused = build(&bank, &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("did not make"), "{}", said(&refused));
    assert_eq!(fs::read_to_string(out.join("precious.txt")).unwrap(), "mine");

    fs::remove_file(out.join("precious.txt")).unwrap();
    assert!(build(&bank, &[]).status.success(), "an empty folder is taken");
    fs::create_dir(out.join("notes")).unwrap();
    fs::write(out.join("notes/precious.txt"), "mine").unwrap();
    let site = fs::read_to_string(bank.join("site.toml")).unwrap();
    fs::write(bank.join("site.toml"), site.replace("title]\nsv = \"", "title]\nsv = \"Ny "))
        .unwrap();
    assert!(build(&bank, &[]).status.success());
    assert_eq!(fs::read_to_string(out.join("notes/precious.txt")).unwrap(), "mine");
}

#[test]
fn what_is_no_longer_there_goes_and_what_is_the_same_is_not_touched() {
    let (_folder, bank) = new_bank();
    let page = bank.join("content/pages/extra.md");
    fs::write(&page, "---\ntitle: Extra\n---\n").unwrap();
    assert!(build(&bank, &["--date", "2026-11-20"]).status.success());
    assert!(bank.join("public/extra/index.html").is_file());
    let stamp =
        |path: &str| fs::metadata(bank.join("public").join(path)).unwrap().modified().unwrap();
    let before = stamp("robots.txt");
    let folder = stamp("");
    assert!(build(&bank, &["--date", "2026-11-20"]).status.success());
    assert_eq!(stamp(""), folder, "nothing changed: nothing touched");
    fs::remove_file(page).unwrap();
    assert!(build(&bank, &["--date", "2026-11-20"]).status.success());
    // On Windows folders cannot be exchanged, and one that is empty stays.
    let gone = if cfg!(unix) { "public/extra" } else { "public/extra/index.html" };
    assert!(!bank.join(gone).exists());
    assert_eq!(stamp("robots.txt"), before);
}

#[test]
fn an_error_stops_the_writing_unless_asked_otherwise() {
    let (_folder, bank) = new_bank();
    fs::write(bank.join("content/pages/wrong.md"), "---\ntitel: Fel\n---\n").unwrap();
    let stopped = build(&bank, &[]);
    assert_eq!(stopped.status.code(), Some(1));
    assert!(said(&stopped).contains("content/pages/wrong.md"), "{}", said(&stopped));
    assert!(!bank.join("public").exists());
    let went_on = build(&bank, &["--keep-going"]);
    assert_eq!(went_on.status.code(), Some(1));
    assert!(bank.join("public/wrong/index.html").is_file());
}

#[test]
fn drafts_stay_out_unless_asked_for() {
    let (_folder, bank) = new_bank();
    fs::write(bank.join("content/pages/plan.md"), "---\ntitle: Plan\ndraft: true\n---\n").unwrap();
    assert!(build(&bank, &[]).status.success());
    assert!(!bank.join("public/plan").exists());
    assert!(build(&bank, &["--drafts"]).status.success());
    assert!(bank.join("public/plan/index.html").is_file());
}

#[test]
fn the_same_bank_gives_the_same_bytes_in_any_order_of_files() {
    let (folder, bank) = new_bank();
    let copy = folder.path().join("copy");
    let mut files: Vec<_> = walkdir::WalkDir::new(&bank)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file())
        .collect();
    files.reverse();
    for file in files {
        let target = copy.join(file.strip_prefix(&bank).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
    let manifest = |bank: &Path| {
        assert!(build(bank, &["--date", "2026-11-20"]).status.success());
        fs::read_to_string(bank.join("public/.exempelbank-manifest")).unwrap()
    };
    assert_eq!(manifest(&bank), manifest(&copy));
}

#[test]
fn a_base_address_with_a_path_stands_before_every_address() {
    let (_folder, bank) = new_bank();
    assert!(build(&bank, &["--base-url", "https://example.org/a/b"]).status.success());
    for entry in walkdir::WalkDir::new(bank.join("public")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let html = fs::read_to_string(&path).unwrap();
        for link in html
            .split([' ', '\n'])
            .filter_map(|part| part.strip_prefix("href=\"").or_else(|| part.strip_prefix("src=\"")))
        {
            let inside = link.starts_with('/');
            assert!(!inside || link.starts_with("/a/b/"), "{}: {link}", path.display());
        }
    }
}

#[test]
fn every_link_inside_the_site_leads_somewhere() {
    let bank = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let arguments = ["--base-url", "https://example.org/", "--out", out.to_str().unwrap()];
    assert!(build(bank, &arguments).status.success());
    let mut links = 0;
    for entry in walkdir::WalkDir::new(&out) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let html = fs::read_to_string(&path).unwrap();
        for link in html.split("href=\"").skip(1).filter_map(|part| part.split('"').next()) {
            let Some(inner) = link.strip_prefix('/') else { continue };
            let (file, anchor) = inner.split_once('#').unwrap_or((inner, ""));
            // A choice of what the page shows; the page is the same.
            let file = file.split('?').next().unwrap();
            let target = if file.is_empty() || file.ends_with('/') {
                format!("{file}index.html")
            } else {
                file.to_owned()
            };
            let found = fs::read_to_string(out.join(&target));
            let found = found.unwrap_or_else(|_| panic!("{} links to {link}", path.display()));
            assert!(
                anchor.is_empty() || found.contains(&format!("id=\"{anchor}\"")),
                "{}: {link}",
                path.display()
            );
            links += 1;
        }
    }
    assert!(links > 1000);
}

#[test]
fn completions_exist_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let made = exempelbank(Path::new(".")).args(["completions", shell]).output().unwrap();
        assert!(made.status.success() && made.stdout.len() > 500);
    }
}

#[test]
fn a_folder_that_is_no_bank_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let output = build(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(said(&output).lines().count(), 1);
    assert!(said(&output).contains("exempelbank init"), "{}", said(&output));
}

#[test]
#[cfg(unix)] // Elsewhere every folder is written so.
fn a_folder_that_cannot_be_exchanged_is_written_file_by_file() {
    let (_folder, bank) = new_bank();
    // With such a name, none is left for the tree beside it: as on a disk of its own, nothing can be
    // exchanged.
    let out = bank.join("o".repeat(250));
    let build = || {
        let arguments = ["--language", "en", "build", "--out", out.to_str().unwrap()];
        let output = exempelbank(&bank).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).unwrap()
    };
    let said = build();
    assert!(said.contains("could not be swapped in one step"), "{said}");
    fs::write(out.join("others.txt"), "theirs").unwrap();
    let page = bank.join("content/pages/about.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, format!("{text}\nMore words.\n")).unwrap();
    fs::write(bank.join("content/pages/new.md"), "---\ntitle: New\n---\n").unwrap();
    build();
    fs::remove_file(bank.join("content/pages/new.md")).unwrap();
    let said = build();
    assert!(said.contains(" 2 removed"), "{said}");
    assert_eq!(fs::read_to_string(out.join("others.txt")).unwrap(), "theirs");
    fs::remove_file(out.join("others.txt")).unwrap();

    let plain = bank.join("plain");
    let arguments = ["build", "--out", plain.to_str().unwrap()];
    assert!(exempelbank(&bank).args(arguments).output().unwrap().status.success());
    let files = |folder: &Path| -> std::collections::BTreeMap<PathBuf, Vec<u8>> {
        let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap());
        let files = entries.filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                let path = entry.path().strip_prefix(folder).unwrap().to_owned();
                (path, fs::read(entry.path()).unwrap())
            })
            .collect()
    };
    assert!(files(&out) == files(&plain), "the same files, and nothing left over");
}
