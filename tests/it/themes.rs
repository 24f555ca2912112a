//! Every theme in `themes/` shows the sample: a tiny bank with everything that a theme has to show.

use crate::bank;
use exempelbank::{
    BuildCache, Content, Diagnostic, OutPath, Output, Severity, SourceFile, SourceFiles,
    SourcePath, build, read,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Names of the folders in `themes/`.
fn themes() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("themes")).unwrap();
    let mut names: Vec<String> =
        folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The sample, as it would be with another theme.
fn sample(theme: &str) -> SourceFiles {
    let mut sources =
        read(&root().join("themes/falu/sample"), bank::settings()).expect("it can be read");
    let path = SourcePath::new("site.toml");
    let named = format!("theme = \"{theme}\"");
    let text = sources.texts[&path].text.replace("theme = \"falu\"", &named);
    assert!(text.contains(&named));
    sources.texts.insert(path.clone(), SourceFile::new(path, &text));
    sources
}

fn built(theme: &str) -> Output {
    let outcome = build(&sample(theme), &mut BuildCache::default());
    let diagnostics: Vec<_> = outcome
        .diagnostics
        .iter()
        .filter(|finding| finding.severity >= Severity::Warning)
        .collect();
    assert!(diagnostics.is_empty(), "{theme}: {diagnostics:#?}");
    outcome.value
}

fn page(output: &Output, path: &str) -> String {
    let made = output.files.get(&OutPath::new(path)).unwrap_or_else(|| panic!("no {path}"));
    match &made.content {
        Content::Bytes(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
        Content::Disk(_) | Content::Pieces(..) => panic!("{path} is no page"),
    }
}

/// Words after `name` in the Rust that declares something, such as `template: "`.
fn declared(file: &str, before: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    text.split(before).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn every_theme_shows_the_sample() {
    let themes = themes();
    assert!(themes.len() > 1, "{themes:?}");
    for theme in themes {
        let output = built(&theme);
        let pages = output.files.keys().filter(|path| path.as_str().ends_with(".html")).count();
        assert!(pages > 60, "{theme} makes {pages} pages");
        for path in ["index.html", "en/index.html", "404.html", "pump/index.html"] {
            assert!(page(&output, path).contains("<title>"), "{theme}: {path}");
        }
    }
}

#[test]
fn the_sample_has_every_kind_of_field_and_view() {
    let sample = sample("falu");
    let texts: Vec<&str> = sample.texts.values().map(|source| &*source.text).collect();
    let text = texts.join("\n");
    let model = std::fs::read_to_string(root().join("docs/content-model.md")).unwrap();
    let kinds = model.split("### Kinds").nth(1).unwrap().split("\n## ").next().unwrap();
    let kinds = kinds.lines().filter_map(|line| line.strip_prefix("| `"));
    let mut wanted: Vec<String> = kinds
        .flat_map(|line| line.split(" |").next().unwrap().split(", "))
        .map(|kind| kind.trim_matches('`').to_owned())
        .collect();
    let views = model.lines().find(|line| line.starts_with("| `kind` | `table`")).unwrap();
    wanted.extend(views.split('`').skip(3).step_by(2).map(str::to_owned));
    assert!(wanted.len() > 18, "{wanted:?}");
    for kind in wanted.iter().filter(|kind| !kind.starts_with('[')) {
        let said = [format!("kind: {kind},"), format!("kind: {kind}\n"), format!("kind: {kind}}}")];
        assert!(said.iter().any(|said| text.contains(said)), "nothing in the sample is {kind}");
    }
}

#[test]
fn every_theme_can_be_opened_as_files() {
    for theme in themes() {
        let mut sources = sample(&theme);
        sources.settings.offline = true;
        let outcome = build(&sources, &mut BuildCache::default());
        let wrong = |finding: &&Diagnostic| finding.severity >= Severity::Warning;
        let found: Vec<_> = outcome.diagnostics.iter().filter(wrong).collect();
        assert!(found.is_empty(), "{theme}: {found:#?}");
        // It is not by chance that nothing is reported: the two scripts that import need their classic ones.
        sources.texts.retain(|path, _| !path.as_str().contains("/static/offline/"));
        let outcome = build(&sources, &mut BuildCache::default());
        let missing = |finding: &&Diagnostic| finding.name() == "missing-offline-script";
        assert_eq!(outcome.diagnostics.iter().filter(missing).count(), 2, "{theme}");
    }
}

#[test]
fn a_child_says_only_what_it_changes() {
    let folder = root().join("themes/gran");
    let files = walkdir::WalkDir::new(&folder).into_iter().map(|file| file.unwrap());
    let files: Vec<PathBuf> =
        files.filter(|file| file.file_type().is_file()).map(walkdir::DirEntry::into_path).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    let (parent, child) = (built("falu"), built("gran"));
    let (before, after) = (page(&parent, "index.html"), page(&child, "index.html"));
    let mark = std::fs::read_to_string(folder.join("templates/parts/mark.html")).unwrap();
    assert!(after.contains(mark.trim()) && !before.contains(mark.trim()));
    let styles = |page: &str| page.matches("<link rel=\"stylesheet\"").count();
    assert_eq!((styles(&before), styles(&after)), (1, 2));
    let paths = |output: &Output| -> BTreeSet<String> {
        let pages = output.files.keys().filter(|path| path.as_str().ends_with(".html"));
        pages.map(|path| path.as_str().to_owned()).collect()
    };
    assert_eq!(paths(&parent), paths(&child));
}

#[test]
fn the_page_for_themes_names_every_template_part_and_block() {
    let page = std::fs::read_to_string(root().join("THEME.md")).unwrap();
    let templates = root().join("themes/falu/templates");
    for file in walkdir::WalkDir::new(&templates) {
        let file = file.unwrap();
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".html") {
            continue;
        }
        assert!(page.contains(&format!("`{name}`")), "THEME.md does not name {name}");
        let file = format!(
            "themes/falu/templates/{}",
            file.path().strip_prefix(&templates).unwrap().display()
        );
        for block in declared(&file, "{% block ") {
            let block = block.split([' ', '%', '-']).next().unwrap();
            assert!(page.contains(&format!("`{block}`")), "THEME.md does not name {block}");
        }
    }
}

/// The static files of a site that is opened as files, by name without their folder, with what they say.
fn static_files(files: &[(&str, &str)], offline: bool) -> Vec<(String, String)> {
    let mut sources = bank::sources(files.iter().copied());
    sources.settings.offline = offline;
    let output = build(&sources, &mut BuildCache::default()).value;
    let below = output.files.iter().filter_map(|(path, made)| {
        let (_, name) = path.as_str().strip_prefix("static/")?.split_once('/')?;
        let Content::Bytes(bytes) = &made.content else { panic!("{path} is a text") };
        Some((name.to_owned(), String::from_utf8(bytes.to_vec()).unwrap()))
    });
    below.collect()
}

#[test]
fn classic_scripts_stand_in_for_modules_in_pages_that_are_opened_as_files() {
    let files = [
        ("themes/plain/static/a.js", "import './b.js';"),
        ("themes/plain/static/b.js", "export {};"),
        ("themes/plain/static/sub/z.js", "import '../b.js';"),
        ("themes/plain/static/offline/a.js", "a();"),
        ("themes/plain/static/offline/sub/z.js", "z();"),
    ];
    let named = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let served = [
        named("a.js", "import './b.js';"),
        named("b.js", "export {};"),
        named("sub/z.js", "import '../b.js';"),
    ];
    assert_eq!(static_files(&files, false), served);
    let opened = [named("a.js", "a();"), named("b.js", "export {};"), named("sub/z.js", "z();")];
    assert_eq!(static_files(&files, true), opened);
}

#[test]
fn a_stand_in_of_a_parent_leaves_what_a_child_has_put_in_its_place() {
    let mut files = vec![
        (
            "site.toml",
            "base_url = \"https://example.org/\"\nlanguages = [\"sv\"]\ntheme = \"child\"\ntitle = \"Bank\"\n",
        ),
        ("themes/child/theme.toml", "parent = \"plain\"\n"),
        ("themes/plain/static/a.js", "import './b.js';"),
        ("themes/plain/static/offline/a.js", "parent();"),
        ("themes/child/static/a.js", "child();"),
    ];
    let named = |text: &str| [("a.js".to_owned(), text.to_owned())];
    assert_eq!(static_files(&files, true), named("child();"));
    files.push(("themes/child/static/offline/a.js", "child_offline();"));
    assert_eq!(static_files(&files, true), named("child_offline();"));
}
