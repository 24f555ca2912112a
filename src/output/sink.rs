//! Who takes the files of a site, one by one, while they are made: a folder, a memory.

use crate::hash::Hash;
use crate::output::content::Made;
use crate::path::OutPath;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Takes the files of a site: from many threads, in any order, each path once. What goes wrong is for the
/// sink to keep until it is asked for.
pub trait Sink: Sync {
    /// Takes a file.
    fn take(&self, path: &OutPath, made: Made);

    /// Takes a file as it was the last time, if it has one at this path with this hash and size in bytes:
    /// whether it has.
    fn keep(&self, path: &OutPath, hash: Hash, size: usize) -> bool;
}

/// A whole site in memory.
#[derive(Debug, Default)]
pub struct Output {
    /// What is in it, by path.
    pub files: BTreeMap<OutPath, Made>,
}

impl Output {
    /// Adds files.
    pub fn add(&mut self, files: impl IntoIterator<Item = (OutPath, Made)>) {
        self.files.extend(files);
    }
}

/// Collects a site in memory.
#[derive(Debug, Default)]
pub struct Collect {
    former: BTreeMap<OutPath, Made>,
    files: Mutex<BTreeMap<OutPath, Made>>,
}

impl Collect {
    /// Collects the site that follows this one.
    pub fn after(former: Output) -> Self {
        Self { former: former.files, files: Mutex::default() }
    }

    /// What was collected.
    pub fn finish(self) -> Output {
        Output { files: self.files.into_inner().unwrap_or_else(PoisonError::into_inner) }
    }
}

impl Sink for Collect {
    fn take(&self, path: &OutPath, made: Made) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.clone(), made);
    }

    fn keep(&self, path: &OutPath, hash: Hash, _: usize) -> bool {
        let found = self.former.get(path).filter(|made| made.hash == hash);
        found.is_some_and(|made| {
            self.take(path, made.clone());
            true
        })
    }
}
