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

/// A site whose output folder somebody put something into.
#[cfg(unix)]
fn built() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
    let (folder, bank) = new_bank();
    assert!(build(&bank).status.success());
    let victim = folder.path().join("victim");
    fs::create_dir(&victim).unwrap();
    fs::write(victim.join("important.txt"), "mine").unwrap();
    (folder, bank, victim)
}

/// Nothing came to the folder outside, and nothing went.
#[cfg(unix)]
fn is_untouched(victim: &Path) {
    let inside: Vec<_> = fs::read_dir(victim).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(inside, [victim.join("important.txt")]);
    assert_eq!(fs::read_to_string(&inside[0]).unwrap(), "mine");
}

/// The same files as a build into an empty folder, and no other, and no link.
#[cfg(unix)]
fn is_as_new(bank: &Path, out: &Path) {
    let fresh = tempfile::tempdir().unwrap();
    let new = fresh.path().join("new");
    let arguments = ["build", "--date", "2026-11-20", "--out", new.to_str().unwrap()];
    assert!(exempelbank(bank).args(arguments).output().unwrap().status.success());
    let tree = |folder: &Path| -> std::collections::BTreeMap<_, _> {
        let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap());
        let entry = |entry: walkdir::DirEntry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_owned();
            let kind = entry.file_type();
            assert!(kind.is_file() || kind.is_dir(), "{}", path.display());
            (path, kind.is_file().then(|| fs::read(entry.path()).unwrap()))
        };
        entries.map(entry).collect()
    };
    let (new, out) = (tree(&new), tree(out));
    assert_eq!(new.keys().collect::<Vec<_>>(), out.keys().collect::<Vec<_>>());
    assert!(new == out);
}

#[test]
#[cfg(unix)]
fn a_file_is_kept_for_its_bytes_and_not_for_what_the_manifest_says() {
    let (_folder, bank, _) = built();
    let index = bank.join("public/index.html");
    let page = fs::read(&index).unwrap();
    let mut forged = b"<script>alert(1)</script>".to_vec();
    forged.resize(page.len(), b' ');
    fs::write(&index, &forged).unwrap();
    let again = build(&bank);
    assert!(said(&again).contains(" 1 nya eller \u{e4}ndrade"), "{}", said(&again));
    assert!(fs::read(&index).unwrap() == page);
    // And where everything looks as it was, but for bytes that somebody changed and changed the list for.
    let list = bank.join("public/.exempelbank-manifest");
    let text = fs::read_to_string(&list).unwrap();
    let hash = |bytes: &[u8]| exempelbank::Hash::of(bytes).to_string();
    fs::write(&list, text.replace(&hash(&page), &hash(&forged))).unwrap();
    fs::write(&index, &forged).unwrap();
    assert!(build(&bank).status.success());
    is_as_new(&bank, &bank.join("public"));
}

#[test]
#[cfg(unix)]
fn links_in_the_place_of_what_is_ours_are_replaced() {
    use std::os::unix::fs::symlink;
    for in_place in [false, true] {
        let (_folder, bank, victim) = built();
        let out = if in_place { bank.join("o".repeat(250)) } else { bank.join("public") };
        fs::rename(bank.join("public"), &out).unwrap_or_default();
        let again = || {
            let arguments = ["build", "--date", "2026-11-20", "--out", out.to_str().unwrap()];
            exempelbank(&bank).args(arguments).output().unwrap()
        };
        for page in ["", "more\n"] {
            // A folder, a folder further down, a file, and the files that the program itself makes on its way.
            for place in ["static", "index.html", "about", "en/about", ".exempelbank-next"] {
                let path = out.join(place);
                drop(fs::remove_dir_all(&path));
                drop(fs::remove_file(&path));
                let to = if place == "index.html" {
                    victim.join("important.txt")
                } else {
                    victim.clone()
                };
                symlink(to, path).unwrap();
            }
            let beside = out.with_file_name(format!(".{}.exempelbank-next", "public"));
            symlink(&victim, beside).unwrap_or_default();
            fs::write(bank.join("content/pages/more.md"), format!("---\ntitle: More\n---\n{page}"))
                .unwrap();
            let built = again();
            assert_eq!(built.status.code(), Some(0), "{in_place} {}", said(&built));
            is_untouched(&victim);
            drop(fs::remove_file(bank.join(".public.exempelbank-next")));
            is_as_new(&bank, &out);
        }
    }
}

#[test]
#[cfg(unix)]
fn what_goes_is_not_looked_for_behind_links() {
    use std::os::unix::fs::symlink;
    for in_place in [false, true] {
        let (_folder, bank, victim) = built();
        let out = if in_place { bank.join("o".repeat(250)) } else { bank.join("public") };
        fs::rename(bank.join("public"), &out).unwrap_or_default();
        // The list says that a file behind the link is ours, and no page stands there any more.
        let list = out.join(".exempelbank-manifest");
        let text = fs::read_to_string(&list).unwrap();
        let hash = exempelbank::Hash::of(b"mine");
        fs::write(&list, format!("{text}{hash}  gone/important.txt\n")).unwrap();
        symlink(&victim, out.join("gone")).unwrap();
        fs::write(bank.join("content/pages/more.md"), "---\ntitle: More\n---\n").unwrap();
        let arguments = ["build", "--date", "2026-11-20", "--out", out.to_str().unwrap()];
        let built = exempelbank(&bank).args(arguments).output().unwrap();
        assert_eq!(built.status.code(), Some(0), "{in_place} {}", said(&built));
        is_untouched(&victim);
        // What others put there stays as it is: a link stays a link.
        assert!(out.join("gone").is_symlink());
    }
}

#[test]
#[cfg(target_os = "linux")] // As `swap` is.
fn a_link_or_a_pipe_is_no_manifest() {
    for kind in ["link", "pipe", "zero"] {
        let (_folder, bank, victim) = built();
        let list = bank.join("public/.exempelbank-manifest");
        match kind {
            "link" => {
                fs::rename(&list, victim.with_file_name("list")).unwrap();
                std::os::unix::fs::symlink(victim.with_file_name("list"), &list).unwrap();
            }
            "zero" => {
                fs::remove_file(&list).unwrap();
                std::os::unix::fs::symlink("/dev/zero", &list).unwrap();
            }
            _ => {
                fs::remove_file(&list).unwrap();
                crate::swap::make_pipe(&list);
            }
        }
        let (code, said) = crate::swap::run(&bank, &["build"]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("files that exempelbank did not make"), "{said}");
        assert!(!left_over(&bank));
    }
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_nowhere_is_told_and_nothing_is_left() {
    let (_folder, bank) = new_bank();
    let nowhere = bank.with_file_name("nowhere");
    std::os::unix::fs::symlink(&nowhere, bank.join("public")).unwrap();
    for broken in [false, true] {
        if broken {
            fs::write(bank.join("content/pages/broken.md"), "---\ntitle: [\n---\n").unwrap();
        }
        let built = build(&bank);
        assert_eq!(built.status.code(), Some(2), "{}", said(&built));
        assert!(said(&built).contains("leads nowhere"), "{}", said(&built));
        assert!(bank.join("public").is_symlink() && !nowhere.exists() && !left_over(&bank));
    }
}

#[test]
fn a_build_with_errors_leaves_no_folder_that_it_made() {
    let (folder, bank) = new_bank();
    fs::write(bank.join("content/pages/broken.md"), "---\ntitle: [\n---\n").unwrap();
    let long = "o".repeat(250);
    for out in ["deep/er/out", &format!("deep/{long}")] {
        let out = folder.path().join(out);
        let arguments = ["build", "--out", out.to_str().unwrap()];
        assert_eq!(exempelbank(&bank).args(arguments).output().unwrap().status.code(), Some(1));
        assert!(!folder.path().join("deep").exists(), "{}", out.display());
    }
}

/// Where files are written one by one, what was begun is taken away, whether the build fails or is killed.
#[test]
#[cfg(unix)]
fn a_failed_build_in_place_leaves_no_files_of_its_own_and_no_empty_folders() {
    let (_folder, bank) = new_bank();
    let out = bank.join("o".repeat(250));
    let again = || {
        let arguments = ["build", "--date", "2026-11-20", "--out", out.to_str().unwrap()];
        exempelbank(&bank).args(arguments).output().unwrap()
    };
    assert!(again().status.success());
    let left = || {
        let entries = walkdir::WalkDir::new(&out).into_iter().map(|entry| entry.unwrap());
        let left = entries.filter(|entry| {
            let is_empty =
                entry.file_type().is_dir() && fs::read_dir(entry.path()).unwrap().next().is_none();
            is_empty || entry.file_name().to_string_lossy().ends_with("exempelbank-next")
        });
        left.map(walkdir::DirEntry::into_path).collect::<Vec<_>>()
    };
    for number in 0..30 {
        let page = format!("---\ntitle: New {number}\n---\n");
        fs::write(bank.join(format!("content/pages/new-{number}.md")), page).unwrap();
    }
    // A full folder of somebody else stands where a file of ours has to be, of which the list says it is ours.
    let feed = out.join("sitemap.xml");
    let is_there = feed.exists();
    assert!(is_there);
    fs::remove_file(&feed).unwrap();
    fs::create_dir(&feed).unwrap();
    fs::write(feed.join("others.txt"), "theirs").unwrap();
    let failed = again();
    assert_eq!(failed.status.code(), Some(2), "{}", said(&failed));
    assert_eq!(left(), Vec::<std::path::PathBuf>::new());
    fs::remove_dir_all(&feed).unwrap();
    assert!(again().status.success());
    for number in 0..30 {
        fs::remove_file(bank.join(format!("content/pages/new-{number}.md"))).unwrap();
    }
    assert!(again().status.success());
    assert_eq!(left(), Vec::<std::path::PathBuf>::new());
    is_as_new(&bank, &out);
}

#[test]
#[cfg(unix)]
fn an_address_may_become_a_folder_and_a_folder_a_file() {
    for out in ["public", &"o".repeat(250)] {
        let (_folder, bank) = new_bank();
        let out = bank.join(out);
        let again = |aliases: &str| {
            let page = format!("---\ntitle: Moved\naliases: [{aliases}]\n---\n");
            fs::write(bank.join("content/pages/moved.md"), page).unwrap();
            let arguments = ["build", "--date", "2026-11-20", "--out", out.to_str().unwrap()];
            let built = exempelbank(&bank).args(arguments).output().unwrap();
            assert_eq!(built.status.code(), Some(0), "{}", said(&built));
            is_as_new(&bank, &out);
        };
        again("/old.html");
        again("/old.html/deep/");
        again("/old.html");
    }
}

#[test]
#[cfg(unix)] // Windows has no such names.
fn names_of_a_theme_that_cannot_be_published_are_findings() {
    for (name, words) in
        [("a\\b.css", "[unreadable-file]"), (&*format!("{}.css", "a".repeat(230)), "[wrong-value]")]
    {
        let (_folder, bank) = new_bank();
        let files = bank.join("themes/own/static");
        fs::create_dir_all(&files).unwrap();
        fs::write(bank.join("themes/own/theme.toml"), "parent = \"falu\"\n").unwrap();
        fs::write(files.join(name), "a {}\n").unwrap();
        let site = fs::read_to_string(bank.join("site.toml")).unwrap();
        fs::write(bank.join("site.toml"), site.replace("\"falu\"", "\"own\"")).unwrap();
        let check = exempelbank(&bank).args(["check", "--format", "short"]).output().unwrap();
        let report = String::from_utf8(check.stdout).unwrap();
        assert_eq!(check.status.code(), Some(1), "{report}");
        assert!(report.contains("themes/own/static/a") && report.contains(words), "{report}");
        let built = build(&bank);
        assert_eq!(built.status.code(), Some(1), "{}", said(&built));
    }
}

#[test]
fn a_file_in_the_place_of_the_output_folder_stays() {
    let (_folder, bank) = new_bank();
    fs::write(bank.join("public"), "mine").unwrap();
    let built = build(&bank);
    assert_eq!(built.status.code(), Some(2), "{}", said(&built));
    assert_eq!(fs::read_to_string(bank.join("public")).unwrap(), "mine");
    assert!(!left_over(&bank));
}
