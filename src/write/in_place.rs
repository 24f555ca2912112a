//! New files → a folder that cannot be exchanged, such as a mounted one: file by file. Each file is whole at any
//! moment, the site is not. The manifest names what is about to come before it is there, so that after a kill
//! the next build knows what is ours. No link is followed, and what a failure leaves empty is taken away.
#![expect(clippy::disallowed_methods, reason = "writing is what this floor is for")]

use crate::hash::Hash;
use crate::output::manifest::{MANIFEST, Manifest, folders};
use crate::path::OutPath;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A site that is written file by file.
pub(super) struct InPlace<'a> {
    /// The output folder.
    pub(super) out: &'a Path,
    /// Where new and different files wait.
    pub(super) staged: &'a Path,
    /// A folder in the output folder, for files on their way: from there, each gets its name in one step.
    pub(super) passage: &'a Path,
    /// Files that are ours.
    pub(super) old: &'a Manifest,
    /// Files that are to be there.
    pub(super) new: &'a Manifest,
    /// Those of them that wait.
    pub(super) fresh: Vec<&'a OutPath>,
}

impl InPlace<'_> {
    /// Writes and removes.
    pub(super) fn write(&self) -> Result<()> {
        let mut made = Vec::new();
        let written = self.write_fresh(&mut made);
        if written.is_err() {
            for folder in made.iter().rev() {
                // What is not empty stays.
                drop(fs::remove_dir(folder));
            }
        }
        written
    }

    fn write_fresh(&self, made: &mut Vec<PathBuf>) -> Result<()> {
        self.write_manifest(&self.old.expecting(self.new.paths()))?;
        let above: BTreeSet<&str> =
            self.new.paths().flat_map(|path| folders(path.as_str())).collect();
        // A file that becomes a folder, or stood below one that becomes a file.
        let (first, last): (Vec<&OutPath>, Vec<&OutPath>) =
            self.gone().partition(|path| self.is_in_the_way(path, &above));
        self.remove(&first, &above)?;
        self.make_folders(&above, made)?;
        self.fresh.par_iter().try_for_each(|path| self.put(path))?;
        self.remove(&last, &above)?;
        self.write_manifest(self.new)
    }

    fn gone(&self) -> impl Iterator<Item = &OutPath> {
        self.old.paths().filter(|path| !self.new.contains(path))
    }

    fn is_in_the_way(&self, path: &OutPath, above: &BTreeSet<&str>) -> bool {
        above.contains(path.as_str())
            || folders(path.as_str()).any(|folder| self.new.contains(&OutPath::new(folder)))
    }

    /// Makes the folders of new files; where a link stands for one of ours, the folder takes its place.
    fn make_folders(&self, above: &BTreeSet<&str>, made: &mut Vec<PathBuf>) -> Result<()> {
        for folder in above {
            let folder = self.out.join(folder);
            let failed = || format!("cannot create the folder {}", folder.display());
            match fs::symlink_metadata(&folder) {
                Ok(found) if found.is_dir() => continue,
                Ok(found) if found.is_symlink() => {
                    fs::remove_file(&folder).with_context(failed)?;
                }
                _ => {}
            }
            fs::create_dir(&folder).with_context(failed)?;
            made.push(folder);
        }
        Ok(())
    }

    /// Gives a file that waits its name in one step.
    fn put(&self, path: &OutPath) -> Result<()> {
        let (staged, target) = (self.staged.join(path.as_str()), self.out.join(path.as_str()));
        if fs::rename(&staged, &target).is_ok() {
            return Ok(());
        }
        // Another disk takes no name from this one.
        self.pass(&target, |passing| fs::copy(&staged, passing).map(drop))
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<()> {
        self.pass(&self.out.join(MANIFEST), |passing| fs::write(passing, manifest.to_string()))
    }

    /// Writes a file on its way, and puts it in its place in one step.
    fn pass(&self, target: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> Result<()> {
        // Files of the site may wait in the same folder; none is called so.
        let name = Hash::of(target.as_os_str().as_encoded_bytes());
        let passing = self.passage.join(format!("{name}-passing"));
        write(&passing)
            .and_then(|()| fs::rename(&passing, target))
            .with_context(|| format!("cannot write {}: is the disk full?", target.display()))
    }

    /// Removes files of ours, and folders of theirs that are empty then.
    fn remove(&self, paths: &[&OutPath], above: &BTreeSet<&str>) -> Result<()> {
        for path in paths.iter().filter(|path| self.is_reached(path)) {
            match fs::remove_file(self.out.join(path.as_str())) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(error).with_context(|| format!("cannot remove {path}"));
                }
                _ => {}
            }
        }
        let empty: BTreeSet<&str> = paths
            .iter()
            .filter(|path| self.is_reached(path))
            .flat_map(|path| folders(path.as_str()))
            .filter(|folder| !above.contains(folder))
            .collect();
        // The innermost first. What is not empty stays.
        for folder in empty.iter().rev() {
            drop(fs::remove_dir(self.out.join(folder)));
        }
        Ok(())
    }

    /// Whether all folders above a path are folders: what stands behind a link is not ours.
    fn is_reached(&self, path: &OutPath) -> bool {
        let is_folder = |folder: &str| {
            fs::symlink_metadata(self.out.join(folder)).is_ok_and(|found| found.is_dir())
        };
        folders(path.as_str()).all(is_folder)
    }
}
