//! What a stranger might send: nothing of it may hang, crash, or grow out of proportion. What each input is
//! reported, and what becomes of it on the page, is in `tests/spec/hostile.md`.

use crate::bank;
use crate::cli::{exempelbank, new_bank};
use crate::targets::COLLECTION;
use exempelbank::{BuildCache, FORMATS, Messages, Report, SourceFiles, build};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// A body of about so many bytes, by name.
pub(crate) type Grown = fn(usize) -> String;

fn repeated(part: &str, bytes: usize) -> String {
    part.repeat(bytes / part.len())
}

/// Bodies of Markdown that have brought down other readers.
pub(crate) const BODIES: &[(&str, Grown)] = &[
    ("nested lists", |bytes| {
        // Every level is indented by its depth: the size grows with the square of the depth.
        let depth = (bytes as f64).sqrt() as usize;
        (0..depth).map(|level| format!("{}- a\n", "  ".repeat(level))).collect()
    }),
    ("lists in one line", |bytes| repeated("- ", bytes)),
    ("many items", |bytes| repeated("- a\n", bytes)),
    ("quotes in one line", |bytes| repeated("> ", bytes)),
    ("quotes", |bytes| repeated("> a\n>> b\n", bytes)),
    ("opening brackets", |bytes| repeated("[", bytes)),
    ("closed brackets", |bytes| repeated("[a]", bytes)),
    ("nested brackets", |bytes| "[".repeat(bytes / 2) + &"]".repeat(bytes / 2)),
    ("pictures that do not end", |bytes| repeated("![", bytes)),
    ("links that do not end", |bytes| repeated("[a](", bytes)),
    ("links", |bytes| repeated("[a](b.md) ", bytes)),
    ("links to anchors", |bytes| repeated("[a](#b) ", bytes)),
    ("headings and links to them", |bytes| {
        (0..bytes / 32).map(|id| format!("## h{id}\n\n[a](#h{id}) [b](#h0)\n\n")).collect()
    }),
    ("good links", |bytes| repeated("[some words](https://example.org/) ", bytes)),
    ("emphasis", |bytes| repeated("*a ", bytes)),
    ("nested emphasis", |bytes| repeated("*a **b ", bytes)),
    ("underscores", |bytes| repeated("_a __b ", bytes)),
    ("strikes", |bytes| repeated("~~a ", bytes)),
    ("table of many rows", |bytes| format!("|a|b|\n|-|-|\n{}", repeated("|c|d|\n", bytes))),
    ("table of many columns", |bytes| {
        format!("{}|\n{}|\n", repeated("|a", bytes / 2), repeated("|-", bytes / 2))
    }),
    ("wide and short table", |bytes| {
        let columns = (bytes as f64).sqrt() as usize;
        format!("{}|\n{}|\n{}", "|a".repeat(columns), "|-".repeat(columns), "|\n".repeat(columns))
    }),
    ("backticks", |bytes| {
        let most = (bytes as f64 * 2.0).sqrt() as usize;
        (1..most).map(|count| "`".repeat(count) + " ").collect()
    }),
    ("fences", |bytes| repeated("```\n", bytes)),
    ("headings", |bytes| repeated("## a\n", bytes)),
    ("footnotes", |bytes| {
        (0..bytes / 20).map(|note| format!("[^{note}]\n\n[^{note}]: a\n\n")).collect()
    }),
    ("one footnote", |bytes| repeated("[^1] ", bytes) + "\n\n[^1]: a\n"),
    ("definitions", |bytes| {
        (0..bytes / 16).map(|name| format!("[r{name}]: /u\n\n")).collect::<String>() + "[r1]"
    }),
    ("html", |bytes| repeated("<b>", bytes)),
    ("comments", |bytes| repeated("<!-- a", bytes)),
    ("declarations", |bytes| repeated("<!A ", bytes)),
    ("instructions", |bytes| repeated("<?", bytes)),
    ("entities", |bytes| repeated("&amp;", bytes)),
    ("addresses", |bytes| repeated("<https://a> ", bytes)),
    ("one line", |bytes| repeated("word ", bytes)),
    ("one word", |bytes| repeated("a", bytes)),
    ("sentences", |bytes| repeated("One two three. ", bytes)),
    ("mailboxes", |bytes| repeated("a.b@c.se ", bytes)),
    ("signs of mailboxes", |bytes| repeated("@", bytes)),
    ("domains", |bytes| repeated("a@a.", bytes)),
    ("numbers", |bytes| repeated("070-123 45 67 ", bytes)),
    ("digits", |bytes| repeated("0", bytes)),
    ("plus signs", |bytes| repeated("+ ", bytes)),
    ("abbreviations", |bytes| (0..bytes / 8).map(|word| format!("AB{word} (")).collect()),
    ("straight quotes", |bytes| repeated("\"'", bytes)),
    ("line ends", |bytes| repeated("\n", bytes)),
    ("definition lists", |bytes| repeated("a\n: b\n\n", bytes)),
];

/// Front matters that have.
const FRONT_MATTERS: &[(&str, Grown)] = &[
    ("levels in brackets", |bytes| format!("title: {}", repeated("[", bytes))),
    ("levels of braces", |bytes| format!("title: {}", repeated("{a: ", bytes))),
    ("levels of blocks", |bytes| {
        let depth = (bytes as f64).sqrt() as usize;
        (0..depth).map(|level| format!("{}a:\n", " ".repeat(level))).collect()
    }),
    ("lists in lists", |bytes| format!("title:\n  {}a", repeated("- ", bytes))),
    ("keys", |bytes| (0..bytes / 10).map(|key| format!("key{key}: 1\n")).collect()),
    ("the same key", |bytes| repeated("key: 1\n", bytes)),
    ("records", |bytes| {
        let records = (0..bytes / 30).map(|id| format!("- {{id: r{id}, kin: 'thing#r{id}'}}\n"));
        format!("parts:\n{}", records.collect::<String>())
    }),
    ("items", |bytes| format!("kin:\n{}", repeated("- a\n", bytes))),
    ("aliases", |bytes| format!("a: &a [x]\nb: [{}]", repeated("*a,", bytes))),
    ("a long title", |bytes| format!("title: {}", repeated("a", bytes))),
    ("a long quoted title", |bytes| format!("title: \"{}\"", repeated("\\u0041", bytes))),
    ("a folded title", |bytes| format!("title: >\n{}", repeated("  word\n", bytes))),
    ("comments", |bytes| repeated("# a\n", bytes)),
    ("question marks", |bytes| repeated("? ", bytes)),
    ("quotes", |bytes| format!("title: {}", repeated("''", bytes))),
    ("no end", |bytes| repeated("title: a\n", bytes)),
    ("allowed for nothing", |bytes| {
        format!("allow:\n{}", repeated("- {rule: long-sentence, reason: a}\n", bytes))
    }),
    ("allowed for nothing in brackets", |bytes| {
        format!("allow: [{}]", repeated("{rule: long-sentence, reason: a},", bytes))
    }),
    ("the same key in braces", |bytes| format!("{{{}}}", repeated("key: 1, ", bytes))),
    ("the same key without a value", |bytes| format!("{{{}}}", repeated("key: , ", bytes))),
];

/// Scripts that have.
const SCRIPTS: &[(&str, Grown)] = &[
    ("imports", |bytes| repeated("import './a.js';", bytes)),
    ("imports without an end", |bytes| repeated("import('./a", bytes)),
    ("words", |bytes| repeated("import from export ", bytes)),
    ("words far apart", |bytes| format!("import{}", repeated(" ", bytes))),
    ("lines", |bytes| repeated("export\n", bytes)),
    ("steps", |bytes| format!("import './{}a.js'", repeated("a/../", bytes))),
];

/// The entry that is hostile.
const ENTRY: &str = "content/things/thing.md";

/// What stands in drawings that would keep a reader of them busy.
const DRAWINGS: &[(&str, Grown)] = &[
    ("elements", |bytes| repeated("<g/>", bytes)),
    ("attributes", |bytes| {
        (0..bytes / 10).map(|number| format!(" a{number}=''")).collect::<String>()
    }),
    ("properties", |bytes| format!("<g style=\"{}\"/>", repeated("fill:red;", bytes))),
    ("values", |bytes| format!("<g fill=\"{}\"/>", repeated("red ", bytes))),
    ("functions", |bytes| format!("<g fill=\"{}\"/>", repeated("calc(", bytes))),
    ("comments", |bytes| format!("<style>{}</style>", repeated("/* */", bytes))),
    ("comments that do not end", |bytes| format!("<style>{}</style>", repeated("a{/*", bytes))),
    ("rules", |bytes| format!("<style>{}</style>", repeated("a{fill:red}", bytes))),
    ("rules that refer", |bytes| {
        let rules = repeated("*{fill:url(#a)}", bytes / 2);
        format!("<style>{rules}</style>{}", repeated("<g/>", bytes / 2))
    }),
    ("rules for some screens", |bytes| format!("<style>{}</style>", repeated("@media x{", bytes))),
    ("selectors", |bytes| format!("<style>{}{{fill:red}}</style>", repeated("a,a ", bytes) + "a")),
    ("classes", |bytes| format!("<g class=\"{}\"/>", repeated("a ", bytes))),
    ("ids", |bytes| (0..bytes / 20).map(|id| format!("<g id=\"i{id}\"/>")).collect()),
    ("copies", |bytes| {
        let copies =
            (0..bytes / 40).map(|id| format!("<g id=\"i{id}\"><use href=\"#i{}\"/></g>", id + 1));
        copies.collect()
    }),
    ("paths", |bytes| format!("<path d=\"{}\"/>", repeated("M0 0", bytes))),
    ("words", |bytes| format!("<text>{}</text>", repeated("&lt;a ", bytes))),
    ("pictures", |bytes| {
        format!("<image href=\"data:image/png;base64,{}\"/>", repeated("AAAA", bytes))
    }),
    ("scripts", |bytes| repeated("<script/>", bytes)),
    ("handlers", |bytes| repeated("<g onload=''/>", bytes)),
    ("unknown elements", |bytes| (0..bytes / 10).map(|name| format!("<x{name}/>")).collect()),
    ("namespaces", |bytes| (0..bytes / 20).map(|name| format!("<g xmlns:n{name}='x'/>")).collect()),
];

/// How long it takes to build a bank with this drawing, and to tell of it.
fn time_drawing(inside: &str) -> Duration {
    let start = Instant::now();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    let drawing = match inside.starts_with(' ') {
        true => format!("{svg}{inside}/>"),
        false => format!("{svg}>{inside}</svg>"),
    };
    let page = "---\ntitle: A\n---\n![a drawing](a.svg)\n";
    let took = time_of(&bank::sources([
        ("content/pages/index.md", page),
        ("content/pages/a.svg", &drawing),
    ]));
    took.max(start.elapsed())
}

/// How long it takes to build a bank with this file, and to tell of it in every format.
fn time(path: &str, file: &str) -> Duration {
    let mut sources = bank::sources([("content/things/_collection.md", COLLECTION), (path, file)]);
    sources.settings.offline = path.ends_with(".js");
    time_of(&sources)
}

fn time_of(sources: &SourceFiles) -> Duration {
    let start = Instant::now();
    let outcome = build(sources, &mut BuildCache::default());
    let words = Messages::new("sv");
    for (_, format) in FORMATS {
        format(&Report {
            diagnostics: outcome.diagnostics.as_slice(),
            sources,
            words: &words,
            color: true,
        });
    }
    start.elapsed()
}

/// What is less than this is lost in what else the machine does.
const NOTHING: Duration = Duration::from_millis(60);

/// Twice the input is less than three times the work; the least of some attempts counts, since others use
/// the machine too.
fn grows_in_proportion(path: &str, name: &str, file: impl Fn(usize) -> String, bytes: usize) {
    time_grows_in_proportion(name, |bytes| time(path, &file(bytes)), bytes);
}

fn time_grows_in_proportion(name: &str, time: impl Fn(usize) -> Duration, bytes: usize) {
    let mut last = String::new();
    for _ in 0..4 {
        let (once, twice) = (time(bytes), time(2 * bytes));
        if twice < once * 3 || twice < NOTHING {
            return;
        }
        last = format!("{name}: {bytes} bytes take {once:?}, twice as many {twice:?}");
    }
    panic!("{last}");
}

#[test]
fn twice_the_markdown_is_less_than_three_times_the_work() {
    for (name, body) in BODIES {
        grows_in_proportion(
            ENTRY,
            name,
            |bytes| format!("---\ntitle: A\n---\n{}\n", body(bytes)),
            50_000,
        );
    }
}

#[test]
fn twice_the_front_matter_is_less_than_three_times_the_work() {
    for (name, front_matter) in FRONT_MATTERS {
        grows_in_proportion(
            ENTRY,
            name,
            |bytes| format!("---\n{}\n---\n", front_matter(bytes)),
            50_000,
        );
    }
}

#[test]
fn twice_the_script_is_less_than_three_times_the_work() {
    for (name, script) in SCRIPTS {
        grows_in_proportion("themes/plain/static/a.js", name, script, 1_000_000);
    }
}

#[test]
fn twice_the_drawing_is_less_than_three_times_the_work() {
    for (name, inside) in DRAWINGS {
        time_grows_in_proportion(name, |bytes| time_drawing(&inside(bytes)), 200_000);
    }
}

#[test]
#[ignore = "ten megabytes of each; some minutes without optimisation"]
fn ten_megabytes_of_anything_come_to_an_end() {
    for (name, body) in BODIES {
        let took = time(ENTRY, &format!("---\ntitle: A\n---\n{}\n", body(10 << 20)));
        writeln!(std::io::stderr(), "{name}: {took:?}").unwrap();
    }
    for (name, front_matter) in FRONT_MATTERS {
        let took = time(ENTRY, &format!("---\n{}\n---\n", front_matter(10 << 20)));
        writeln!(std::io::stderr(), "{name}: {took:?}").unwrap();
    }
}

/// A bank on a disk with something in it that is no text.
fn with(make: impl Fn(&Path)) -> (i32, String, bool) {
    let (_folder, bank) = new_bank();
    make(&bank);
    let output = exempelbank(&bank).args(["--language", "en", "build"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code().unwrap_or(-1), said, bank.join("public").exists())
}

/// It is refused in these words, and nothing is written; with `--keep-going`, what it holds is nowhere.
fn refused(words: &str, make: impl Fn(&Path)) {
    let (code, said, written) = with(&make);
    assert_eq!((code, written), (1, false), "{said}");
    assert!(said.contains(words), "{said}");
    let (_folder, bank) = new_bank();
    make(&bank);
    let output = exempelbank(&bank).args(["build", "--keep-going"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    for entry in walkdir::WalkDir::new(bank.join("public")) {
        let path = entry.unwrap().into_path();
        assert!(!path.is_symlink(), "{}", path.display());
        let bytes = if path.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
        assert!(!bytes.windows(6).any(|part| part == b"SECRET"), "{}", path.display());
    }
}

#[test]
#[cfg(unix)] // On Windows, making a link is a right of its own.
fn links_to_elsewhere_are_not_followed() {
    let secret = tempfile::tempdir().unwrap();
    fs::write(secret.path().join("secret.md"), "---\ntitle: SECRET\n---\n").unwrap();
    let link = |bank: &Path, from: &str, to: &Path| {
        std::os::unix::fs::symlink(to, bank.join(from)).unwrap();
    };
    refused("is a symbolic link", |bank| {
        link(bank, "content/pages/x.md", &secret.path().join("secret.md"));
    });
    refused("is a symbolic link", |bank| link(bank, "content/secret", secret.path()));
    refused("is a symbolic link", |bank| link(bank, "content/pages/up", Path::new("..")));
    refused("is a symbolic link", |bank| {
        link(bank, "content/pages/x.png", &secret.path().join("secret.md"));
    });
}

#[test]
fn what_is_no_text_is_not_read() {
    let page = |name: &'static str, bytes: &'static [u8]| {
        move |bank: &Path| fs::write(bank.join("content/pages").join(name), bytes).unwrap()
    };
    refused("not saved as UTF-8", page("utf16.md", b"\xff\xfe-\0-\0-\0\n\0S\0E\0C\0"));
    refused("not saved as UTF-8", page("latin1.md", b"---\ntitle: SECRET \xe5\n---\n"));
    refused("The file is too large", |bank: &Path| {
        let file = fs::File::create(bank.join("content/pages/sparse.md")).unwrap();
        file.set_len(2 << 30).unwrap();
    });
    refused("The file is too large", |bank: &Path| {
        let file = fs::File::create(bank.join("content/pages/sparse.png")).unwrap();
        file.set_len(2 << 30).unwrap();
    });
    let bomb = [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
        &[0, 0, 195, 80, 0, 0, 195, 80, 8, 2, 0, 0, 0],
    ];
    let bomb = bomb.concat();
    refused("too many pixels", |bank| {
        fs::write(bank.join("content/pages/bomb.png"), &bomb).unwrap();
    });
}

#[test]
#[cfg(unix)] // Windows has neither such names nor such files.
fn names_and_files_that_only_unix_has_are_not_read() {
    refused("characters that cannot be used", |bank| {
        let page = bank.join("content/pages/x\n::error::pwn.md");
        fs::write(page, "---\ntitle: A\n---\n").unwrap();
    });
    refused("not a regular file", |bank| {
        let pipe = bank.join("content/pages/pipe.md");
        assert!(std::process::Command::new("mkfifo").arg(pipe).status().unwrap().success());
    });
}

#[test]
fn a_folder_of_git_is_no_content() {
    let (code, said, written) = with(|bank| {
        fs::create_dir(bank.join("content/.git")).unwrap();
        fs::write(bank.join("content/.git/x.md"), "---\ntitle: SECRET\n---\n").unwrap();
        fs::write(bank.join("content/.gitattributes"), "* filter=x\n").unwrap();
    });
    assert_eq!((code, written), (0, true), "{said}");
}

/// A photograph as a camera with a receiver of satellites makes it: no more of it than says so.
fn located_jpeg() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let directory = |entries: &[Vec<u8>]| {
        let count = u16::try_from(entries.len()).unwrap().to_be_bytes();
        [&count[..], &entries.concat(), &[0; 4]].concat()
    };
    let first = directory(&[entry(0x8825, 4, 1, 26u32.to_be_bytes())]);
    let degrees = [59u32, 1, 19, 1, 0, 1].map(u32::to_be_bytes).concat();
    let position = directory(&[entry(1, 2, 2, *b"N\0\0\0"), entry(2, 5, 3, 56u32.to_be_bytes())]);
    let tiff = [&b"MM\0*\0\0\0\x08"[..], &first, &position, &degrees].concat();
    let length = u16::try_from(2 + 6 + tiff.len()).unwrap().to_be_bytes();
    [&b"\xff\xd8\xff\xe1"[..], &length, b"Exif\0\0", &tiff, b"\xff\xd9"].concat()
}

#[test]
fn a_picture_that_says_where_it_was_taken_is_told() {
    let check = |picture: &[u8]| {
        let (_folder, bank) = new_bank();
        let page = bank.join("content/pages/about.md");
        let text = fs::read_to_string(&page).unwrap();
        fs::write(page, format!("{text}\n![A house](house.jpg)\n")).unwrap();
        fs::write(bank.join("content/pages/house.jpg"), picture).unwrap();
        let output = exempelbank(&bank)
            .args(["--language", "en", "check", "--format", "short"])
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let code = if said.contains("is damaged and cannot be read") { 1 } else { 0 };
        assert_eq!(output.status.code(), Some(code), "{said}");
        said
    };
    let located = located_jpeg();
    let diagnostics = check(&located);
    assert!(
        diagnostics.contains("warning: The picture says where it was taken [personal-data]"),
        "{diagnostics}"
    );
    // Without the directory of the position, and with half of everything.
    let bare = [&located[..4], &[0, 8], b"Exif\0\0", b"\xff\xd9"].concat();
    assert_eq!(check(&bare), "");
    for length in (4..located.len()).step_by(7) {
        check(&located[..length]);
    }
}

/// A few kilobytes that would become megabytes: `build` writes nothing.
#[test]
fn a_bank_that_grows_faster_than_it_is_large_is_an_error() {
    let schema = "---\nlabel: Saker\npath: things\nfields:\n  title: {kind: text, as: title, required: true, label: Namn}\n  like: {kind: refs, to: things, label: Liknar}\n---\n";
    let view =
        "---\ntitle: Matris\nview: {kind: matrix, of: things, rows: entry, columns: like}\n---\n";
    let grow = |bank: &Path| {
        fs::create_dir_all(bank.join("content/things")).unwrap();
        fs::write(bank.join("content/things/_collection.md"), schema).unwrap();
        for number in 0..200 {
            let next = (number + 1) % 200;
            let text = format!("---\ntitle: S{number}\nlike: [t-{next}]\n---\n");
            fs::write(bank.join(format!("content/things/t-{number}.md")), text).unwrap();
        }
        for number in 0..4 {
            fs::write(bank.join(format!("content/pages/m-{number}.md")), view).unwrap();
        }
        let site = fs::read_to_string(bank.join("site.toml")).unwrap();
        fs::write(bank.join("site.toml"), format!("{site}\n[limits]\nsite = \"2 MB\"\n")).unwrap();
    };
    refused("site-too-large", grow);
    let (_folder, bank) = new_bank();
    grow(&bank);
    let checked = exempelbank(&bank).arg("check").output().unwrap();
    let report = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(report.contains("site-too-large"), "{report}");
}

/// In texts, fields and tables.
#[test]
fn search_engines_do_not_follow_links_of_strangers() {
    let (_folder, bank) = new_bank();
    let write = |path: &str, text: &str| {
        fs::create_dir_all(bank.join(path).parent().unwrap()).unwrap();
        fs::write(bank.join(path), text).unwrap();
    };
    let fields = "fields:\n  title: {kind: text, as: title, label: Namn}\n  web: {kind: url, label: Webb}\n  body: {kind: markdown, as: body, label: Text}\n";
    write(
        "content/shops/_collection.md",
        &format!("---\nlabel: Butiker\nsingular: Butik\npath: butiker\n{fields}---\n"),
    );
    write(
        "content/shops/a.md",
        "---\ntitle: A\nweb: https://evil.example/a\n---\n[b](https://evil.example/b)\n",
    );
    write(
        "content/pages/table.md",
        "---\ntitle: Tabell\nview: {kind: table, of: shops, columns: [web]}\n---\n",
    );
    let built = exempelbank(&bank).args(["build", "--keep-going"]).output().unwrap();
    let mut links = 0;
    for entry in walkdir::WalkDir::new(bank.join("public")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let page = fs::read_to_string(&path).unwrap();
        for link in page.split("<a href=\"https://evil.example/").skip(1) {
            links += 1;
            let tag = link.split('>').next().unwrap();
            assert!(tag.contains("rel=\"noopener nofollow ugc\""), "{}: {tag}", path.display());
        }
    }
    assert!(links >= 6, "{links}: {}", String::from_utf8_lossy(&built.stderr));
}

/// Each of these asks a few kilobytes for gigabytes, and is told at its place before any of it is made.
#[test]
fn a_view_that_grows_faster_than_the_bank_is_never_made() {
    let schema = "---\nlabel: Saker\npath: things\nfields:\n  title: {kind: text, as: title, required: true, label: Namn}\n  like: {kind: refs, to: things, label: Liknar}\n  near: {kind: refs, to: things, label: Nära}\n  text: {kind: markdown, label: Text}\n  when: {kind: date, as: date, label: När}\n---\n";
    let columns = ["title"; 2_000].join(", ");
    let sources = ["things"; 2_000].join(", ");
    let blanks = ["{label: Ruta}"; 2_000].join(", ");
    let views = [
        ("kind: matrix, of: things, rows: entry, columns: like", 500, 0),
        (&format!("kind: table, of: things, columns: [{columns}]"), 500, 0),
        (&format!("kind: kit, of: [{sources}]"), 500, 0),
        (&format!("kind: compare, of: things, columns: [{columns}]"), 500, 0),
        (&format!("kind: worksheet, of: things, columns: title, blanks: [{blanks}]"), 500, 0),
        (&format!("kind: chips, of: things, rows: like, columns: [{columns}]"), 500, 2),
        (&format!("kind: mirror, of: [things, things], rows: entry, beside: [{sources}]"), 500, 0),
        ("kind: years, of: [{items: things, columns: title}, {items: things, rows: like}]", 500, 5),
        ("kind: matrix, of: things, rows: like, columns: near", 150, 5),
        ("kind: matrix, of: things, rows: like, columns: near, cells: text", 150, 1),
    ];
    for (view, number, full) in views {
        let (_folder, bank) = new_bank();
        fs::create_dir_all(bank.join("content/things")).unwrap();
        fs::write(bank.join("content/things/_collection.md"), schema).unwrap();
        let all: Vec<String> = (0..number).map(|number| format!("t-{number}")).collect();
        for entry in 0..number {
            let all = if entry < full { all.join(", ") } else { String::new() };
            let text = format!(
                "---\ntitle: S{entry}\nlike: [{all}]\nnear: [{all}]\ntext: Text.\nwhen: {:04}/..\n---\n",
                entry + 1
            );
            fs::write(bank.join(format!("content/things/t-{entry}.md")), text).unwrap();
        }
        let page = format!("---\ntitle: Vy\nview: {{{view}}}\n---\n");
        fs::write(bank.join("content/pages/view.md"), page).unwrap();
        let arguments = ["--language", "en", "check", "--format", "short"];
        let checked = exempelbank(&bank).args(arguments).output().unwrap();
        let said = String::from_utf8(checked.stdout).unwrap();
        let told = said.lines().find(|line| line.contains("site-too-large")).unwrap_or_default();
        assert!(
            told.starts_with("content/pages/view.md:3:7: error: The view would take more than"),
            "{view:.80}: {said}"
        );
        assert_eq!(checked.status.code(), Some(1));
    }
}

/// Old addresses become pages: an entry may have some, and a bank as many as suit its size.
#[test]
fn a_bank_of_old_addresses_is_an_error() {
    let (_folder, bank) = new_bank();
    let write = |name: usize, aliases: usize| {
        let old: Vec<String> = (0..aliases).map(|alias| format!("/old/{name}-{alias}/")).collect();
        let page = format!("---\ntitle: P{name}\naliases: [{}]\n---\nText.\n", old.join(", "));
        fs::write(bank.join(format!("content/pages/p-{name}.md")), page).unwrap();
    };
    let check = || {
        let arguments = ["--language", "en", "check", "--format", "short"];
        let checked = exempelbank(&bank).args(arguments).output().unwrap();
        let said = String::from_utf8(checked.stdout).unwrap();
        let told = said.lines().filter(|line| line.contains("site-too-large"));
        told.map(str::to_owned).collect::<Vec<_>>()
    };
    write(0, 100);
    assert_eq!(check(), [""; 0]);
    write(0, 40_000);
    let told = check();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("p-0.md:3:"), "{told:#?}");
    assert!(told[0].contains("error: An entry may have 100 old addresses"), "{told:#?}");
    (0..14).for_each(|name| write(name, 100));
    let told = check();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("error: The bank may have 1"), "{told:#?}");
}
