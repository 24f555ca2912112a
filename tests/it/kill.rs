//! A build that is killed leaves a whole site: the old one, the new one, or at the first build none.

use crate::cli::{exempelbank, new_bank};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Enough pages that a build takes a while.
const PAGES: usize = 300;

/// Every page carries the number of the edition, so that mixtures show.
fn edition(bank: &Path, number: usize) {
    for page in 0..PAGES {
        let path = bank.join(format!("content/pages/page-{page}.md"));
        fs::write(path, format!("---\ntitle: Page {page}\n---\nEdition {number:04}.\n")).unwrap();
    }
}

/// Whether the folder holds exactly what its manifest says.
pub(crate) fn whole(out: &Path) -> bool {
    let Ok(manifest) = fs::read_to_string(out.join(".exempelbank-manifest")) else { return false };
    manifest.lines().skip(1).all(|line| {
        let (hash, path) = line.split_once("  ").unwrap();
        let bytes = fs::read(out.join(path)).unwrap_or_else(|_| panic!("{path} is missing"));
        exempelbank::Hash::of(&bytes).to_string() == hash
    })
}

fn build(bank: &Path) -> std::process::Command {
    let mut command = exempelbank(bank);
    command.args(["build", "--date", "2026-11-20"]).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn build_and_kill(bank: &Path, after: Duration) {
    let mut process = build(bank).spawn().unwrap();
    std::thread::sleep(after);
    drop(process.kill());
    process.wait().unwrap();
}

/// Kills first builds, each a little later than the one before.
fn kill_first_builds(count: u64, step: u64) {
    let (_folder, bank) = new_bank();
    edition(&bank, 1);
    let out = bank.join("public");
    for moment in 0..count {
        build_and_kill(&bank, Duration::from_millis(moment * step));
        assert!(!out.exists() || whole(&out), "after {moment}");
        drop(fs::remove_dir_all(&out));
    }
    assert!(build(&bank).status().unwrap().success());
    assert!(whole(&out));
    let left = fs::read_dir(&bank).unwrap().filter(|entry| {
        entry.as_ref().unwrap().file_name().to_string_lossy().contains("exempelbank-next")
    });
    assert_eq!(left.count(), 0, "what a killed build left is taken away");
}

/// Kills builds over an old site, while somebody reads it.
fn kill_builds_that_follow(count: usize, step: u64) {
    let (_folder, bank) = new_bank();
    edition(&bank, 0);
    assert!(build(&bank).status().unwrap().success());
    let out = bank.join("public");
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let crawler = scope.spawn(|| crawl(&out, &over));
        for round in 1..count {
            edition(&bank, round);
            build_and_kill(&bank, Duration::from_millis(u64::try_from(round).unwrap() * step));
            assert!(whole(&out), "after {round}");
            if round % 5 == 0 {
                assert!(build(&bank).status().unwrap().success());
            }
        }
        over.store(true, Ordering::Relaxed);
        assert!(crawler.join().unwrap() > 100);
    });
}

/// Kills builds that write file by file: each file is whole, and the next build that ends leaves nothing else.
fn kill_builds_in_place(count: usize, step: u64) {
    let (_folder, bank) = new_bank();
    let out = bank.join("o".repeat(250));
    let build = || {
        let mut build = build(&bank);
        build.arg("--out").arg(&out);
        build
    };
    for round in 0..count {
        edition(&bank, round);
        // Pages that come and go.
        let extra = bank.join("content/pages/extra.md");
        if round % 2 == 0 {
            fs::write(extra, "---\ntitle: Extra\n---\n").unwrap();
        } else {
            drop(fs::remove_file(extra));
        }
        let mut process = build().spawn().unwrap();
        std::thread::sleep(Duration::from_millis(100 + u64::try_from(round).unwrap() * step));
        drop(process.kill());
        process.wait().unwrap();
        for entry in walkdir::WalkDir::new(&out).into_iter().filter_map(Result::ok) {
            let waits = entry.path().strip_prefix(&out).unwrap().starts_with(".exempelbank-next");
            if !waits && entry.file_name().to_string_lossy().ends_with(".html") {
                let html = fs::read_to_string(entry.path()).unwrap();
                assert!(html.trim_end().ends_with("</html>"), "{}", entry.path().display());
            }
        }
        if round % 10 == 9 {
            assert!(build().status().unwrap().success());
            assert!(whole(&out));
        }
    }
    assert!(build().status().unwrap().success());
    assert!(whole(&out));
    for entry in walkdir::WalkDir::new(&out) {
        let entry = entry.unwrap();
        let is_empty =
            entry.file_type().is_dir() && fs::read_dir(entry.path()).unwrap().next().is_none();
        let is_left = entry.file_name().to_string_lossy().contains("exempelbank-next");
        assert!(!is_empty && !is_left, "{}", entry.path().display());
    }
}

#[test]
fn a_first_build_that_is_killed_leaves_a_whole_site_or_none() {
    kill_first_builds(25, 12);
}

#[test]
fn a_reader_sees_the_old_site_or_the_new_one_while_builds_are_killed() {
    kill_builds_that_follow(25, 15);
}

#[test]
fn a_build_in_place_that_is_killed_leaves_whole_files_that_the_next_one_knows() {
    kill_builds_in_place(10, 40);
}

#[test]
#[ignore = "takes minutes"]
fn three_hundred_builds_are_killed() {
    kill_first_builds(150, 4);
    kill_builds_that_follow(100, 6);
    kill_builds_in_place(50, 15);
}

/// Reads pages as long as builds go on. None is ever missing or half, and editions only go forward.
fn crawl(out: &Path, over: &AtomicBool) -> usize {
    let (mut read, mut latest) = (0, 0);
    while !over.load(Ordering::Relaxed) {
        for page in (0..PAGES).step_by(7) {
            let html = fs::read_to_string(out.join(format!("page-{page}/index.html"))).unwrap();
            assert!(html.trim_end().ends_with("</html>"));
            let number = html.split("Edition ").nth(1).unwrap()[..4].parse::<usize>().unwrap();
            assert!(number >= latest, "edition {number} after {latest}");
            latest = number;
            read += 1;
        }
    }
    read
}
