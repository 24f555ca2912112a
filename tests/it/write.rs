//! What `build` writes, and what it leaves alone.

use crate::cli::{exempelbank, new_bank, said};
use std::fs;
use std::path::Path;

fn build(bank: &Path) -> std::process::Output {
    exempelbank(bank).args(["build", "--date", "2026-11-20"]).output().unwrap()
}

/// What lies beside the output folder while it is written.
fn left_over(bank: &Path) -> bool {
    let mut beside = fs::read_dir(bank).unwrap();
    beside.any(|entry| entry.unwrap().file_name().to_string_lossy().contains("exempelbank-next"))
}

#[test]
#[cfg(unix)] // Elsewhere no name has a backslash.
fn a_file_of_others_with_a_backslash_in_its_name_stays() {
    let (_folder, bank) = new_bank();
    assert!(build(&bank).status.success());
    let other = bank.join("public").join("feed.xml\\..\\index.html");
    let like_ours = bank.join("public").join("en\\index.html");
    for file in [&other, &like_ours] {
        fs::write(file, "mine").unwrap();
    }
    fs::write(bank.join("content/pages/extra.md"), "---\ntitle: Extra\n---\nText.\n").unwrap();
    let again = build(&bank);
    assert!(again.status.success(), "{}", said(&again));
    for file in [&other, &like_ours] {
        assert_eq!(fs::read_to_string(file).unwrap(), "mine", "{}", file.display());
    }
}

#[test]
fn an_address_that_no_disk_takes_is_a_finding() {
    let (_folder, bank) = new_bank();
    let long = "a".repeat(300);
    let deep = "abc/".repeat(400);
    let page = format!("---\ntitle: Long\naliases: [/{long}/, /{deep}]\n---\n");
    fs::write(bank.join("content/pages/long.md"), page).unwrap();
    let arguments = ["check", "--language", "en", "--format", "short", "--date", "2026-11-20"];
    let check = exempelbank(&bank).args(arguments).output().unwrap();
    assert_eq!(check.status.code(), Some(1));
    let report = String::from_utf8(check.stdout).unwrap();
    assert_eq!(report.matches("is too long [wrong-value]").count(), 2, "{report}");
    let built = build(&bank);
    assert_eq!(built.status.code(), Some(1), "{}", said(&built));
    assert!(!bank.join("public").exists() && !left_over(&bank));
}

#[test]
#[cfg(unix)] // Windows has no such names.
fn files_of_authors_get_names_that_every_disk_and_host_takes() {
    let (_folder, bank) = new_bank();
    let pages = bank.join("content/pages");
    fs::create_dir(pages.join("v1.2.php")).unwrap();
    let long = "bå".repeat(80);
    let names = ["x.php.csv", "a\\b.csv", "v1.2.php/T.CSV", &format!("{long}.csv")];
    let mut page = "---\ntitle: Names\n---\n".to_owned();
    for name in names {
        fs::write(pages.join(name), "a,b\n").unwrap();
        page.push_str(&format!("[the table]({})\n\n", name.replace('\\', "%5C")));
    }
    fs::write(pages.join("names.md"), page).unwrap();
    let built = build(&bank);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let files = bank.join("public/static/content/pages");
    let published =
        walkdir::WalkDir::new(&files).into_iter().map(|entry| entry.unwrap().into_path());
    let mut published: Vec<String> = published
        .filter(|path| path.is_file())
        .map(|path| path.strip_prefix(&files).unwrap().to_str().unwrap().to_owned())
        .collect();
    published.sort();
    let plain: Vec<String> = published
        .iter()
        .map(|name| {
            let parts: Vec<&str> = name.split('.').collect();
            assert_eq!((parts.len(), parts[1].len(), parts[2]), (3, 10, "csv"), "{name}");
            parts[0].to_owned()
        })
        .collect();
    assert_eq!(plain, ["a-b", &format!("{}b", "bå".repeat(33)), "v1-2-php/T", "x-php"]);
    assert_eq!(published.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
}

#[test]
fn a_build_with_errors_leaves_the_old_site() {
    let (_folder, bank) = new_bank();
    assert!(build(&bank).status.success());
    let before = fs::read(bank.join("public/index.html")).unwrap();
    fs::write(bank.join("content/pages/broken.md"), "---\ntitle: [\n---\n").unwrap();
    assert_eq!(build(&bank).status.code(), Some(1));
    assert_eq!(fs::read(bank.join("public/index.html")).unwrap(), before);
    assert!(!left_over(&bank));
}

#[test]
fn a_build_that_changes_nothing_writes_nothing() {
    let (_folder, bank) = new_bank();
    assert!(build(&bank).status.success());
    let index = bank.join("public/index.html");
    let before = fs::metadata(&index).unwrap().modified().unwrap();
    let again = build(&bank);
    assert!(said(&again).contains(" 0 nya eller ändrade"), "{}", said(&again));
    assert_eq!(fs::metadata(&index).unwrap().modified().unwrap(), before);
    assert!(!left_over(&bank));
}
