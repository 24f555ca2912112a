//! A site, file by file → disk, all of it at once: what is new or different is written beside the old site
//! while the rest is still being made; at the end unchanged files are linked to, and the two trees change
//! places in one step. A manifest says which files are ours; others are carried along and never deleted.
#![expect(clippy::disallowed_methods, reason = "writing is what this floor is for")]

mod in_place;
mod output_folder;

use crate::hash::Hash;
use crate::output::content::{Content, Made};
use crate::output::manifest::{self, MANIFEST, Manifest, folders};
use crate::output::sink::Sink;
use crate::path::OutPath;
use crate::read::published::{self, Unpublished};
use crate::write::in_place::InPlace;
use crate::write::output_folder::{OutputFolder, recover};
use anyhow::{Context, Error, Result, anyhow, bail};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use walkdir::{DirEntry, WalkDir};

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
/// files than the build does, and all of it can be built again: the next build reads what is there, and writes
/// anew what is not as it should be.
pub(crate) struct Tree {
    out: OutputFolder,
    /// Where the new files wait: beside the folder, or in it where nothing can be made beside it.
    next: PathBuf,
    is_beside: bool,
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

impl Tree {
    /// Begins a site in a folder, which need not be there yet.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let mut out = OutputFolder::open(folder)?;
        let is_beside = fs::create_dir(out.beside()).is_ok();
        let next = if is_beside { out.beside() } else { out.inside() };
        if !is_beside {
            out.make(&next)?;
        }
        Ok(Self { out, next, is_beside, taken: Mutex::default() })
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
            removed: self.out.old.paths().filter(|path| !files.contains_key(*path)).count(),
            at_once: true,
        };
        if changes.written == 0 && changes.removed == 0 && !self.out.old.is_empty() {
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
        if let Some(other) = self.out.in_the_way(path) {
            bail!(
                "{} was not made by exempelbank and is in the way of a page: move it away",
                other.display()
            );
        }
        let target = self.next.join(path.as_str());
        make_folder_of(&target)?;
        let written = File::create(&target)
            .map_err(Unpublished::Failed)
            .and_then(|mut file| published::copy(made, &mut file));
        written.map_err(|fault| unwritten(fault, &made.content, &target))
    }

    /// Makes a whole tree of the new files, with links to those that are unchanged and to what others put
    /// into the folder.
    fn complete(&self, files: &BTreeMap<OutPath, Waiting>) -> Result<()> {
        files.par_iter().filter(|(_, file)| file.is_same).try_for_each(|(path, _)| {
            let former = self.out.path.join(path.as_str());
            let target = self.next.join(path.as_str());
            make_folder_of(&target)?;
            fs::hard_link(&former, &target)
                .or_else(|_| fs::copy(&former, &target).map(drop))
                .with_context(|| format!("cannot write {}: is the disk full?", target.display()))
        })?;
        self.carry_along(files)?;
        let manifest = self.next.join(MANIFEST);
        fs::write(&manifest, manifest_of(files).to_string())
            .with_context(|| format!("cannot write {}", manifest.display()))
    }

    /// What others put into the output folder stays in it, empty folders and permissions included; but for links
    /// where folders of ours have to be.
    fn carry_along(&self, files: &BTreeMap<OutPath, Waiting>) -> Result<()> {
        let out = &self.out.path;
        if fs::symlink_metadata(out).is_err() {
            return Ok(());
        }
        let failed = || format!("cannot carry along what is in {}", out.display());
        let above = |paths: &mut dyn Iterator<Item = &OutPath>| -> BTreeSet<String> {
            paths.flat_map(|path| folders(path.as_str())).map(str::to_owned).collect()
        };
        let (old, new) = (above(&mut self.out.old.paths()), above(&mut files.keys()));
        for entry in WalkDir::new(out).min_depth(1) {
            let entry = entry.with_context(failed)?;
            let relative = entry.path().strip_prefix(out).unwrap_or(entry.path());
            let name = with_slashes(relative);
            let target = self.next.join(relative);
            if entry.file_type().is_dir() {
                if !old.contains(&name) {
                    fs::create_dir_all(&target).with_context(failed)?;
                }
            } else if name != MANIFEST
                && !new.contains(&name)
                && !self.out.old.contains(&OutPath::new(&name))
            {
                make_folder_of(&target)?;
                carry(&entry, &target).with_context(failed)?;
            }
        }
        let permissions = fs::metadata(out).with_context(failed)?.permissions();
        fs::set_permissions(&self.next, permissions).with_context(failed)
    }

    /// The trees change places; the old one goes with the drop of `self`. False where the system cannot do
    /// that in one step, as for a folder on a disk of its own.
    fn exchange(&self) -> bool {
        let out = &self.out.path;
        let exchanged = match fs::symlink_metadata(out) {
            Ok(_) => exchange(&self.next, out),
            Err(_) => fs::rename(&self.next, out),
        };
        exchanged.is_ok()
    }

    /// File by file, for folders that cannot be exchanged.
    fn write_in_place(&self, files: &BTreeMap<OutPath, Waiting>) -> Result<()> {
        let passage = self.out.inside();
        fs::create_dir_all(&passage)
            .with_context(|| format!("cannot create the folder {}", passage.display()))?;
        let fresh = files.iter().filter(|(_, file)| !file.is_same).map(|(path, _)| path);
        let in_place = InPlace {
            out: &self.out.path,
            staged: &self.next,
            passage: &passage,
            old: &self.out.old,
            new: &manifest_of(files),
            fresh: fresh.collect(),
        };
        in_place.write()
    }
}

impl Sink for Tree {
    fn take(&self, path: &OutPath, made: Made) {
        if self.taken().fault.is_some() {
            return;
        }
        let is_same = self.out.has(path, made.hash, made.content.size());
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
        let is_same = self.out.has(path, hash, size as u64);
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
        drop(recover(&self.out.inside()));
    }
}

/// Why a file could not be written.
fn unwritten(fault: Unpublished, content: &Content, target: &Path) -> Error {
    match (fault, content) {
        (Unpublished::Failed(error), _) => {
            anyhow!(error).context(format!("cannot write {}: is the disk full?", target.display()))
        }
        (_, Content::Disk(file) | Content::Pieces(file, _)) => {
            anyhow!("{file} is another file than a moment ago, when it was read: build again")
        }
        (_, Content::Bytes(_)) => anyhow!("cannot write {}", target.display()),
    }
}

/// Puts what others made into the new tree: a link stays a link.
fn carry(entry: &DirEntry, target: &Path) -> io::Result<()> {
    if fs::hard_link(entry.path(), target).is_ok() {
        return Ok(());
    }
    match entry.file_type() {
        kind if kind.is_file() => fs::copy(entry.path(), target).map(drop),
        #[cfg(unix)]
        kind if kind.is_symlink() => {
            std::os::unix::fs::symlink(fs::read_link(entry.path())?, target)
        }
        _ => Err(io::ErrorKind::Unsupported.into()),
    }
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

fn make_folder_of(file: &Path) -> Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot create the folder {}", folder.display()))
}

fn manifest_of(files: &BTreeMap<OutPath, Waiting>) -> Manifest {
    files.iter().map(|(path, file)| (path, file.hash)).collect()
}

/// A path inside a folder with forward slashes. A backslash is a part of a name where it separates nothing.
fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
