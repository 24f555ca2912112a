//! [`Output`] → disk: differences only, and all of them at once. A whole new tree is made beside the
//! old one (unchanged files are links to the old ones) and the two change places in one step. A
//! manifest says which files are ours; others are carried along and never deleted.
#![expect(clippy::disallowed_methods, reason = "writing is what this floor is for")]

use crate::output::Content;
use crate::place::OutPath;
use crate::read::AssetBytes;
use crate::render::{Made, Output};
use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The file in the output folder that says which files are ours.
pub(crate) const MANIFEST: &str = ".exempelbank-manifest";
/// First line of a manifest.
const HEAD: &str = "exempelbank 1";

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

/// Writes a site to a folder, which is made if it is not there. Whole at any moment against a killed
/// program, not against a power failure: nothing is flushed (`fsync`), since a disk takes longer over ten
/// thousand small files than the build does, and all of it can be built again. What a failure leaves empty
/// or short differs in size from what the next build wants, which then writes it anew.
pub(crate) fn write(output: &Output, folder: &Path) -> Result<Changes> {
    if let Some(path) = output.files.keys().find(|path| !is_plain(path.as_str())) {
        bail!("{path} would be written outside the output folder: this is a fault of the program");
    }
    let place = Place::new(folder)?;
    let _lock = place.lock()?;
    place.recover()?;
    let old = place.old_manifest()?;
    place.refuse_strangers(output, &old)?;
    let changes = compare(output, &old, &place.out);
    if changes.written == 0 && changes.removed == 0 && !old.is_empty() {
        return Ok(Changes { at_once: true, ..changes });
    }
    let at_once = place.make_tree(output, &old)? && place.exchange()?;
    if !at_once {
        write_in_place(output, &old, &place.out)?;
    }
    Ok(Changes { at_once, ..changes })
}

/// The output folder and what stands beside it while it changes.
struct Place {
    out: PathBuf,
    next: PathBuf,
}

impl Place {
    fn new(folder: &Path) -> Result<Self> {
        // A link to a folder stays one: it is the folder behind it that changes.
        let out = match fs::canonicalize(folder) {
            Ok(out) => out,
            Err(_) => {
                let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
                let parent = parent.unwrap_or(Path::new("."));
                fs::create_dir_all(parent)
                    .with_context(|| format!("cannot make the folder {}", parent.display()))?;
                let name = folder.file_name().context("the output folder needs a name")?;
                fs::canonicalize(parent)?.join(name)
            }
        };
        let name = out.file_name().context("the output folder cannot be a root")?.to_string_lossy();
        Ok(Self { next: out.with_file_name(format!(".{name}.exempelbank-next")), out })
    }

    fn parent(&self) -> &Path {
        self.out.parent().unwrap_or(Path::new("/"))
    }

    /// Two builds that write to one place wait for each other. Held as long as the file is.
    fn lock(&self) -> Result<Option<File>> {
        // Not every system can open a folder, or lock one: then there is no lock.
        let Ok(parent) = File::open(self.parent()) else { return Ok(None) };
        Ok(parent.lock().is_ok().then_some(parent))
    }

    /// Takes away what a build left that was killed.
    fn recover(&self) -> Result<()> {
        if fs::symlink_metadata(&self.next).is_ok() {
            remove_tree(&self.next).with_context(|| {
                format!("cannot remove {}, left by an earlier build", self.next.display())
            })?;
        }
        Ok(())
    }

    /// Our files in the output folder with their hashes. A folder that holds files and no manifest is
    /// somebody else's.
    fn old_manifest(&self) -> Result<BTreeMap<String, String>> {
        let Ok(text) = fs::read_to_string(self.out.join(MANIFEST)) else {
            let mut inside = match fs::read_dir(&self.out) {
                Ok(inside) => inside,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
                Err(error) => {
                    return Err(error)
                        .with_context(|| format!("cannot look into {}", self.out.display()));
                }
            };
            if inside.next().is_some() {
                bail!(
                    "{} holds files that exempelbank did not make: choose another folder with --out, or empty this one",
                    self.out.display()
                );
            }
            return Ok(BTreeMap::new());
        };
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            bail!(
                "{} was written by another version of exempelbank: remove the folder and build again",
                self.out.display()
            );
        }
        let entry = |line: &str| {
            line.split_once("  ").map(|(hash, path)| (path.to_owned(), hash.to_owned()))
        };
        Ok(lines.filter_map(entry).filter(|(path, _)| is_plain(path)).collect())
    }

    /// Makes the new tree beside the old one. False where no folder can be made there.
    fn make_tree(&self, output: &Output, old: &BTreeMap<String, String>) -> Result<bool> {
        if fs::create_dir(&self.next).is_err() {
            return Ok(false);
        }
        make_folders(output, &self.next)?;
        output.files.par_iter().try_for_each(|(path, made)| -> Result<()> {
            let target = self.next.join(path.as_str());
            let former = self.out.join(path.as_str());
            if is_same(path, made, old, &former) && fs::hard_link(&former, &target).is_ok() {
                return Ok(());
            }
            write_file(made, &target)
        })?;
        self.carry_along(old)?;
        let manifest = self.next.join(MANIFEST);
        fs::write(&manifest, manifest_text(output))
            .with_context(|| format!("cannot write {}", manifest.display()))?;
        Ok(true)
    }

    /// A file of somebody else that stands where one of ours has to be is not overwritten.
    fn refuse_strangers(&self, output: &Output, old: &BTreeMap<String, String>) -> Result<()> {
        for path in output.files.keys().filter(|path| !old.contains_key(path.as_str())) {
            let target = self.out.join(path.as_str());
            if fs::symlink_metadata(&target).is_ok() {
                bail!(
                    "{} was not made by exempelbank and stands where a page has to be: move it away",
                    target.display()
                );
            }
        }
        Ok(())
    }

    /// What others put into the output folder stays in it, empty folders and permissions included.
    fn carry_along(&self, old: &BTreeMap<String, String>) -> Result<()> {
        if fs::symlink_metadata(&self.out).is_err() {
            return Ok(());
        }
        let failed = || format!("cannot carry along what is in {}", self.out.display());
        let ours: BTreeSet<&str> = old.keys().flat_map(|path| folders(path)).collect();
        for entry in WalkDir::new(&self.out).min_depth(1) {
            let entry = entry.with_context(failed)?;
            let relative = entry.path().strip_prefix(&self.out).unwrap_or(entry.path());
            let name = relative.to_string_lossy().replace('\\', "/");
            let target = self.next.join(relative);
            if entry.file_type().is_dir() {
                if !ours.contains(name.as_str()) {
                    fs::create_dir_all(&target).with_context(failed)?;
                }
            } else if name != MANIFEST && !old.contains_key(&name) {
                fs::create_dir_all(target.parent().unwrap_or(&self.next)).with_context(failed)?;
                fs::hard_link(entry.path(), &target)
                    .or_else(|_| fs::copy(entry.path(), &target).map(drop))
                    .with_context(failed)?;
            }
        }
        let permissions = fs::metadata(&self.out).with_context(failed)?.permissions();
        fs::set_permissions(&self.next, permissions).with_context(failed)
    }

    /// The trees change places; then the old one goes. False where the system cannot do that in one
    /// step, as for a folder on a disk of its own.
    fn exchange(&self) -> Result<bool> {
        let exchanged = match fs::symlink_metadata(&self.out) {
            Ok(_) => exchange(&self.next, &self.out),
            Err(_) => fs::rename(&self.next, &self.out),
        };
        self.recover()?;
        Ok(exchanged.is_ok())
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

fn compare(output: &Output, old: &BTreeMap<String, String>, out: &Path) -> Changes {
    let same =
        |(path, made): &(&OutPath, &Made)| is_same(path, made, old, &out.join(path.as_str()));
    let unchanged = output.files.par_iter().filter(same).count();
    let gone = |path: &&String| !output.files.contains_key(&OutPath::new(path));
    Changes {
        written: output.files.len() - unchanged,
        unchanged,
        removed: old.keys().filter(gone).count(),
        at_once: false,
    }
}

/// Whether a file is there as the manifest says, and as it has to be.
fn is_same(path: &OutPath, made: &Made, old: &BTreeMap<String, String>, former: &Path) -> bool {
    let known = old.get(path.as_str()).is_some_and(|hash| *hash == made.hash.to_string());
    known
        && fs::symlink_metadata(former).is_ok_and(|found| {
            found.is_file()
                && match &made.content {
                    Content::Bytes(bytes) | Content::Copy(AssetBytes::Memory(bytes), _) => {
                        found.len() == bytes.len() as u64
                    }
                    Content::Copy(AssetBytes::Disk(source), _) => {
                        fs::metadata(source).is_ok_and(|source| source.len() == found.len())
                    }
                }
        })
}

fn make_folders(output: &Output, root: &Path) -> Result<()> {
    let folders: BTreeSet<&str> = output
        .files
        .keys()
        .filter_map(|path| path.as_str().rsplit_once('/'))
        .map(|(folder, _)| folder)
        .collect();
    for folder in folders {
        let folder = root.join(folder);
        fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    Ok(())
}

fn write_file(made: &Made, target: &Path) -> Result<()> {
    copy_to(made, target)
        .with_context(|| format!("cannot write {}: is the disk full?", target.display()))
}

fn copy_to(made: &Made, target: &Path) -> io::Result<()> {
    match &made.content {
        Content::Bytes(bytes) | Content::Copy(AssetBytes::Memory(bytes), _) => {
            fs::write(target, bytes)
        }
        Content::Copy(AssetBytes::Disk(source), _) => fs::copy(source, target).map(drop),
    }
}

/// File by file, for folders that cannot be exchanged, such as a mounted one. Each file is whole at
/// any moment, the site is not. The manifest names what is about to come before it is there, so that
/// after a kill the next build knows what is ours.
fn write_in_place(output: &Output, old: &BTreeMap<String, String>, out: &Path) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    let gone = old.keys().filter(|path| !output.files.contains_key(&OutPath::new(path)));
    let gone: Vec<&String> = gone.collect();
    let coming = output.files.keys().map(|path| (path.as_str(), "-"));
    let known = old.iter().map(|(path, hash)| (path.as_str(), hash.as_str()));
    let both: BTreeMap<&str, &str> = coming.chain(known).collect();
    replace(&out.join(MANIFEST), |fresh| fs::write(fresh, lines(both)))?;
    make_folders(output, out)?;
    output.files.par_iter().try_for_each(|(path, made)| -> Result<()> {
        let target = out.join(path.as_str());
        if is_same(path, made, old, &target) {
            return Ok(());
        }
        replace(&target, |fresh| copy_to(made, fresh))
    })?;
    for path in gone {
        match fs::remove_file(out.join(path)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {path}"));
            }
            _ => {}
        }
    }
    replace(&out.join(MANIFEST), |fresh| fs::write(fresh, manifest_text(output)))
}

/// Writes a file beside its place and puts it there in one step.
fn replace(target: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> Result<()> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let fresh = target.with_file_name(format!(".{name}.exempelbank-next"));
    write(&fresh)
        .and_then(|()| fs::rename(&fresh, target))
        .with_context(|| format!("cannot write {}: is the disk full?", target.display()))
}

fn manifest_text(output: &Output) -> String {
    let hashes: Vec<(&OutPath, String)> =
        output.files.iter().map(|(path, made)| (path, made.hash.to_string())).collect();
    lines(hashes.iter().map(|(path, hash)| (path.as_str(), hash.as_str())))
}

/// A manifest: a head, and a line for each path with its hash.
fn lines<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = format!("{HEAD}\n");
    for (path, hash) in entries {
        text.push_str(&format!("{hash}  {path}\n"));
    }
    text
}

/// The folders above a path.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// Whether a path in a manifest stays in its folder: a manifest may have been tampered with.
fn is_plain(path: &str) -> bool {
    !path.starts_with('/')
        && !path.contains('\\')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
