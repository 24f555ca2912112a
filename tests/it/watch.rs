//! What a program that watches a bank on a disk makes of each edit equals what a cold build makes of the folder:
//! byte for byte, finding for finding. The watcher is the one of `serve` and `build --watch`.

use crate::bank;
use crate::rebuild_kinds::{self, Edit};
use crate::warm::{Warm, outcome};
use exempelbank::{BuildCache, SourceFiles, Watch, read};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// How long an edit may stay unseen.
const PATIENCE: Duration = Duration::from_secs(10);

/// A bank on a disk, and a program that watches it.
struct Watched {
    /// Where it lies; beside it there is room for what is not of the bank.
    folder: tempfile::TempDir,
    changes: Receiver<anyhow::Result<SourceFiles>>,
    sources: SourceFiles,
    warm: Warm,
}

impl Watched {
    fn start() -> Self {
        let folder = on_disk();
        let root = folder.path().join("bank");
        Self::watch(folder, &root)
    }

    /// Watches a bank that lies in a folder, by whatever path it is named.
    fn watch(folder: tempfile::TempDir, root: &Path) -> Self {
        let mut watch = Watch::new(root).unwrap();
        let sources = read(root, bank::settings()).unwrap();
        let mut current = sources.clone();
        let (sender, changes) = mpsc::channel();
        std::thread::spawn(move || {
            loop {
                // An error is trouble that the disk gives; what can be read is read again.
                let changed = watch.wait(&mut current);
                if sender.send(changed.map(|()| current.clone())).is_err() {
                    return;
                }
            }
        });
        let warm = Warm::start(&sources);
        Self { folder, changes, sources, warm }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("bank")
    }

    /// Edits the disk, and waits until the program makes what a cold build makes. It builds at every change
    /// that it is told, as `build --watch` does, also when the edit is only half seen.
    fn edit(&mut self, name: &str, edit: impl FnOnce(&Path)) {
        edit(&self.root());
        let sources = read(&self.root(), bank::settings()).unwrap();
        let cold = outcome(&sources, &mut BuildCache::default());
        while self.warm.build(&self.sources) != cold {
            match self.changes.recv_timeout(PATIENCE) {
                Ok(Ok(sources)) => self.sources = sources,
                Ok(Err(_)) => {}
                Err(_) => assert_eq!(self.warm.build(&self.sources), cold, "{name}"),
            }
        }
        self.warm.assert_equals_cold(&self.sources);
    }
}

/// A system has room for so many watchers only.
impl Drop for Watched {
    fn drop(&mut self) {
        self.changes = mpsc::channel().1;
        // The last change: nobody hears of it, so watching ends.
        drop(fs::write(self.root().join("site.toml"), ""));
    }
}

/// A small bank that has everything a bank can have, in the folder `bank`.
fn on_disk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = rebuild_kinds::files();
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    bank::on_disk(&folder.path().join("bank"), files);
    fs::create_dir(folder.path().join("elsewhere")).unwrap();
    folder
}

/// An entry of the bank, with a word in its text.
fn case(word: &str) -> String {
    format!("---\ntitle: Fall {word}\nkin: [case-1]\n---\n![Karta](map.png) {word}\n")
}

const CASE: &str = "content/cases/case-0.md";

#[test]
fn files_are_written_replaced_renamed_and_deleted() {
    let mut bank = Watched::start();
    bank.edit("written", |root| fs::write(root.join(CASE), case("one")).unwrap());
    bank.edit("written in two steps", |root| {
        fs::write(root.join(CASE), "---\ntitle: [\n").unwrap();
        std::thread::sleep(Duration::from_millis(30));
        fs::write(root.join(CASE), case("two")).unwrap();
    });
    for beside in ["content/cases/.case-0.md.swp", "content/cases/case-0.md~", "case-0.tmp"] {
        bank.edit("replaced in one step", |root| {
            fs::write(root.join(beside), case(beside)).unwrap();
            fs::rename(root.join(beside), root.join(CASE)).unwrap();
        });
    }
    bank.edit("moved away, then written anew", |root| {
        fs::rename(root.join(CASE), root.join("content/cases/case-0.md~")).unwrap();
        fs::write(root.join(CASE), case("three")).unwrap();
    });
    bank.edit("the old one deleted", |root| {
        fs::remove_file(root.join("content/cases/case-0.md~")).unwrap();
    });
    bank.edit("renamed", |root| {
        fs::rename(root.join(CASE), root.join("content/cases/case-9.md")).unwrap();
    });
    bank.edit("renamed to one that is there", |root| {
        fs::rename(root.join("content/cases/case-9.md"), root.join("content/cases/case-1.md"))
            .unwrap();
    });
    bank.edit("moved to another collection", |root| {
        fs::rename(root.join("content/cases/case-1.md"), root.join("content/works/case-1.md"))
            .unwrap();
    });
    bank.edit("deleted", |root| {
        fs::remove_file(root.join("content/works/case-1.md")).unwrap();
    });
    bank.edit("no text", |root| fs::write(root.join(CASE), b"\xff\xfe").unwrap());
    bank.edit("a text again", |root| fs::write(root.join(CASE), case("four")).unwrap());
    bank.edit("a name that no address takes", |root| {
        fs::write(root.join("content/cases/bad\u{7}name.md"), case("five")).unwrap();
    });
    bank.edit("hidden, not of the bank", |root| {
        fs::write(root.join("content/cases/.hidden.md"), case("six")).unwrap();
        fs::write(root.join("notes.md"), case("seven")).unwrap();
    });
}

#[test]
fn folders_come_and_go() {
    let mut bank = Watched::start();
    let fresh = |root: &Path| root.join("content/fresh");
    let collection =
        "---\nlabel: Nya\npath: nya\nfields:\n  title: {kind: text, as: title, label: Namn}\n---\n";
    bank.edit("made, with files in it", |root| {
        fs::create_dir(fresh(root)).unwrap();
        fs::write(fresh(root).join("_collection.md"), collection).unwrap();
        fs::write(fresh(root).join("one.md"), "---\ntitle: Ett\n---\n").unwrap();
    });
    bank.edit("one more in it", |root| {
        fs::write(fresh(root).join("two.md"), "---\ntitle: Två\n---\n").unwrap();
    });
    bank.edit("a folder in the folder", |root| {
        fs::create_dir_all(fresh(root).join("deep/deeper")).unwrap();
        fs::write(fresh(root).join("deep/deeper/three.md"), "---\ntitle: Tre\n---\n").unwrap();
    });
    bank.edit("and a file in that", |root| {
        fs::write(fresh(root).join("deep/deeper/three.md"), "---\ntitle: Fyra\n---\n").unwrap();
    });
    bank.edit("renamed", |root| fs::rename(fresh(root), root.join("content/newer")).unwrap());
    bank.edit("written to under its new name", |root| {
        fs::write(root.join("content/newer/one.md"), "---\ntitle: Annat\n---\n").unwrap();
    });
    bank.edit("moved out of the bank", |root| {
        fs::rename(root.join("content/newer"), root.with_file_name("away")).unwrap();
    });
    bank.edit("moved back", |root| fs::rename(root.with_file_name("away"), fresh(root)).unwrap());
    bank.edit("written to where it is again", |root| {
        fs::write(fresh(root).join("one.md"), "---\ntitle: Åter\n---\n").unwrap();
    });
    bank.edit("deleted", |root| fs::remove_dir_all(fresh(root)).unwrap());
    bank.edit("a file becomes a folder", |root| {
        fs::remove_file(root.join(CASE)).unwrap();
        fs::create_dir(root.join(CASE)).unwrap();
        fs::write(root.join(CASE).join("inner.md"), case("inner")).unwrap();
    });
    bank.edit("a folder becomes a file", |root| {
        fs::remove_dir_all(root.join(CASE)).unwrap();
        fs::write(root.join(CASE), case("file")).unwrap();
    });
    bank.edit("all of the content goes and comes again", |root| {
        fs::rename(root.join("content"), root.join("old")).unwrap();
        fs::rename(root.join("old"), root.join("content")).unwrap();
    });
    bank.edit("and is still watched", |root| fs::write(root.join(CASE), case("after")).unwrap());
    bank.edit("all of the content goes", |root| fs::remove_dir_all(root.join("content")).unwrap());
    bank.edit("and other comes", |root| {
        bank::save(root, "content/pages/one.md", "---\ntitle: Ett\n---\n");
    });
    bank.edit("many at once", |root| {
        for number in 0..100 {
            let path = format!("content/pages/many-{number}.md");
            bank::save(root, &path, &format!("---\ntitle: Sida {number}\n---\n"));
        }
    });
}

#[test]
fn the_configuration_is_followed() {
    let mut bank = Watched::start();
    bank.edit("site.toml is written", |root| {
        let site = fs::read_to_string(root.join("site.toml")).unwrap();
        fs::write(root.join("site.toml"), site.replace("\"Bank\"", "\"Samling\"")).unwrap();
    });
    bank.edit("site.toml is replaced in one step", |root| {
        let site = fs::read_to_string(root.join("site.toml")).unwrap();
        fs::write(root.join(".site.toml.new"), site.replace("\"Samling\"", "\"Arkiv\"")).unwrap();
        fs::rename(root.join(".site.toml.new"), root.join("site.toml")).unwrap();
    });
    bank.edit("site.toml is broken", |root| {
        let site = fs::read_to_string(root.join("site.toml")).unwrap();
        fs::write(root.join("site.toml"), format!("{site}[unfinished\n")).unwrap();
        bank::save(root, CASE, &case("meanwhile"));
    });
    bank.edit("and mended", |root| {
        let site = fs::read_to_string(root.join("site.toml")).unwrap();
        fs::write(root.join("site.toml"), site.replace("[unfinished\n", "")).unwrap();
    });
}

#[test]
fn templates_words_and_assets_are_followed() {
    let mut bank = Watched::start();
    bank.edit("a template of the bank comes", |root| {
        bank::save(root, "templates/entry.html", "{{ page.title.text }} egen\n");
    });
    bank.edit("a template of the theme", |root| {
        bank::save(root, "themes/plain/templates/home.html", "{{ site.title }} hem\n");
    });
    bank.edit("a template that is broken", |root| {
        bank::save(root, "templates/entry.html", "{{ page.title.text \n");
    });
    bank.edit("the templates of the bank go", |root| {
        fs::remove_dir_all(root.join("templates")).unwrap();
    });
    bank.edit("and come again", |root| {
        bank::save(root, "templates/home.html", "{{ site.title }} åter\n");
    });
    bank.edit("words of the theme", |root| {
        let path = "themes/plain/i18n/sv.ftl";
        let words = fs::read_to_string(root.join(path)).unwrap();
        bank::save(root, path, &words.replace("home = ", "home = Åter "));
    });
    bank.edit("a style sheet comes", |root| {
        bank::save(root, "themes/plain/static/style.css", "p { order: 1 }");
    });
    bank.edit("and changes", |root| {
        bank::save(root, "themes/plain/static/style.css", "p { order: 2 }");
    });
    bank.edit("a picture of the same size", |root| {
        bank::save(root, "content/cases/map.png", "map 7");
    });
    bank.edit("a picture is replaced in one step", |root| {
        fs::write(root.join("content/cases/.new"), b"\x89PNG\r\n\x1a\n").unwrap();
        fs::rename(root.join("content/cases/.new"), root.join("content/cases/map.png")).unwrap();
    });
    bank.edit("a picture goes", |root| {
        fs::remove_file(root.join("content/cases/map.png")).unwrap();
    });
    bank.edit("a document is no document", |root| {
        bank::save(root, "content/cases/plan.pdf", "<script>alert(1)</script>");
    });
}

#[test]
fn themes_that_come_and_go_are_followed() {
    let mut bank = Watched::start();
    bank.edit("another theme", |root| {
        let site = fs::read_to_string(root.join("site.toml")).unwrap();
        fs::write(root.join("site.toml"), site.replace("\"plain\"", "\"falu\"")).unwrap();
    });
    let style = "themes/falu/static/style.css";
    bank.edit("an empty folder for a theme that the program carries", |root| {
        fs::create_dir_all(root.join(style).parent().unwrap()).unwrap();
    });
    bank.edit("one file in it: none of the program's then", |root| {
        bank::save(root, style, "p { order: 3 }");
    });
    bank.edit("and gone: those of the program are back", |root| {
        fs::remove_file(root.join(style)).unwrap();
    });
    bank.edit("the whole of it at once", |root| {
        fs::remove_dir_all(root.join("themes/falu")).unwrap();
        bank::save(root, style, "p { order: 4 }");
    });
}

#[cfg(unix)] // Links to folders need a privilege elsewhere.
mod links {
    use super::*;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    /// A folder beside the bank.
    fn elsewhere(root: &Path) -> PathBuf {
        root.with_file_name("elsewhere")
    }

    #[test]
    fn what_a_link_leads_to_is_never_of_the_bank() {
        let mut bank = Watched::start();
        let link = "content/cases/linked.md";
        bank.edit("a link to a file of the bank", |root| {
            symlink(root.join(CASE), root.join(link)).unwrap();
        });
        let refused = format!("{:?}", outcome(&bank.sources, &mut BuildCache::default()).1);
        assert!(refused.contains("linked.md") && refused.contains("link"), "{refused}");
        bank.edit("its target is written", |root| {
            fs::write(root.join(CASE), case("target")).unwrap();
        });
        bank.edit("written through", |root| fs::write(root.join(link), case("through")).unwrap());
        bank.edit("it leads to another", |root| {
            fs::remove_file(root.join(link)).unwrap();
            symlink("case-1.md", root.join(link)).unwrap();
        });
        bank.edit("exchanged for another link in one step", |root| {
            fs::write(elsewhere(root).join("foreign.md"), case("foreign")).unwrap();
            symlink(elsewhere(root).join("foreign.md"), root.join("content/.next")).unwrap();
            fs::rename(root.join("content/.next"), root.join(link)).unwrap();
        });
        bank.edit("what it leads to is written", |root| {
            fs::write(elsewhere(root).join("foreign.md"), case("secret")).unwrap();
        });
        bank.edit("what it leads to is gone", |root| {
            fs::remove_file(elsewhere(root).join("foreign.md")).unwrap();
        });
        bank.edit("a file takes its place", |root| {
            fs::remove_file(root.join(link)).unwrap();
            fs::write(root.join(link), case("real")).unwrap();
        });
        bank.edit("a link takes the place of a file", |root| {
            fs::remove_file(root.join(CASE)).unwrap();
            symlink(root.join(link), root.join(CASE)).unwrap();
        });
        bank.edit("a picture by link", |root| {
            fs::remove_file(root.join("content/cases/map.png")).unwrap();
            symlink("plan.pdf", root.join("content/cases/map.png")).unwrap();
        });
        bank.edit("a template and the configuration of a theme by link", |root| {
            fs::create_dir(root.join("templates")).unwrap();
            symlink("../themes/plain/templates/home.html", root.join("templates/entry.html"))
                .unwrap();
            fs::remove_file(root.join("themes/plain/theme.toml")).unwrap();
            symlink("../../site.toml", root.join("themes/plain/theme.toml")).unwrap();
        });
        bank.edit("all links go", |root| {
            for path in [CASE, "content/cases/map.png", "templates/entry.html"] {
                fs::remove_file(root.join(path)).unwrap();
            }
        });
    }

    #[test]
    fn folders_behind_links_are_not_looked_into() {
        let mut bank = Watched::start();
        let link = "content/linked";
        bank.edit("a link to a folder of the bank", |root| {
            symlink("cases", root.join(link)).unwrap();
        });
        bank.edit("a file behind it is written", |root| {
            fs::write(root.join(link).join("case-0.md"), case("behind")).unwrap();
        });
        bank.edit("it leads out of the bank", |root| {
            fs::remove_file(root.join(link)).unwrap();
            symlink(elsewhere(root), root.join(link)).unwrap();
            fs::write(elsewhere(root).join("_collection.md"), "---\nlabel: Läcka\n---\n").unwrap();
        });
        bank.edit("what is behind it grows", |root| {
            fs::create_dir(elsewhere(root).join("deep")).unwrap();
            fs::write(elsewhere(root).join("deep/leak.md"), case("leak")).unwrap();
            fs::write(root.join(link).join("leak.md"), case("leak")).unwrap();
        });
        bank.edit("it leads in a circle", |root| {
            fs::remove_file(root.join(link)).unwrap();
            symlink("../content", root.join(link)).unwrap();
        });
        bank.edit("a folder takes its place", |root| {
            fs::remove_file(root.join(link)).unwrap();
            bank::save(root, "content/linked/one.md", "---\ntitle: Ett\n---\n");
        });
        bank.edit("written to", |root| {
            bank::save(root, "content/linked/one.md", "---\ntitle: Två\n---\n");
        });
        bank.edit("a link takes the place of a folder", |root| {
            fs::rename(root.join("content/works"), elsewhere(root).join("works")).unwrap();
            symlink(elsewhere(root).join("works"), root.join("content/works")).unwrap();
        });
        bank.edit("a folder of a theme by link", |root| {
            fs::rename(root.join("themes/plain/i18n"), elsewhere(root).join("i18n")).unwrap();
            symlink(elsewhere(root).join("i18n"), root.join("themes/plain/i18n")).unwrap();
        });
        bank.edit("all of the content by link", |root| {
            fs::rename(root.join("content"), elsewhere(root).join("content")).unwrap();
            symlink(elsewhere(root).join("content"), root.join("content")).unwrap();
        });
        bank.edit("written behind it", |root| {
            fs::write(elsewhere(root).join(CASE), case("outside")).unwrap();
        });
        bank.edit("and back", |root| {
            fs::remove_file(root.join("content")).unwrap();
            fs::rename(elsewhere(root).join("content"), root.join("content")).unwrap();
        });
        bank.edit("written to where it is again", |root| {
            fs::write(root.join(CASE), case("inside")).unwrap();
        });
        bank.edit("no file and no folder", |root| {
            drop(UnixListener::bind(root.join("content/socket.md")).unwrap());
        });
        bank.edit("a file takes its place", |root| {
            fs::remove_file(root.join("content/socket.md")).unwrap();
            fs::write(root.join("content/socket.md"), case("file")).unwrap();
        });
    }

    #[test]
    fn links_that_were_there_before_are_not_followed() {
        let folder = on_disk();
        let root = folder.path().join("bank");
        symlink(elsewhere(&root), root.join("content/outside")).unwrap();
        symlink(elsewhere(&root).join("one.md"), root.join("content/cases/foreign.md")).unwrap();
        let mut bank = Watched::watch(folder, &root);
        bank.edit("a collection behind it", |root| {
            let collection = fs::read_to_string(root.join("content/works/_collection.md")).unwrap();
            let collection = collection.replace("path:", "path: outside #");
            fs::write(root.join("content/outside/_collection.md"), collection).unwrap();
        });
        bank.edit("an entry through it, and one directly, and one of the bank", |root| {
            fs::write(root.join("content/outside/through.md"), case("through")).unwrap();
            fs::write(elsewhere(root).join("one.md"), case("directly")).unwrap();
            fs::write(root.join(CASE), case("inside")).unwrap();
        });
        bank.edit("a folder in it", |root| {
            bank::save(&elsewhere(root), "deep/leak.md", &case("leak"));
            fs::write(root.join(CASE), case("again")).unwrap();
        });
    }

    #[test]
    fn a_bank_that_is_named_by_a_link_is_watched_where_it_is() {
        let folder = on_disk();
        let link = folder.path().join("named");
        symlink(folder.path().join("bank"), &link).unwrap();
        let mut bank = Watched::watch(folder, &link);
        bank.edit("written", |root| fs::write(root.join(CASE), case("one")).unwrap());
        bank.edit("a folder", |root| {
            bank::save(root, "content/fresh/one.md", "---\ntitle: Ett\n---\n");
        });
        bank.edit("and in it", |root| {
            bank::save(root, "content/fresh/one.md", "---\ntitle: Två\n---\n");
        });
    }
}

/// What somebody does on a disk who does not know what the program makes of it.
#[derive(Clone, Debug)]
enum Step {
    Save(Edit),
    Write(usize, u8),
    Folder(usize),
    Remove(usize),
    Rename(usize, usize),
    Link(usize, usize),
}

/// Where: files and folders, of the content and of the theme, in the bank and beside it.
const PLACES: &[&str] = &[
    "content/cases/case-0.md",
    "content/cases/case-1.en.md",
    "content/cases/map.png",
    "content/works",
    "content/works/work-0.md",
    "content/fresh",
    "content/fresh/deep",
    "content/fresh/deep/one.md",
    "content/fresh/_collection.md",
    "templates",
    "templates/entry.html",
    "themes/plain/i18n",
    "themes/plain/i18n/sv.ftl",
    "themes/plain/static/style.css",
    "../elsewhere",
    "../elsewhere/one.md",
];

impl Step {
    /// Does it. What cannot be done is not: that it is refused is the disk's.
    fn take(&self, root: &Path) {
        let place = |number: &usize| root.join(PLACES[*number]);
        match self {
            Self::Save(edit) => {
                let (path, text) = edit.file();
                if root.join(&path).parent().is_some_and(Path::is_dir) {
                    drop(fs::write(root.join(path), text));
                }
            }
            Self::Write(at, number) => drop(fs::write(place(at), case(&number.to_string()))),
            Self::Folder(at) => drop(fs::create_dir_all(place(at))),
            Self::Remove(at) if place(at).is_dir() && !place(at).is_symlink() => {
                drop(fs::remove_dir_all(place(at)));
            }
            Self::Remove(at) => drop(fs::remove_file(place(at))),
            Self::Rename(from, to) => drop(fs::rename(place(from), place(to))),
            #[cfg(unix)]
            Self::Link(from, to) => drop(std::os::unix::fs::symlink(place(to), place(from))),
            #[cfg(not(unix))]
            Self::Link(..) => {}
        }
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let place = || 0..PLACES.len();
    let step = prop_oneof![
        rebuild_kinds::edits().prop_map(|edits| Step::Save(edits[0].clone())),
        (place(), any::<u8>()).prop_map(|(at, number)| Step::Write(at, number)),
        place().prop_map(Step::Folder),
        place().prop_map(Step::Remove),
        (place(), place()).prop_map(|(from, to)| Step::Rename(from, to)),
        (place(), place()).prop_map(|(from, to)| Step::Link(from, to)),
    ];
    prop::collection::vec(step, 1..16)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_on_the_disk(steps in prop::collection::vec(steps(), 1..4)) {
        let mut bank = Watched::start();
        // Several steps are one edit: what editors and version control do at a time.
        for step in steps.iter().flat_map(|steps| steps.chunks(2)) {
            bank.edit(&format!("{step:?}"), |root| step.iter().for_each(|step| step.take(root)));
        }
    }
}
