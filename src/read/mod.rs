//! Disk → [`SourceFiles`]: the texts of a bank, and of everything else the path, size, hash and header.
//! The one floor that reads. Links to elsewhere are never followed, special files never opened.
#![expect(clippy::disallowed_methods, reason = "reading is what this floor is for")]

pub(crate) mod asset;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::hash::Hash;
use crate::path::SourcePath;
use crate::read::asset::Asset;
use crate::rule::unreadable_file::unreadable_file;
use crate::svg;
use crate::text::SourceFile;
use anyhow::{Context, Result, bail};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Texts larger than this are refused, in bytes.
const LARGEST_TEXT: u64 = 4 << 20;
/// Outlines on maps: files to link to, whose content is read as well.
const MAP_ENDING: &str = "geojson";
/// Other files larger than this are refused, in bytes.
const LARGEST_ASSET: u64 = 100 << 20;
/// Pictures with more pixels, as their header says, are refused: a small file can hold a picture that fills
/// the memory of whoever opens it.
const MOST_PIXELS: usize = 200_000_000;
/// What is read below the root of a bank.
pub(crate) const FOLDERS: &[&str] = &["content", "templates", "themes"];
/// Files with these endings are texts.
const TEXT_ENDINGS: &[&str] =
    &["css", "ftl", "geojson", "html", "js", "md", "svg", "toml", "txt", "xml"];

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// All that a build is made from, as one value.
#[derive(Clone, Debug)]
pub struct SourceFiles {
    /// Files that hold text, by path.
    pub texts: BTreeMap<SourcePath, SourceFile>,
    /// The other files, by path.
    pub assets: BTreeMap<SourcePath, Asset>,
    /// What was asked for on the command line.
    pub settings: Settings,
    /// Files that could not be taken.
    pub diagnostics: Diagnostics,
}

impl SourceFiles {
    /// How much it is, in bytes.
    pub(crate) fn bytes(&self) -> u64 {
        let texts = self.texts.values().map(|source| source.text.len() as u64);
        texts.chain(self.assets.values().map(|asset| asset.size)).sum()
    }
}

/// What a build is asked for beside the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Replaces `base_url` of `site.toml`.
    pub base_url: Option<String>,
    /// Whether drafts come along.
    pub drafts: bool,
    /// The date of the build.
    pub date: Date,
    /// Whether the site is to work from a folder, without a server.
    pub offline: bool,
}

impl SourceFiles {
    /// The text of a file that something is reported about: also of a drawing of which parts fell away.
    pub(crate) fn text(&self, path: &SourcePath) -> Option<&SourceFile> {
        self.texts.get(path).or_else(|| self.assets.get(path)?.text.as_ref())
    }
}

/// Reads a bank. What is wrong with its files is in `diagnostics`; an error means that the disk gave trouble.
pub fn read(root: &Path, settings: Settings) -> Result<SourceFiles> {
    let mut sources = SourceFiles {
        texts: BTreeMap::new(),
        assets: BTreeMap::new(),
        settings,
        diagnostics: Diagnostics::default(),
    };
    let configuration = root.join("site.toml");
    if !fs::symlink_metadata(&configuration).is_ok_and(|found| found.is_file()) {
        bail!(
            "no site.toml in {}: go to the folder of a bank, name it with --root, or make one with `exempelbank init DIR`",
            root.display()
        );
    }
    let mut found = vec![(SourcePath::new("site.toml"), configuration)];
    for folder in FOLDERS {
        walk(root, folder, &mut found, &mut sources.diagnostics)?;
    }
    let files: Vec<Result<ReadFile>> =
        found.par_iter().map(|(path, disk)| load(path, disk)).collect();
    for (file, (path, _)) in files.into_iter().zip(found) {
        match file? {
            ReadFile::Text(source) => drop(sources.texts.insert(path, source)),
            ReadFile::Asset(asset) => drop(sources.assets.insert(path, asset)),
            ReadFile::Refused(diagnostic) => sources.diagnostics.push(diagnostic),
        }
    }
    add_embedded_themes(&mut sources);
    Ok(sources)
}

/// Brings sources up to date with some changed files, by path from the root. Whether anything is
/// different now. Where it is not sure what became of a path, or it leads through a link, everything is
/// read again.
pub fn update(root: &Path, changed: &BTreeSet<PathBuf>, sources: &mut SourceFiles) -> Result<bool> {
    let mut different = false;
    for relative in changed {
        let path = SourcePath::new(&slashes(relative));
        let ours = FOLDERS.iter().any(|folder| relative.starts_with(folder));
        let hidden = relative.iter().any(|part| part.to_string_lossy().starts_with('.'));
        if hidden || !(ours || path.as_str() == "site.toml") {
            continue;
        }
        let updated = if has_linked_folder(root, relative) {
            None
        } else {
            update_file(&root.join(relative), &path, sources)
        };
        match updated {
            Some(result) => different |= result?,
            None => return Ok(read_again(root, sources)? | different),
        }
    }
    Ok(different)
}

/// Reads everything. Whether anything is different now.
pub(crate) fn read_again(root: &Path, sources: &mut SourceFiles) -> Result<bool> {
    let fresh = read(root, sources.settings.clone())?;
    let texts = |sources: &SourceFiles| -> Vec<Hash> {
        sources.texts.values().map(|source| source.hash).collect()
    };
    let assets = |sources: &SourceFiles| -> Vec<Hash> {
        sources.assets.values().map(|asset| asset.source).collect()
    };
    let same = fresh.texts.keys().eq(sources.texts.keys())
        && fresh.assets.keys().eq(sources.assets.keys())
        && texts(&fresh) == texts(sources)
        && assets(&fresh) == assets(sources)
        && fresh.diagnostics == sources.diagnostics;
    *sources = fresh;
    Ok(!same)
}

/// Whether a folder on the way from the root to a path is a link. [`read`] does not go through it.
fn has_linked_folder(root: &Path, relative: &Path) -> bool {
    let folders = relative.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    let is_link = |path: PathBuf| fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    folders.map(|folder| root.join(folder)).any(is_link)
}

/// Whether one file is different now; `None` where more than this file may be.
fn update_file(disk: &Path, path: &SourcePath, sources: &mut SourceFiles) -> Option<Result<bool>> {
    let carried =
        |theme: &Dir<'_>| path.as_str().starts_with(&format!("themes/{}/", theme.path().display()));
    let is_odd = path.as_str().chars().any(char::is_control) || EMBEDDED.dirs().any(carried);
    let was_reported = sources.diagnostics.iter().any(|finding| finding.span.path == *path);
    let known = sources.texts.get(path).map(|source| source.hash);
    let known = known.or_else(|| sources.assets.get(path).map(|asset| asset.source));
    let found = fs::symlink_metadata(disk);
    let no_bank = path.as_str() == "site.toml" && found.is_err();
    // A folder that came or went, a file of a theme that may stand in for one of the binary, or no bank.
    if is_odd
        || was_reported
        || no_bank
        || !found.as_ref().map_or(known.is_some(), fs::Metadata::is_file)
    {
        return None;
    }
    let now = match found.is_ok().then(|| load(path, disk)) {
        None => {
            sources.texts.remove(path);
            sources.assets.remove(path);
            return Some(Ok(true));
        }
        Some(Ok(ReadFile::Text(source))) => {
            let hash = source.hash;
            sources.texts.insert(path.clone(), source);
            hash
        }
        Some(Ok(ReadFile::Asset(asset))) => {
            let hash = asset.source;
            sources.assets.insert(path.clone(), asset);
            hash
        }
        Some(Ok(ReadFile::Refused(_))) => return None,
        Some(Err(error)) => return Some(Err(error)),
    };
    Some(Ok(known != Some(now)))
}

/// Adds the themes that the binary carries, where the bank has none of that name.
pub fn add_embedded_themes(sources: &mut SourceFiles) {
    for theme in EMBEDDED.dirs() {
        let folder = format!("themes/{}/", theme.path().display());
        let first = sources.texts.range(SourcePath::new(&folder)..).next();
        if first.is_some_and(|(path, _)| path.as_str().starts_with(&folder)) {
            continue;
        }
        let mut folders = vec![theme];
        while let Some(dir) = folders.pop() {
            // The sample of a theme is for its tests, its scripts are what those in `static/` are made of.
            let inner = dir
                .dirs()
                .filter(|dir| !(dir.path().ends_with("sample") || dir.path().ends_with("scripts")));
            folders.extend(inner);
            for file in dir.files() {
                let path = SourcePath::new(&format!("themes/{}", slashes(file.path())));
                match std::str::from_utf8(file.contents()) {
                    Ok(text) if is_text(&path) => {
                        sources.texts.insert(path.clone(), SourceFile::new(path, text));
                    }
                    _ => {
                        let asset = Asset::in_memory(&path, file.contents());
                        sources.assets.insert(path, asset);
                    }
                }
            }
        }
    }
}

enum ReadFile {
    Text(SourceFile),
    Asset(Asset),
    Refused(Diagnostic),
}

fn walk(
    root: &Path,
    folder: &str,
    found: &mut Vec<(SourcePath, PathBuf)>,
    diagnostics: &mut Diagnostics,
) -> Result<()> {
    let top = root.join(folder);
    if fs::symlink_metadata(&top).is_err() {
        return Ok(());
    }
    let visible = |entry: &walkdir::DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(&top)
        .follow_root_links(false)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(visible)
    {
        let entry = entry.with_context(|| format!("cannot look into {}", top.display()))?;
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let path = SourcePath::new(&slashes(relative));
        let kind = entry.file_type();
        if kind.is_dir() {
            continue;
        }
        if relative.to_str().is_none_or(|name| name.chars().any(char::is_control)) {
            diagnostics
                .push(refuse(&SourcePath::new(&path.as_str().escape_debug().to_string()), "name"));
        } else if kind.is_file() {
            found.push((path, entry.into_path()));
        } else {
            diagnostics.push(refuse(&path, if kind.is_symlink() { "link" } else { "special" }));
        }
    }
    Ok(())
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn is_text(path: &SourcePath) -> bool {
    match path.extension() {
        // Whatever else lies beside the entries is a file to link to.
        Some(ending) if path.as_str().starts_with("content/") => ending == "md",
        Some(ending) => TEXT_ENDINGS.contains(&ending),
        None => false,
    }
}

fn refuse(path: &SourcePath, problem: &str) -> Diagnostic {
    unreadable_file(path, problem)
}

fn load(path: &SourcePath, disk: &Path) -> Result<ReadFile> {
    let context = || format!("cannot read {}", disk.display());
    let size = fs::metadata(disk).with_context(context)?.len();
    let is_map = path.extension() == Some(MAP_ENDING);
    let limit = match path.extension() {
        _ if is_map || is_text(path) => LARGEST_TEXT,
        Some(ending) if ending.eq_ignore_ascii_case("svg") => svg::LARGEST as u64,
        _ => LARGEST_ASSET,
    };
    if size > limit {
        return Ok(ReadFile::Refused(refuse(path, "too-large")));
    }
    if is_map {
        let bytes = fs::read(disk).with_context(context)?;
        return Ok(ReadFile::Asset(Asset::in_memory(path, &bytes)));
    }
    if !is_text(path) {
        let asset = Asset::load(path, disk, size).with_context(context)?;
        let (width, height) = asset.dimensions.unwrap_or_default();
        if width.saturating_mul(height) > MOST_PIXELS {
            return Ok(ReadFile::Refused(refuse(path, "pixels")));
        }
        return Ok(ReadFile::Asset(asset));
    }
    let bytes = fs::read(disk).with_context(context)?;
    Ok(match std::str::from_utf8(&bytes) {
        Ok(text) => ReadFile::Text(SourceFile::new(path.clone(), text)),
        Err(_) => ReadFile::Refused(refuse(path, "encoding")),
    })
}
