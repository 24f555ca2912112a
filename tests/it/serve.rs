//! The server as it answers, and what goes on for as long as it is not stopped. What browsers see of it is
//! in `tests/browser/serve.test.mjs`.

use crate::cli::{exempelbank, new_bank, said};
use crate::targets::COLLECTION;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Stdio};
use std::time::Duration;

/// A program that goes on until it is dropped, and the lines that it says.
struct Running {
    process: Child,
    lines: std::io::Lines<BufReader<ChildStderr>>,
}

impl Running {
    fn start(bank: &Path, arguments: &[&str]) -> Self {
        let mut command = exempelbank(bank);
        command.args(["--language", "en"]).args(arguments);
        let mut process = command.stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        Self { process, lines }
    }

    /// The next line that has a word.
    fn hear(&mut self, word: &str) -> String {
        self.lines.by_ref().map_while(Result::ok).find(|line| line.contains(word)).unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Answers of a running server.
pub(crate) struct Server {
    running: Running,
    address: String,
}

impl Server {
    pub(crate) fn start(bank: &Path, arguments: &[&str]) -> Self {
        Self::hear(Running::start(bank, &[&["serve"], arguments].concat()))
    }

    /// Hears where it is.
    fn hear(mut running: Running) -> Self {
        let line = running.hear("http://");
        let address = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        Self { running, address }
    }

    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.replace('\n', "\r\n").as_bytes()).unwrap();
        stream
    }

    /// A letter for each byte.
    fn ask(&self, request: &str) -> String {
        let mut answer = Vec::new();
        self.send(request).read_to_end(&mut answer).unwrap();
        answer.into_iter().map(char::from).collect()
    }

    /// Asks with some more headers, each with its line end.
    fn get_with(&self, path: &str, headers: &str) -> String {
        let address = &self.address;
        self.ask(&format!("GET {path} HTTP/1.1\nHost: {address}\n{headers}Connection: close\n\n"))
    }

    pub(crate) fn get(&self, path: &str) -> String {
        self.get_with(path, "")
    }
}

#[test]
fn the_server_shows_the_site_and_nothing_else() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let home = server.get("/");
    assert!(home.starts_with("HTTP/1.1 200"), "{home}");
    let lower = home.to_lowercase();
    for header in [
        "content-type: text/html; charset=utf-8",
        "content-security-policy: default-src 'none'",
        "x-content-type-options: nosniff",
        "etag: ",
    ] {
        assert!(lower.contains(header), "{header} is not in {home}");
    }
    assert!(server.get("/nothing/").starts_with("HTTP/1.1 404"));
    assert!(server.get("/en").starts_with("HTTP/1.1 307"));
    for path in
        ["/../site.toml", "/%2e%2e/site.toml", "/..%2fsite.toml", "//etc/passwd", "/site.toml"]
    {
        assert!(server.get(path).starts_with("HTTP/1.1 404"), "{path}");
    }
    let foreign = server.ask("GET / HTTP/1.1\nHost: evil.example\nConnection: close\n\n");
    assert!(foreign.starts_with("HTTP/1.1 403"), "{foreign}");
    let tag = lower.split("etag: ").nth(1).unwrap().split("\r\n").next().unwrap().to_owned();
    let again = server.get_with("/", &format!("If-None-Match: {tag}\n"));
    assert!(again.starts_with("HTTP/1.1 304"), "{again}");
    assert!(!bank.join("public").exists(), "serve writes nothing");
}

#[test]
fn only_a_whole_host_name_of_this_machine_is_answered() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let ask =
        |host: &str| server.ask(&format!("GET / HTTP/1.1\nHost: {host}\nConnection: close\n\n"));
    for host in ["localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
        assert!(ask(host).starts_with("HTTP/1.1 200"), "{host}: {}", ask(host));
    }
    for host in [
        "evil.example",
        "[::1]evil.example",
        "[::1",
        "::1",
        "127.0.0.1.evil.example",
        "127.0.0.1@evil.example",
        "evil.example@127.0.0.1",
        "localhost.evil.example",
        "localhost:x",
        "127.0.0.1:80:80",
        "127.0.0.1/",
        "127.1",
        "",
    ] {
        let answer = ask(host);
        let refused = ["HTTP/1.1 403", "HTTP/1.1 400"];
        assert!(refused.iter().any(|start| answer.starts_with(start)), "{host:?}: {answer}");
    }
}

#[test]
fn every_answer_has_the_headers_that_a_host_sends() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let answers = [
        server.get("/"),
        server.get("/nothing/"),
        server.get("/en"),
        server.get("/robots.txt"),
        server.get("/__exempelbank/reload.js"),
        server.get("/__exempelbank/nothing"),
        server.ask("GET / HTTP/1.1\nHost: evil.example\nConnection: close\n\n"),
        server.ask(&format!("POST / HTTP/1.1\nHost: {}\nConnection: close\n\n", server.address)),
    ];
    for answer in answers {
        let lower = answer.to_lowercase();
        for header in [
            "x-content-type-options: nosniff",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(lower.contains(header), "{header} is not in {answer}");
        }
    }
}

#[test]
fn a_long_path_is_answered_without_looking_for_what_was_meant() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let ask = |length: usize| server.get(&format!("/{}/", "a%41".repeat(length / 4)));
    assert!(ask(8_000).starts_with("HTTP/1.1 404"));
    for length in [9_000, 60_000] {
        assert!(ask(length).starts_with("HTTP/1.1 414"), "{length}");
    }
}

#[test]
fn files_of_authors_are_those_that_a_build_writes_under_a_policy_of_their_own() {
    let (_folder, bank) = new_bank();
    let pages = bank.join("content/pages");
    let drawing = "<?xml version=\"1.0\"?><!-- by a pen --><svg xmlns=\"http://www.w3.org/2000/svg\" \
                   xmlns:pen=\"urn:pen\"><pen:page/><circle r='9' pen:id='1'/></svg>";
    fs::write(pages.join("drawing.svg"), drawing).unwrap();
    fs::write(pages.join("report.pdf"), "%PDF-1.7\n").unwrap();
    let page = "---\ntitle: Files\n---\n[the drawing](drawing.svg) [the report](report.pdf)\n";
    fs::write(pages.join("files.md"), page).unwrap();
    let built = exempelbank(&bank).arg("build").output().unwrap();
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    let server = Server::start(&bank, &["--port", "0"]);
    let files = fs::read_dir(bank.join("public/static/content/pages")).unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    names.sort();
    assert_eq!(names.len(), 2);
    for (path, is_boxed) in names.iter().zip([true, false]) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let answer = server.get(&format!("/static/content/pages/{name}"));
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert_eq!(body.as_bytes(), fs::read(path).unwrap(), "{name}");
        assert_eq!(head.contains("; sandbox"), is_boxed, "{head}");
    }
    let published = fs::read_to_string(&names[0]).unwrap();
    assert_eq!(published, "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>\n");
}

#[test]
fn parts_of_files_are_sent_when_they_are_asked_for() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let whole = server.get("/robots.txt");
    let (head, text) = whole.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.to_lowercase().contains("accept-ranges: bytes"), "{head}");
    let total = text.len();
    let get = |range: &str| server.get_with("/robots.txt", &format!("Range: bytes={range}\n"));
    for (range, from, to) in
        [("2-4", 2, 5), ("7-", 7, total), ("-2", total - 2, total), ("8-9999", 8, total)]
    {
        let answer = get(range);
        let (head, part) = answer.split_once("\r\n\r\n").unwrap();
        let place = format!("bytes {from}-{}/{total}", to - 1);
        assert!(head.starts_with("HTTP/1.1 206") && head.contains(&place), "{range}: {head}");
        assert_eq!(part, &text[from..to], "{range}");
    }
    let outside = get(&format!("{total}-"));
    assert!(outside.starts_with("HTTP/1.1 416"), "{outside}");
    assert!(outside.contains(&format!("bytes */{total}")), "{outside}");
    for strange in ["lines=1-2", "bytes=4-2", "bytes=0-1\nIf-Range: \"old\""] {
        let answer = server.get_with("/robots.txt", &format!("Range: {strange}\n"));
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with(text), "{answer}");
    }
}

#[test]
fn what_compresses_is_compressed_for_those_who_take_it() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let packed = server.get_with("/", "Accept-Encoding: gzip\n").to_lowercase();
    assert!(packed.contains("content-encoding: gzip") && packed.contains("vary: "), "{packed}");
    let (sent, plain) = (packed.chars().count(), server.get("/").chars().count());
    assert!(sent * 3 < plain * 2, "{sent} bytes of {plain} are sent");
    assert!(!server.get("/").to_lowercase().contains("content-encoding"));
}

#[test]
fn only_this_machine_is_served_unless_another_address_is_asked_for() {
    let (_folder, bank) = new_bank();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut server = Running::start(&bank, &["serve", "--port", &port.to_string()]);
    server.hear(&format!("Port {port} is taken"));
    let server = Server::hear(server);
    let other: u16 = server.address.rsplit(':').next().unwrap().parse().unwrap();
    assert!(server.address.starts_with("127.0.0.1:") && other > port, "{}", server.address);

    let mut open = Server::start(&bank, &["--host", "0.0.0.0", "--port", "0"]);
    assert!(open.address.starts_with("127.0.0.1:"), "an address for a browser here");
    let warned = open.running.hear("network");
    assert!(warned.contains("Others on the network can reach it"), "{warned}");

    let arguments = ["--language", "en", "serve", "--host", "192.0.2.1", "--port", "0"];
    let refused = exempelbank(&bank).args(arguments).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("choose another with --host or --port"), "{}", said(&refused));
}

#[test]
#[cfg(unix)] // Links to folders need a privilege elsewhere.
fn what_stands_behind_a_link_is_not_served_when_it_is_saved() {
    let (folder, bank) = new_bank();
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, bank.join("content/outside")).unwrap();
    let server = Server::start(&bank, &["--port", "0"]);
    let collection = COLLECTION.replace("path: things", "path: outside");
    fs::write(bank.join("content/outside/_collection.md"), collection).unwrap();
    for secret in [bank.join("content/outside/through.md"), elsewhere.join("directly.md")] {
        fs::write(secret, "---\ntitle: Leak\n---\n").unwrap();
    }
    fs::write(bank.join("content/pages/inside.md"), "---\ntitle: Inside\n---\n").unwrap();
    let there = |_| {
        std::thread::sleep(Duration::from_millis(10));
        server.get("/inside/").starts_with("HTTP/1.1 200")
    };
    assert!((0..1000).any(there), "what is saved in the bank is served");
    for path in ["/outside/", "/outside/through/", "/outside/directly/"] {
        assert!(server.get(path).starts_with("HTTP/1.1 404"), "{path}");
    }
}

#[test]
fn errors_open_in_the_editor_that_was_asked_for() {
    let (_folder, bank) = new_bank();
    fs::write(bank.join("content/pages/broken.md"), "---\ntitle: [\n---\n").unwrap();
    let server = Server::start(&bank, &["--port", "0", "--editor", "zed"]);
    let events =
        format!("GET /__exempelbank/events?page=/&shown= HTTP/1.1\nHost: {}\n\n", server.address);
    let lines = BufReader::new(server.send(&events)).lines().map_while(Result::ok);
    let diagnostics = lines.into_iter().find(|line| line.contains("broken.md")).unwrap();
    assert!(
        diagnostics.contains("zed://file/") && diagnostics.contains("broken.md:"),
        "{diagnostics}"
    );

    let refused =
        exempelbank(&bank).args(["serve", "--port", "0", "--editor", "quill"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("unknown editor quill"), "{}", said(&refused));
}

#[test]
fn build_watch_writes_after_every_change_and_keeps_the_last_whole_site() {
    let (folder, bank) = new_bank();
    let (page, out) = (bank.join("content/pages/new.md"), bank.join("public/new/index.html"));
    let mut watch = Running::start(&bank, &["build", "--watch"]);
    assert!(watch.hear("pages in").contains(" 0 unchanged"));
    assert!(bank.join("public/index.html").is_file() && !out.exists());

    fs::write(&page, "---\ntitle: New\n---\n\nFirst words.\n").unwrap();
    assert!(!watch.hear("pages in").contains(" 0 unchanged"), "only what changed is written");
    assert!(fs::read_to_string(&out).unwrap().contains("First words."));

    fs::write(&page, "---\ntitle: [\n---\n").unwrap();
    watch.hear("error");
    watch.hear("othing was written");
    assert!(fs::read_to_string(&out).unwrap().contains("First words."), "the last good site stays");

    fs::write(&page, "---\ntitle: New\n---\n\nOther words.\n").unwrap();
    watch.hear("pages in");
    assert!(fs::read_to_string(&out).unwrap().contains("Other words."));
    fs::remove_file(&page).unwrap();
    assert!(watch.hear("pages in").contains("removed"));
    assert!(!out.exists());

    let cold = folder.path().join("cold");
    let built = exempelbank(&bank).args(["build", "--out"]).arg(&cold).output().unwrap();
    assert!(built.status.success(), "{}", said(&built));
    let (warm, cold) = (written(&bank.join("public")), written(&cold));
    assert!(warm == cold && warm.len() > 20, "{:?}\n{:?}", warm.keys(), cold.keys());
}

/// The files of a folder, hidden ones among them, and their bytes.
fn written(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = files.filter(|file| file.file_type().is_file());
    let name = |file: &walkdir::DirEntry| file.path().strip_prefix(folder).unwrap().to_owned();
    files.map(|file| (name(&file), fs::read(file.path()).unwrap())).collect()
}

#[test]
fn without_its_configuration_a_bank_is_shown_as_it_was() {
    let (_folder, bank) = new_bank();
    let mut server = Server::start(&bank, &["--port", "0"]);
    let (site, away) = (bank.join("site.toml"), bank.join("away.toml"));
    let home = server.get("/").split("\r\n\r\n").nth(1).unwrap().to_owned();
    fs::rename(&site, &away).unwrap();
    assert!(server.running.hear("exempelbank: ").contains("no site.toml"));
    assert!(server.get("/").ends_with(&home), "the last good site stays");
    fs::rename(&away, &site).unwrap();
    fs::write(bank.join("content/pages/new.md"), "---\ntitle: New\n---\n").unwrap();
    let there = |_| {
        std::thread::sleep(Duration::from_millis(10));
        server.get("/new/").starts_with("HTTP/1.1 200")
    };
    assert!((0..1000).any(there), "it goes on");
}

#[test]
fn the_index_follows_what_is_shown_also_while_the_next_edit_has_errors() {
    let (_folder, bank) = new_bank();
    let server = Server::start(&bank, &["--port", "0"]);
    let page = bank.join("content/pages/new.md");
    let index = || {
        let answer = server.get("/s/sv/m.kb");
        answer
            .starts_with("HTTP/1.1 200")
            .then(|| answer.split("\r\n\r\n").nth(1).unwrap().to_owned())
    };
    let until = |done: &dyn Fn() -> bool| {
        (0..1000).any(|_| {
            std::thread::sleep(Duration::from_millis(10));
            done()
        })
    };
    assert!(until(&|| index().is_some()), "there is an index");
    let before = index();
    fs::write(&page, "---\ntitle: New\n---\n\nxyzzy\n").unwrap();
    assert!(until(&|| server.get("/new/").contains("xyzzy")));
    fs::write(&page, "---\ntitle: [\n---\n").unwrap();
    assert!(until(&|| index() != before), "the index has the new page");
    assert!(server.get("/new/").contains("xyzzy"), "the last good page stays");
}

/// Readers who take nothing hold no more memory than there is room for; who comes after them is told so, and others
/// are answered.
#[test]
fn slow_readers_of_large_files_take_bounded_memory() {
    let (_folder, bank) = new_bank();
    let large = [&b"%PDF-1.4\n"[..], &vec![b' '; 60_000_000]].concat();
    fs::write(bank.join("content/pages/large.pdf"), large).unwrap();
    fs::write(bank.join("content/pages/large.md"), "---\ntitle: L\n---\n[large](large.pdf)\n")
        .unwrap();
    let server = Server::start(&bank, &["--port", "0"]);
    let page = server.get("/large/");
    let path = page.split("href=\"").find(|rest| rest.contains(".pdf")).unwrap();
    let path = path.split('"').next().unwrap();
    let ask = || {
        let mut stream = server.send(&format!("GET {path} HTTP/1.1\nHost: {}\n\n", server.address));
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        (String::from_utf8(start.to_vec()).unwrap(), stream)
    };
    let slow: Vec<_> = (0..12).map(|_| ask()).collect();
    let answered = |status: &str| slow.iter().filter(|(start, _)| start.ends_with(status)).count();
    assert_eq!((answered("200"), answered("503")), (4, 8));
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    drop(slow);
    let again = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        ask().0.ends_with("200")
    });
    assert!(again, "the room is free again");
}
