//! Somebody exchanges files, folders, links and devices of a bank while it is built and served: what was opened
//! is what is published, nothing from outside, and nothing waits for what never comes.

use crate::bank::png;
use crate::cli::{exempelbank, new_bank};
use crate::serve::Server;
use std::fs;
use std::io::Read;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Longer than any build of these banks takes on a busy machine; what waits for a pipe or reads a device
/// without end takes longer.
const LONGEST: Duration = Duration::from_secs(20);

/// What stands in files outside of the bank, and nowhere in it.
const SECRET: &str = "SECRET";

/// Runs the program with bounded memory, and ends it if it does not end: its exit code, and what it said.
pub(crate) fn run(bank: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let program = exempelbank(bank);
    // What is reserved is more than what is used.
    let mut bounded = Command::new("sh");
    bounded.args(["-c", "ulimit -v 8000000; exec \"$0\" \"$@\""]).arg(program.get_program());
    bounded.args(program.get_args()).args(arguments).env_remove("SOURCE_DATE_EPOCH");
    let bounded = bounded.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let (mut process, start) = (bounded.spawn().unwrap(), Instant::now());
    let mut stderr = process.stderr.take().unwrap();
    let said = std::thread::spawn(move || {
        let mut said = String::new();
        drop(stderr.read_to_string(&mut said));
        said
    });
    while process.try_wait().unwrap().is_none() {
        if start.elapsed() > LONGEST {
            process.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    (process.wait().unwrap().code(), said.join().unwrap())
}

pub(crate) fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Nothing in a folder has the secret in it, and nothing is a link or a device.
fn holds_nothing_from_outside(folder: &Path) {
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        assert!(entry.file_type().is_dir() || entry.file_type().is_file(), "{entry:?}");
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).unwrap();
            let secret = bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes());
            assert!(!secret, "{}", entry.path().display());
        }
    }
}

#[test]
fn the_configuration_is_a_file_or_there_is_no_bank() {
    let elsewhere = tempfile::tempdir().unwrap();
    let real = elsewhere.path().join("site.toml");
    fs::write(&real, "languages = [\"sv\"]\ntitle = \"SECRET\"\n").unwrap();
    for target in
        [real.as_path(), Path::new("/dev/zero"), Path::new("/dev/stdin"), Path::new("pipe")]
    {
        let (_folder, bank) = new_bank();
        fs::remove_file(bank.join("site.toml")).unwrap();
        match target.to_str() {
            Some("pipe") => make_pipe(&bank.join("site.toml")),
            _ => symlink(target, bank.join("site.toml")).unwrap(),
        }
        for command in ["check", "build"] {
            let (code, said) = run(&bank, &[command]);
            assert_eq!(code, Some(2), "{}: {said}", target.display());
            assert!(said.contains("site.toml") && !said.contains(SECRET), "{said}");
            assert_eq!(said.lines().count(), 1, "{said}");
        }
    }
}

/// A bank with files that are copied, cleaned, drawn anew, read as texts and declarations, in folders that are
/// exchanged as a whole; and the same names outside of it, with the secret in them.
struct Exchanged {
    _folder: tempfile::TempDir,
    bank: PathBuf,
    places: Vec<Place>,
}

/// Something of the bank, and what takes its place for a moment.
struct Place {
    path: PathBuf,
    others: Vec<PathBuf>,
}

const FILES: &[&str] = &[
    "site.toml",
    "content/pages/kept/table.csv",
    "content/pages/kept/picture.png",
    "content/pages/kept/drawing.svg",
    "content/pages/files.md",
    "content/examples/_collection.md",
    "themes/own/theme.toml",
];

/// Folders above the files.
const FOLDERS: &[&str] =
    &["content/pages/kept", "content/pages", "content/examples", "themes/own", "content"];

impl Exchanged {
    fn new() -> Self {
        let (folder, bank) = new_bank();
        let kept = bank.join("content/pages/kept");
        fs::create_dir_all(&kept).unwrap();
        let table: String = (0..20_000).map(|row| format!("{row},a\n")).collect();
        fs::write(kept.join("table.csv"), table).unwrap();
        fs::write(kept.join("picture.png"), png(3, 2, "words of its maker")).unwrap();
        let drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>A</title></svg>";
        fs::write(kept.join("drawing.svg"), drawing).unwrap();
        let page = "---\ntitle: Files\n---\n[table](kept/table.csv) ![A picture](kept/picture.png) ![A drawing](kept/drawing.svg)\n";
        fs::write(bank.join("content/pages/files.md"), page).unwrap();
        let child = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/gran");
        copy(&child, &bank.join("themes/own"), "");
        let site = fs::read_to_string(bank.join("site.toml")).unwrap();
        fs::write(bank.join("site.toml"), site.replace("\"falu\"", "\"own\"")).unwrap();

        let root = folder.path();
        let outside = root.join("outside");
        for (count, folder) in FOLDERS.iter().enumerate() {
            copy(&bank.join(folder), &outside.join(count.to_string()), SECRET);
        }
        make_pipe(&outside.join("pipe"));
        let _socket = std::os::unix::net::UnixListener::bind(outside.join("socket")).unwrap();
        let mut places = Vec::new();
        for (count, file) in FILES.iter().enumerate() {
            let name = outside.join(format!("file-{count}"));
            fs::write(&name, format!("---\ntitle: {SECRET}\n---\n{SECRET}\n")).unwrap();
            let ready = |kind: &str| root.join(format!("ready-{count}-{kind}"));
            symlink(&name, ready("link")).unwrap();
            symlink("/dev/zero", ready("zero")).unwrap();
            symlink(outside.join("pipe"), ready("to-pipe")).unwrap();
            make_pipe(&ready("pipe"));
            drop(std::os::unix::net::UnixListener::bind(ready("socket")).unwrap());
            let kinds = ["link", "zero", "to-pipe", "pipe", "socket"];
            places.push(Place { path: bank.join(file), others: kinds.map(ready).into() });
        }
        for (count, folder) in FOLDERS.iter().enumerate() {
            let ready = root.join(format!("ready-folder-{count}"));
            symlink(outside.join(count.to_string()), &ready).unwrap();
            let all = root.join(format!("ready-all-{count}"));
            symlink("/", &all).unwrap();
            places.push(Place { path: bank.join(folder), others: vec![ready, all] });
        }
        Self { _folder: folder, bank, places }
    }

    /// Exchanges one place after the other with what is outside, and back, until it is over.
    fn exchange(&self, over: &AtomicBool, count: &AtomicUsize) {
        let spare = self.bank.with_file_name("spare");
        while !over.load(Ordering::Relaxed) {
            for Place { path, others } in &self.places {
                for other in others {
                    swap(path, other);
                    std::thread::sleep(Duration::from_micros(300));
                    swap(path, other);
                    count.fetch_add(1, Ordering::Relaxed);
                }
                // And not in one step, so that for a moment nothing is there.
                fs::rename(path, &spare).unwrap();
                fs::rename(&spare, path).unwrap();
            }
        }
    }
}

/// Ends the exchange also where a test fails.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Exchanges two names in one step.
fn swap(one: &Path, other: &Path) {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).unwrap();
}

/// Copies a folder, with some words more at the end of each file.
fn copy(from: &Path, to: &Path, words: &str) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            let mut bytes = fs::read(entry.path()).unwrap();
            bytes.extend(words.bytes());
            fs::write(target, bytes).unwrap();
        }
    }
}

fn build_while_exchanged(builds: usize) {
    let exchanged = Exchanged::new();
    let out = exchanged.bank.join("public");
    let (over, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let mut longest = Duration::ZERO;
    let codes = std::thread::scope(|scope| {
        let _over = Over(&over);
        scope.spawn(|| exchanged.exchange(&over, &count));
        let mut codes = [0; 3];
        for number in 0..builds {
            // Every other build finds nothing that it could keep.
            if number % 2 == 0 {
                drop(fs::remove_dir_all(&out));
            }
            let keep_going = ["build", "--language", "en", "--keep-going", "--date", "2026-11-20"];
            let start = Instant::now();
            let (code, said) = run(&exchanged.bank, &keep_going);
            longest = longest.max(start.elapsed());
            let code = code.unwrap_or_else(|| panic!("build {number} did not end: {said}"));
            codes[usize::try_from(code).unwrap()] += 1;
            assert!(!said.contains("panicked"), "{said}");
            if out.exists() {
                holds_nothing_from_outside(&out);
            }
        }
        codes
    });
    assert!(count.load(Ordering::Relaxed) > builds, "{count:?}");
    // Builds met what was exchanged.
    assert!(codes[1] + codes[2] > 0, "{codes:?}");
    let (code, said) = run(&exchanged.bank, &["build", "--date", "2026-11-20"]);
    assert_eq!(code, Some(0), "{said}");
    let words = format!(
        "{builds} builds: {codes:?} by exit code, at most {longest:?}, {count:?} exchanges\n"
    );
    std::io::Write::write_all(&mut std::io::stderr(), words.as_bytes()).unwrap();
}

#[test]
fn nothing_from_outside_is_built_while_files_are_exchanged() {
    build_while_exchanged(12);
}

#[test]
#[ignore = "takes minutes"]
fn nothing_from_outside_is_built_in_five_hundred_builds() {
    build_while_exchanged(500);
}

/// What a server sends while the bank is exchanged, for so long.
fn serve_while_exchanged(time: Duration) {
    let exchanged = Exchanged::new();
    let server = Server::start(&exchanged.bank, &["--port", "0"]);
    let page = server.get("/files/");
    let addresses: Vec<String> = page
        .split('"')
        .filter(|part| part.contains("static/content/"))
        .map(|part| format!("/{}", part.trim_start_matches("../").trim_start_matches('/')))
        .collect();
    assert_eq!(addresses.len(), 3, "{page}");
    let good: Vec<String> = addresses.iter().map(|address| body(&server.get(address))).collect();
    let (over, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let (mut sent, mut refused, mut longest) = (0, 0, Duration::ZERO);
    std::thread::scope(|scope| {
        let _over = Over(&over);
        scope.spawn(|| exchanged.exchange(&over, &count));
        let start = Instant::now();
        while start.elapsed() < time {
            for (address, good) in addresses.iter().zip(&good) {
                let asked = Instant::now();
                let answer = server.get(address);
                longest = longest.max(asked.elapsed());
                match answer.starts_with("HTTP/1.1 200") {
                    true if body(&answer) == *good => sent += 1,
                    true => panic!("{address} is another file:\n{answer}"),
                    false => refused += 1,
                }
            }
            let page = server.get("/files/");
            assert!(!page.contains(SECRET), "{page}");
        }
    });
    // Whoever reads what changed has not lost its way either.
    let page = "---\ntitle: Afterwards\n---\n";
    fs::write(exchanged.bank.join("content/pages/afterwards.md"), page).unwrap();
    let start = Instant::now();
    while !server.get("/afterwards/").starts_with("HTTP/1.1 200") {
        assert!(start.elapsed() < LONGEST, "what is saved is served");
        std::thread::sleep(Duration::from_millis(20));
    }
    let followed = start.elapsed();
    assert!(sent > 0 && longest < Duration::from_secs(5), "{sent} {refused} {longest:?}");
    let words = format!(
        "{sent} sent, {refused} refused, at most {longest:?}, {count:?} exchanges, an edit after {followed:?}\n"
    );
    std::io::Write::write_all(&mut std::io::stderr(), words.as_bytes()).unwrap();
}

fn body(answer: &str) -> String {
    answer.split_once("\r\n\r\n").unwrap_or_default().1.to_owned()
}

#[test]
fn nothing_from_outside_is_served_while_files_are_exchanged() {
    serve_while_exchanged(Duration::from_secs(2));
}

#[test]
#[ignore = "takes minutes"]
fn nothing_from_outside_is_served_for_minutes() {
    serve_while_exchanged(Duration::from_secs(120));
}

/// The last good site stays while there are errors, but no file of it is sent that is another by now.
#[test]
fn a_file_that_became_something_else_is_not_sent_as_what_it_was() {
    let exchanged = Exchanged::new();
    let outside = exchanged.bank.with_file_name("secret.csv");
    fs::write(&outside, SECRET).unwrap();
    let server = Server::start(&exchanged.bank, &["--port", "0"]);
    let page = server.get("/files/");
    let address = page.split('"').find(|part| part.ends_with(".csv")).unwrap();
    let address = format!("/{}", address.trim_start_matches("../").trim_start_matches('/'));
    assert!(server.get(&address).starts_with("HTTP/1.1 200"));
    let table = exchanged.bank.join("content/pages/kept/table.csv");
    let kept = exchanged.bank.join("content/pages/kept");
    let place = |other: &dyn Fn(&Path)| {
        fs::remove_file(&table).unwrap();
        other(&table);
        for _ in 0..5 {
            let asked = Instant::now();
            let answer = server.get(&address);
            assert!(
                answer.starts_with("HTTP/1.1 404") || answer.starts_with("HTTP/1.1 503"),
                "{answer}"
            );
            assert!(!answer.contains(SECRET) && asked.elapsed() < Duration::from_secs(5));
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    place(&|table| symlink(&outside, table).unwrap());
    place(&|table| symlink("/dev/zero", table).unwrap());
    place(&|table| make_pipe(table));
    // The folder is a link, and what stands behind it is the same file but for its last line.
    fs::remove_file(&table).unwrap();
    let folder = exchanged.bank.with_file_name("outside").join("0");
    fs::rename(&kept, exchanged.bank.with_file_name("away")).unwrap();
    symlink(folder, &kept).unwrap();
    let answer = server.get(&address);
    assert!(!answer.contains(SECRET) && !answer.starts_with("HTTP/1.1 200"), "{answer}");
}
