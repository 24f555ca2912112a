//! A site, file by file → disk, all of it at once: what is new or different is written beside the old site
//! while the rest is still being made; at the end unchanged files are linked to, and the two trees change
//! places in one step. A manifest says which files are ours; others are carried along and never deleted.
#![expect(clippy::disallowed_methods, reason = "writing is what this floor is for")]

use crate::hash::Hash;
use crate::output::content::{Content, Made};
use crate::output::manifest::{self, MANIFEST, Manifest};
use crate::output::sink::Sink;
use crate::path::OutPath;
use crate::read::asset;
use anyhow::{Context, Error, Result, anyhow, bail};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use walkdir::WalkDir;

/// What writing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Changes {
    /// Files that are new or different.
    pub(crate) written: usize,
    /// Files that stayed as they were.
    pub(crate) unchanged: usize,
    /// Files of ours that are no longer there.
    pub(crate) removed: usize,
    /// Whether the site changed in one step.
    pub(crate) at_once: bool,
}

/// A site that is being written to a folder. Nothing in the folder changes until [`Tree::commit`]; a tree
/// that is dropped before leaves the site as it was. Whole at any moment against a killed program, not
/// against a power failure: nothing is flushed (`fsync`), since a disk takes longer over ten thousand small
/// files than the build does, and all of it can be built again. What a failure leaves empty or short differs
/// in size from what the next build wants, which then writes it anew.
pub(crate) struct Tree {
    out: PathBuf,
    /// Where the new files wait: beside the folder, or in it where nothing can be made beside it.
    next: PathBuf,
    is_beside: bool,
    /// Held as long as the tree is: two builds that write to one place wait for each other.
    _lock: Option<File>,
    old: Manifest,
    taken: Mutex<Taken>,
}

/// What came so far.
#[derive(Default)]
struct Taken {
    files: BTreeMap<OutPath, Waiting>,
    /// The first thing that went wrong.
    fault: Option<Error>,
}

/// A file of the new site.
struct Waiting {
    hash: Hash,
    /// Whether it stands in the old site as it has to be; else it waits beside it.
    is_same: bool,
}

/// The name of the folder in which new files wait, where that is inside the output folder.
const INSIDE: &str = ".exempelbank-next";

impl Tree {
    /// Begins a site in a folder, which need not be there yet.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let out = resolve(folder)?;
        let name = out.file_name().context("the output folder cannot be a root")?.to_string_lossy();
        let beside = out.with_file_name(format!(".{name}.exempelbank-next"));
        let lock = lock(&out);
        for left in [&beside, &out.join(INSIDE)] {
            recover(left)?;
        }
        let old = old_manifest(&out)?;
        let is_beside = fs::create_dir(&beside).is_ok();
        let next = if is_beside { beside } else { out.join(INSIDE) };
        fs::create_dir_all(&next)
            .with_context(|| format!("cannot create the folder {}", next.display()))?;
        Ok(Self { out, next, is_beside, _lock: lock, old, taken: Mutex::default() })
    }

    /// Puts the new site in the place of the old one.
    pub(crate) fn commit(self) -> Result<Changes> {
        let Taken { files, fault } = std::mem::take(&mut *self.taken());
        if let Some(fault) = fault {
            return Err(fault);
        }
        let unchanged = files.values().filter(|file| file.is_same).count();
        let changes = Changes {
            written: files.len() - unchanged,
            unchanged,
            removed: self.old.paths().filter(|path| !files.contains_key(*path)).count(),
            at_once: true,
        };
        if changes.written == 0 && changes.removed == 0 && !self.old.is_empty() {
            return Ok(changes);
        }
        let at_once = self.is_beside && {
            self.complete(&files)?;
            self.exchange()
        };
        if !at_once {
            self.write_in_place(&files)?;
        }
        Ok(Changes { at_once, ..changes })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a new file where it waits. A file of somebody else that stands where it has to be is not
    /// overwritten.
    fn stage(&self, path: &OutPath, made: &Made) -> Result<()> {
        if !manifest::is_plain(path.as_str()) {
            bail!(
                "{path} would be written outside the output folder: this is a bug in the program"
            );
        }
        let final_place = self.out.join(path.as_str());
        if !self.old.contains(path) && fs::symlink_metadata(&final_place).is_ok() {
            bail!(
                "{} was not made by exempelbank and is in the way of a page: move it away",
                final_place.display()
            );
        }
        let target = self.next.join(path.as_str());
        make_folder_of(&target)?;
        let written = match &made.content {
            Content::Bytes(bytes) => fs::write(&target, bytes),
            Content::Disk(source) => fs::copy(source, &target).map(drop),
            Content::Pieces(..) => {
                asset::bytes(&made.content).and_then(|bytes| fs::write(&target, bytes))
            }
        };
        written.with_context(|| format!("cannot write {}: is the disk full?", target.display()))
    }

    /// Whether a file is there as the manifest says, with this hash and size.
    fn is_same(&self, path: &OutPath, hash: Hash, size: u64) -> bool {
        self.old.has(path, hash)
            && fs::symlink_metadata(self.out.join(path.as_str()))
                .is_ok_and(|found| found.is_file() && found.len() == size)
    }

    /// Makes a whole tree of the new files, with links to those that are unchanged and to what others put
    /// into the folder.
    fn complete(&self, files: &BTreeMap<OutPath, Waiting>) -> Result<()> {
        files.par_iter().filter(|(_, file)| file.is_same).try_for_each(|(path, _)| {
            let (former, target) = (self.out.join(path.as_str()), self.next.join(path.as_str()));
            make_folder_of(&target)?;
            fs::hard_link(&former, &target)
                .or_else(|_| fs::copy(&former, &target).map(drop))
                .with_context(|| format!("cannot write {}: is the disk full?", target.display()))
        })?;
        self.carry_along()?;
        let manifest = self.next.join(MANIFEST);
        fs::write(&manifest, manifest_of(files).to_string())
            .with_context(|| format!("cannot write {}", manifest.display()))
    }

    /// What others put into the output folder stays in it, empty folders and permissions included.
    fn carry_along(&self) -> Result<()> {
        if fs::symlink_metadata(&self.out).is_err() {
            return Ok(());
        }
        let failed = || format!("cannot carry along what is in {}", self.out.display());
        let ours: BTreeSet<&str> =
            self.old.paths().flat_map(|path| folders(path.as_str())).collect();
        for entry in WalkDir::new(&self.out).min_depth(1) {
            let entry = entry.with_context(failed)?;
            let relative = entry.path().strip_prefix(&self.out).unwrap_or(entry.path());
            let name = with_slashes(relative);
            let target = self.next.join(relative);
            if entry.file_type().is_dir() {
                if !ours.contains(name.as_str()) {
                    fs::create_dir_all(&target).with_context(failed)?;
                }
            } else if name != MANIFEST && !self.old.contains(&OutPath::new(&name)) {
                fs::create_dir_all(target.parent().unwrap_or(&self.next)).with_context(failed)?;
                fs::hard_link(entry.path(), &target)
                    .or_else(|_| fs::copy(entry.path(), &target).map(drop))
                    .with_context(failed)?;
            }
        }
        let permissions = fs::metadata(&self.out).with_context(failed)?.permissions();
        fs::set_permissions(&self.next, permissions).with_context(failed)
    }

    /// The trees change places; the old one goes with the drop of `self`. False where the system cannot do
    /// that in one step, as for a folder on a disk of its own.
    fn exchange(&self) -> bool {
        let exchanged = match fs::symlink_metadata(&self.out) {
            Ok(_) => exchange(&self.next, &self.out),
            Err(_) => fs::rename(&self.next, &self.out),
        };
        exchanged.is_ok()
    }

    /// File by file, for folders that cannot be exchanged, such as a mounted one. Each file is whole at
    /// any moment, the site is not. The manifest names what is about to come before it is there, so that
    /// after a kill the next build knows what is ours.
    fn write_in_place(&self, files: &BTreeMap<OutPath, Waiting>) -> Result<()> {
        fs::create_dir_all(&self.out)
            .with_context(|| format!("cannot create the folder {}", self.out.display()))?;
        let both = self.old.expecting(files.keys());
        let manifest = self.out.join(MANIFEST);
        replace(&manifest, |fresh| fs::write(fresh, both.to_string()))?;
        files.par_iter().filter(|(_, file)| !file.is_same).try_for_each(|(path, _)| {
            let (staged, target) = (self.next.join(path.as_str()), self.out.join(path.as_str()));
            make_folder_of(&target)?;
            // Another disk takes no name from this one.
            replace(&target, |fresh| {
                fs::rename(&staged, fresh).or_else(|_| fs::copy(&staged, fresh).map(drop))
            })
        })?;
        for path in self.old.paths().filter(|path| !files.contains_key(*path)) {
            match fs::remove_file(self.out.join(path.as_str())) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(error).with_context(|| format!("cannot remove {path}"));
                }
                _ => {}
            }
        }
        replace(&manifest, |fresh| fs::write(fresh, manifest_of(files).to_string()))
    }
}

impl Sink for Tree {
    fn take(&self, path: &OutPath, made: Made) {
        if self.taken().fault.is_some() {
            return;
        }
        let size = match &made.content {
            Content::Bytes(bytes) => Some(bytes.len() as u64),
            Content::Disk(source) => fs::metadata(source).map(|source| source.len()).ok(),
            Content::Pieces(_, pieces) => Some(pieces.iter().map(|piece| piece.len() as u64).sum()),
        };
        let is_same = size.is_some_and(|size| self.is_same(path, made.hash, size));
        let staged = if is_same { Ok(()) } else { self.stage(path, &made) };
        let mut taken = self.taken();
        match staged {
            Ok(()) => {
                taken.files.insert(path.clone(), Waiting { hash: made.hash, is_same });
            }
            Err(fault) => drop(taken.fault.get_or_insert(fault)),
        }
    }

    fn keep(&self, path: &OutPath, hash: Hash, size: usize) -> bool {
        let is_same = self.is_same(path, hash, size as u64);
        if is_same {
            self.taken().files.insert(path.clone(), Waiting { hash, is_same });
        }
        is_same
    }
}

impl Drop for Tree {
    /// Takes away what waited, or the old site after an exchange. What stays, the next build takes away.
    fn drop(&mut self) {
        drop(recover(&self.next));
    }
}

/// The folder itself: a link to a folder stays one, it is the folder behind it that changes.
fn resolve(folder: &Path) -> Result<PathBuf> {
    if let Ok(out) = fs::canonicalize(folder) {
        return Ok(out);
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    fs::create_dir_all(parent)
        .with_context(|| format!("cannot create the folder {}", parent.display()))?;
    let name = folder.file_name().context("the output folder needs a name")?;
    Ok(fs::canonicalize(parent)?.join(name))
}

/// Waits for the builds that write there. Not every system can open a folder, or lock one: then there is
/// no lock.
fn lock(out: &Path) -> Option<File> {
    let parent = File::open(out.parent().unwrap_or(Path::new("/"))).ok()?;
    parent.lock().is_ok().then_some(parent)
}

/// Takes away what a build left that was killed.
fn recover(left: &Path) -> Result<()> {
    if fs::symlink_metadata(left).is_ok() {
        remove_tree(left).with_context(|| {
            format!("cannot remove {}, left by an earlier build", left.display())
        })?;
    }
    Ok(())
}

/// Our files in the output folder. A folder that holds files and no manifest is somebody else's.
fn old_manifest(out: &Path) -> Result<Manifest> {
    if let Ok(text) = fs::read_to_string(out.join(MANIFEST)) {
        return Manifest::parse(&text).ok_or_else(|| {
            anyhow!(
                "{} was written by another version of exempelbank: remove the folder and build again",
                out.display()
            )
        });
    }
    let mut inside = match fs::read_dir(out) {
        Ok(inside) => inside,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Manifest::default()),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot look into {}", out.display()));
        }
    };
    if inside.next().is_some() {
        bail!(
            "{} contains files that exempelbank did not make: choose another folder with --out, or empty this one",
            out.display()
        );
    }
    Ok(Manifest::default())
}

/// Swaps two folders in one step, where the system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a tree, its folders in parallel.
fn remove_tree(tree: &Path) -> io::Result<()> {
    let inside: Vec<PathBuf> = fs::read_dir(tree)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    inside.par_iter().try_for_each(|path| {
        if fs::symlink_metadata(path)?.is_dir() { remove_tree(path) } else { fs::remove_file(path) }
    })?;
    fs::remove_dir(tree)
}

fn make_folder_of(file: &Path) -> Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot create the folder {}", folder.display()))
}

/// Writes a file beside its place and puts it there in one step.
fn replace(target: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> Result<()> {
    // As short for a long name as for any: no disk takes much more.
    let name = Hash::of(target.file_name().unwrap_or_default().as_encoded_bytes());
    let fresh = target.with_file_name(format!(".{name}.exempelbank-next"));
    write(&fresh)
        .and_then(|()| fs::rename(&fresh, target))
        .with_context(|| format!("cannot write {}: is the disk full?", target.display()))
}

fn manifest_of(files: &BTreeMap<OutPath, Waiting>) -> Manifest {
    files.iter().map(|(path, file)| (path, file.hash)).collect()
}

/// A path inside a folder with forward slashes. A backslash is a part of a name where it separates nothing.
fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The folders above a path.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}
