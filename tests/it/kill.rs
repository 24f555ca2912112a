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
fn whole(out: &Path) -> bool {
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

#[test]
fn a_first_build_that_is_killed_leaves_a_whole_site_or_none() {
    let (_folder, bank) = new_bank();
    edition(&bank, 1);
    let out = bank.join("public");
    for moment in 0..25 {
        build_and_kill(&bank, Duration::from_millis(moment * 12));
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

#[test]
fn a_reader_sees_the_old_site_or_the_new_one_while_builds_are_killed() {
    let (_folder, bank) = new_bank();
    edition(&bank, 0);
    assert!(build(&bank).status().unwrap().success());
    let out = bank.join("public");
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let crawler = scope.spawn(|| crawl(&out, &over));
        for round in 1..25 {
            edition(&bank, round);
            build_and_kill(&bank, Duration::from_millis(u64::try_from(round).unwrap() * 15));
            assert!(whole(&out), "after {round}");
            if round % 5 == 0 {
                assert!(build(&bank).status().unwrap().success());
            }
        }
        over.store(true, Ordering::Relaxed);
        assert!(crawler.join().unwrap() > 100);
    });
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
