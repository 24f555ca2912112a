//! Disk → [`SourceFiles`]: the texts of a bank, and of everything else the path, size, hash and header.
//! The one floor that reads. Links below the folder of the bank are never followed, special files never read.

pub(crate) mod asset;
pub(crate) mod folder;
pub(crate) mod published;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::hash::Hash;
use crate::path::SourcePath;
use crate::read::asset::Asset;
use crate::read::folder::{Folder, FolderEntry, FolderEntryKind, Unopened};
use crate::rule::unreadable_file::unreadable_file;
use crate::svg;
use crate::text::SourceFile;
use anyhow::{Context, Result, bail};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Texts larger than this are refused, in bytes.
const LARGEST_TEXT: u64 = 4 << 20;
/// Outlines on maps: files to link to, whose content is read as well.
const MAP_ENDING: &str = "geojson";
/// Other files larger than this are refused, in bytes.
const LARGEST_ASSET: u64 = 100 << 20;
/// Pictures with more pixels, as their header says, are refused: a small file can hold a picture that fills
/// the memory of whoever opens it.
const MOST_PIXELS: usize = 200_000_000;
/// The configuration of a bank.
const CONFIGURATION: &str = "site.toml";
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
    /// How much pages are made of, in bytes: texts and drawings. Pictures and films are only copied.
    pub(crate) fn bytes(&self) -> u64 {
        let texts = self.texts.values().map(|source| source.text.len() as u64);
        texts.chain(self.assets.values().map(|asset| asset.content.in_memory() as u64)).sum()
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
    let bank = BankFolder::open(root)?;
    let mut found = vec![SourcePath::new(CONFIGURATION)];
    bank.walk(&mut found, &mut sources.diagnostics)?;
    let files: Vec<Result<ReadFile>> = found.par_iter().map(|path| bank.load(path)).collect();
    for (file, path) in files.into_iter().zip(found) {
        match file? {
            ReadFile::Text(source) => drop(sources.texts.insert(path, source)),
            ReadFile::Asset(asset) => drop(sources.assets.insert(path, asset)),
            ReadFile::Refused(diagnostic) => sources.diagnostics.push(diagnostic),
            // It went while we looked.
            ReadFile::Missing => {}
        }
    }
    add_embedded_themes(&mut sources);
    Ok(sources)
}

/// The configuration alone, as far as it can be read; what is wrong with it, [`read`] says.
pub(crate) fn configuration(root: &Path) -> Option<SourceFile> {
    match BankFolder::open(root).ok()?.load(&SourcePath::new(CONFIGURATION)) {
        Ok(ReadFile::Text(source)) => Some(source),
        _ => None,
    }
}

/// Brings sources up to date with some changed files, by path from the root. Whether anything is
/// different now. Where it is not sure what became of a path, or it leads through a link, everything is
/// read again.
pub fn update(root: &Path, changed: &BTreeSet<PathBuf>, sources: &mut SourceFiles) -> Result<bool> {
    let mut different = false;
    let bank = BankFolder::open(root)?;
    for relative in changed {
        let path = SourcePath::new(&slashes(relative));
        let ours = FOLDERS.iter().any(|folder| relative.starts_with(folder));
        let hidden = relative.iter().any(|part| part.to_string_lossy().starts_with('.'));
        if hidden || !(ours || path.as_str() == CONFIGURATION) {
            continue;
        }
        match update_file(&bank, &path, sources) {
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

/// Whether one file is different now; `None` where more than this file may be.
fn update_file(
    bank: &BankFolder,
    path: &SourcePath,
    sources: &mut SourceFiles,
) -> Option<Result<bool>> {
    let carried =
        |theme: &Dir<'_>| path.as_str().starts_with(&format!("themes/{}/", theme.path().display()));
    let is_odd = path.as_str().chars().any(char::is_control) || EMBEDDED.dirs().any(carried);
    let was_reported = sources.diagnostics.iter().any(|finding| finding.span.path == *path);
    // A name that no file may have, or a file of a theme that may stand in for one of the binary.
    if is_odd || was_reported {
        return None;
    }
    let known = sources.texts.get(path).map(|source| source.hash);
    let known = known.or_else(|| sources.assets.get(path).map(|asset| asset.source));
    let now = match bank.load(path) {
        Ok(ReadFile::Text(source)) => {
            let hash = source.hash;
            sources.texts.insert(path.clone(), source);
            hash
        }
        Ok(ReadFile::Asset(asset)) => {
            let hash = asset.source;
            sources.assets.insert(path.clone(), asset);
            hash
        }
        Ok(ReadFile::Missing) if known.is_some() && path.as_str() != CONFIGURATION => {
            sources.texts.remove(path);
            sources.assets.remove(path);
            return Some(Ok(true));
        }
        // A folder that came or went, a link, or no bank.
        Ok(ReadFile::Missing | ReadFile::Refused(_)) => return None,
        Err(error) => return Some(Err(error)),
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
    Missing,
}

/// The folder of a bank that is being read.
struct BankFolder {
    root: Arc<Path>,
    folder: Folder,
}

impl BankFolder {
    /// Opens it. An error says why it is no bank.
    fn open(root: &Path) -> Result<Self> {
        let opened = Folder::open(root).map_err(Unopened::Failed);
        let configured = opened.and_then(|folder| folder.file(CONFIGURATION).map(|_| folder));
        match configured {
            Ok(folder) => Ok(Self { root: root.into(), folder }),
            Err(error) if error.is_missing() => bail!(
                "no site.toml in {}: go to the folder of a bank, name it with --root, or make one with `exempelbank init DIR`",
                root.display()
            ),
            Err(error) => bail!("cannot read site.toml in {}: {error}", root.display()),
        }
    }

    /// Looks for files in the folders of a bank and below.
    fn walk(&self, found: &mut Vec<SourcePath>, diagnostics: &mut Diagnostics) -> Result<()> {
        let context = || format!("cannot look into {}", self.root.display());
        let top = self.folder.entries().with_context(context)?.into_iter();
        let mut pending: Vec<(String, FolderEntry)> = top
            .filter(|entry| FOLDERS.iter().any(|folder| entry.name == *folder))
            .map(|entry| (String::new(), entry))
            .collect();
        while let Some((above, FolderEntry { name, kind })) = pending.pop() {
            let path = format!("{above}{}", name.to_string_lossy());
            let has_odd_name = name.to_str().is_none()
                || kind != FolderEntryKind::Folder && path.chars().any(char::is_control);
            let refused = |problem| refuse(&SourcePath::new(&path), problem);
            match kind {
                _ if has_odd_name => {
                    let escaped = path.escape_debug().to_string();
                    diagnostics.push(refuse(&SourcePath::new(&escaped), "name"));
                }
                FolderEntryKind::File => found.push(SourcePath::new(&path)),
                FolderEntryKind::Link => diagnostics.push(refused("link")),
                FolderEntryKind::Special => diagnostics.push(refused("special")),
                FolderEntryKind::Folder => match self.entries(&path) {
                    Ok(inside) => {
                        let visible = inside.into_iter().filter(|entry| !is_hidden(&entry.name));
                        pending.extend(visible.map(|entry| (format!("{path}/"), entry)));
                    }
                    // What was a folder a moment ago.
                    Err(error) if error.is_missing() => {}
                    Err(Unopened::Link | Unopened::Special) => {
                        diagnostics.push(refused("link"));
                    }
                    Err(error) => {
                        let folder = self.root.join(&path);
                        let context = || format!("cannot look into {}", folder.display());
                        return Err(error).with_context(context);
                    }
                },
            }
        }
        Ok(())
    }

    /// What is in a folder.
    fn entries(&self, path: &str) -> Result<Vec<FolderEntry>, Unopened> {
        self.folder.folder(path)?.entries().map_err(Unopened::Failed)
    }

    /// Reads a file.
    fn load(&self, path: &SourcePath) -> Result<ReadFile> {
        let context = || format!("cannot read {}", self.root.join(path.as_str()).display());
        let file = match self.folder.file(path.as_str()) {
            Ok(file) => file,
            Err(Unopened::Link) => return Ok(ReadFile::Refused(refuse(path, "link"))),
            Err(Unopened::Special) => return Ok(ReadFile::Refused(refuse(path, "special"))),
            Err(error) if error.is_missing() => return Ok(ReadFile::Missing),
            Err(error) => return Err(error).with_context(context),
        };
        let is_map = path.extension() == Some(MAP_ENDING);
        let limit = match path.extension() {
            _ if is_map || is_text(path) => LARGEST_TEXT,
            Some(ending) if ending.eq_ignore_ascii_case("svg") => svg::LARGEST as u64,
            _ => LARGEST_ASSET,
        };
        let too_large = || Ok(ReadFile::Refused(refuse(path, "too-large")));
        if file.metadata().with_context(context)?.len() > limit {
            return too_large();
        }
        if !is_map && !is_text(path) {
            // It may still be growing.
            let asset = Asset::load(&self.root, path, &file, limit).with_context(context)?;
            let (width, height) = asset.dimensions.unwrap_or_default();
            if width.saturating_mul(height) > MOST_PIXELS {
                return Ok(ReadFile::Refused(refuse(path, "pixels")));
            }
            return Ok(ReadFile::Asset(asset));
        }
        let mut bytes = Vec::new();
        (&file).take(limit + 1).read_to_end(&mut bytes).with_context(context)?;
        if bytes.len() as u64 > limit {
            return too_large();
        }
        Ok(match std::str::from_utf8(&bytes) {
            _ if is_map => ReadFile::Asset(Asset::in_memory(path, &bytes)),
            Ok(text) => ReadFile::Text(SourceFile::new(path.clone(), text)),
            Err(_) => ReadFile::Refused(refuse(path, "encoding")),
        })
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with('.')
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
