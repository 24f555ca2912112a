//! Reading what changed gives the same as reading everything.

use crate::bank::settings;
use exempelbank::{SourceFiles, read, update};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Paths and words of the texts, paths of the other files, and the findings.
type Facts = (Vec<String>, Vec<String>, String);

fn facts(sources: &SourceFiles) -> Facts {
    let texts = sources.texts.iter().map(|(path, source)| format!("{path} {}", source.text));
    let assets = sources.assets.keys().map(ToString::to_string);
    (texts.collect(), assets.collect(), format!("{:?}", sources.diagnostics))
}

/// A bank on the disk.
fn bank(root: &Path) {
    fs::create_dir_all(root.join("content/things")).unwrap();
    fs::write(root.join("site.toml"), "").unwrap();
    fs::write(root.join("content/things/one.md"), "one").unwrap();
}

/// What is known after an update with some paths, and what reading everything gives.
fn updated_and_read(root: &Path, mut sources: SourceFiles, changed: &[&str]) -> [Facts; 2] {
    let changed: BTreeSet<PathBuf> = changed.iter().map(PathBuf::from).collect();
    update(root, &changed, &mut sources).unwrap();
    [facts(&sources), facts(&read(root, settings()).unwrap())]
}

#[test]
fn files_that_come_change_and_go() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    bank(root);
    let before = read(root, settings()).unwrap();
    fs::write(root.join("content/things/two.md"), "two").unwrap();
    fs::write(root.join("content/things/three.bin"), "three").unwrap();
    fs::remove_file(root.join("content/things/one.md")).unwrap();
    let changed =
        ["content/things/one.md", "content/things/two.md", "content/things/three.bin", "other.md"];
    let [updated, read] = updated_and_read(root, before, &changed);
    assert_eq!(updated, read);
}

#[test]
#[cfg(unix)] // Links to folders need a privilege elsewhere.
fn a_path_through_a_link_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let (root, elsewhere) = (folder.path().join("bank"), folder.path().join("elsewhere"));
    bank(&root);
    fs::create_dir_all(elsewhere.join("deep")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, root.join("content/outside")).unwrap();
    let before = read(&root, settings()).unwrap();
    for name in ["leak.md", "leak.png", "deep/leak.md"] {
        fs::write(elsewhere.join(name), "secret").unwrap();
        let path = format!("content/outside/{name}");
        let [updated, read] = updated_and_read(&root, before.clone(), &[&path]);
        assert_eq!(updated, read, "{path}");
    }
}

#[test]
#[cfg(unix)]
fn a_folder_that_becomes_a_link_takes_its_files_along() {
    let folder = tempfile::tempdir().unwrap();
    let (root, elsewhere) = (folder.path().join("bank"), folder.path().join("elsewhere"));
    bank(&root);
    let before = read(&root, settings()).unwrap();
    fs::rename(root.join("content/things"), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, root.join("content/things")).unwrap();
    let [updated, read] = updated_and_read(&root, before, &["content/things/one.md"]);
    assert_eq!(updated, read);
}
