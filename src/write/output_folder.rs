//! A folder that a site is written to, as it stands: where it is, what in it is ours, what has the bytes that it
//! has to have, and what is in the way. What stands there may have been put there by somebody else: no link in
//! it is followed, and of no byte it is believed what the manifest says.
#![expect(clippy::disallowed_methods, reason = "writing is what this floor is for")]

use crate::hash::{Hash, Hasher};
use crate::output::manifest::{MANIFEST, Manifest, folders};
use crate::path::OutPath;
use crate::read::folder::Folder;
use crate::read::published::stretches;
use anyhow::{Context, Result, anyhow, bail};
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A manifest of so many bytes names more than a million files.
const LARGEST_MANIFEST: u64 = 256 << 20;
/// The name of the folder in which files wait, where that is inside the output folder.
const INSIDE: &str = ".exempelbank-next";

/// An output folder, before anything is written to it.
pub(super) struct OutputFolder {
    /// Where it is: a link to a folder stays one, it is the folder behind it that changes.
    pub(super) path: PathBuf,
    /// Our files in it, as the manifest says.
    pub(super) old: Manifest,
    folder: Option<Folder>,
    made: MadeFolders,
    /// Held as long as this is: two builds that write to one place wait for each other.
    _lock: Option<File>,
}

/// Folders that were made, the outermost first. While nothing is in them, they go when this is dropped.
#[derive(Default)]
struct MadeFolders(Vec<PathBuf>);

impl OutputFolder {
    /// Looks at a folder, which need not be there yet, and takes away what a killed build left.
    pub(super) fn open(path: &Path) -> Result<Self> {
        if path.is_symlink() && !path.exists() {
            bail!(
                "{} is a link that leads nowhere: make the folder that it names, or remove it",
                path.display()
            );
        }
        let mut made = MadeFolders::default();
        let path = resolve(path, &mut made)?;
        let lock = lock(&path);
        recover(&beside(&path))?;
        recover(&path.join(INSIDE))?;
        let folder = match Folder::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            opened => Some(opened.with_context(|| format!("cannot look into {}", path.display()))?),
        };
        let old = manifest(&path, folder.as_ref())?;
        Ok(Self { path, old, folder, made, _lock: lock })
    }

    /// Makes a folder, and those above it.
    pub(super) fn make(&mut self, folder: &Path) -> Result<()> {
        self.made.make(folder)
    }

    /// Where a new tree is made: beside it, on the same disk.
    pub(super) fn beside(&self) -> PathBuf {
        beside(&self.path)
    }

    /// Where new files wait if nothing can be made beside it.
    pub(super) fn inside(&self) -> PathBuf {
        self.path.join(INSIDE)
    }

    /// Whether a file stands there as we wrote it, with these bytes.
    pub(super) fn has(&self, path: &OutPath, hash: Hash, size: u64) -> bool {
        let has_bytes = |folder: &Folder| -> Option<bool> {
            let mut file = folder.file(path.as_str()).ok()?;
            if file.metadata().ok()?.len() != size {
                return Some(false);
            }
            let mut hasher = Hasher::default();
            let mut give = |bytes: &[u8]| {
                hasher.update(bytes);
                Ok(())
            };
            stretches(&mut file, size, &mut give).ok()?;
            Some(hasher.finish() == hash)
        };
        self.old.has(path, hash) && self.folder.as_ref().and_then(has_bytes) == Some(true)
    }

    /// What stands in the place of a file or of a folder above it, and is not ours. A link where a folder of ours
    /// was is nothing to keep.
    pub(super) fn in_the_way(&self, path: &OutPath) -> Option<PathBuf> {
        let ours = |part: &str| self.old.contains(&OutPath::new(part));
        for folder in folders(path.as_str()) {
            let place = self.path.join(folder);
            let Ok(found) = fs::symlink_metadata(&place) else { return None };
            if !found.is_dir() {
                let was_folder = found.is_symlink() && self.old.has_below(folder);
                return (!was_folder && !ours(folder)).then_some(place);
            }
        }
        let place = self.path.join(path.as_str());
        let found = fs::symlink_metadata(&place).ok()?;
        let was_folder = found.is_dir() && self.old.has_below(path.as_str());
        (!was_folder && !ours(path.as_str())).then_some(place)
    }
}

impl MadeFolders {
    fn make(&mut self, folder: &Path) -> Result<()> {
        let missing = folder.ancestors().take_while(|above| !above.exists());
        let missing: Vec<&Path> = missing.filter(|above| !above.as_os_str().is_empty()).collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    return Err(error)
                        .with_context(|| format!("cannot create the folder {}", folder.display()));
                }
                Ok(()) => self.0.push(folder.to_owned()),
            }
        }
        Ok(())
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // What is not empty stays.
            drop(fs::remove_dir(folder));
        }
    }
}

/// The folder itself; those above it are made.
fn resolve(path: &Path, made: &mut MadeFolders) -> Result<PathBuf> {
    if let Ok(path) = fs::canonicalize(path) {
        return named(path);
    }
    let name = path.file_name().context("the output folder needs a name")?;
    let above = path.parent().filter(|above| !above.as_os_str().is_empty());
    let above = above.unwrap_or(Path::new("."));
    made.make(above)?;
    Ok(fs::canonicalize(above)?.join(name))
}

/// A folder that something can stand beside.
fn named(path: PathBuf) -> Result<PathBuf> {
    path.file_name().context("the output folder cannot be a root")?;
    Ok(path)
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.exempelbank-next"))
}

/// Our files. A folder that holds files and no manifest is somebody else's.
fn manifest(path: &Path, folder: Option<&Folder>) -> Result<Manifest> {
    let Some(folder) = folder else { return Ok(Manifest::default()) };
    let failed = || format!("cannot look into {}", path.display());
    if let Ok(file) = folder.file(MANIFEST) {
        let mut bytes = Vec::new();
        file.take(LARGEST_MANIFEST).read_to_end(&mut bytes).with_context(failed)?;
        return std::str::from_utf8(&bytes).ok().and_then(Manifest::parse).ok_or_else(|| {
            anyhow!(
                "{} was written by another version of exempelbank: remove the folder and build again",
                path.display()
            )
        });
    }
    if !folder.entries().with_context(failed)?.is_empty() {
        bail!(
            "{} contains files that exempelbank did not make: choose another folder with --out, or empty this one",
            path.display()
        );
    }
    Ok(Manifest::default())
}

/// Waits for the builds that write there. Not every system can open a folder, or lock one: then there is
/// no lock.
fn lock(out: &Path) -> Option<File> {
    let parent = File::open(out.parent().unwrap_or(Path::new("/"))).ok()?;
    parent.lock().is_ok().then_some(parent)
}

/// Takes away what a build left that was killed.
pub(super) fn recover(left: &Path) -> Result<()> {
    let Ok(found) = fs::symlink_metadata(left) else { return Ok(()) };
    let removed = if found.is_dir() { remove_tree(left) } else { fs::remove_file(left) };
    removed.with_context(|| format!("cannot remove {}, left by an earlier build", left.display()))
}

/// Removes a tree, its folders in parallel.
fn remove_tree(tree: &Path) -> io::Result<()> {
    let inside: Vec<fs::DirEntry> = fs::read_dir(tree)?.collect::<io::Result<_>>()?;
    inside.par_iter().try_for_each(|entry| {
        let path = entry.path();
        if entry.file_type()?.is_dir() { remove_tree(&path) } else { fs::remove_file(path) }
    })?;
    fs::remove_dir(tree)
}
