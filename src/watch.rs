//! The disk → changed [`SourceFiles`]: waits until files were saved, takes a burst of events for one change,
//! and reads what changed. Editors that write beside a file and rename, `git checkout`, folders that are
//! deleted and made again: what is in doubt is read again as a whole.
//!
//! Events are gathered here and not by a debouncer of the library: its small one forgets that events were
//! lost, its large one keeps the identity of every file.
#![expect(clippy::disallowed_methods, reason = "a shell: it looks at the disk, and waits")]

use crate::read::{self, FOLDERS, SourceFiles};
use anyhow::{Context, Result};
use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// A burst is over when nothing happened for so long.
const QUIET: Duration = Duration::from_millis(10);
/// Or when it has lasted so long.
const LONGEST: Duration = Duration::from_secs(1);

/// How often reading is tried again.
const TRIES: usize = 10;

/// Watches a bank.
pub struct Watch {
    root: PathBuf,
    real: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    /// Whether reading failed, so that what is known is old.
    stale: bool,
}

/// What happened at about the same time.
#[derive(Default)]
struct Burst {
    paths: BTreeSet<PathBuf>,
    lost: bool,
}

impl Watch {
    /// Begins to watch.
    pub fn new(root: &Path) -> Result<Self> {
        let (sender, events) = mpsc::channel();
        // What links lead to is not of the bank.
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(sender, config).context("cannot watch files")?;
        let real = std::fs::canonicalize(root)
            .with_context(|| format!("cannot look into {}", root.display()))?;
        let mut watch = Self { root: root.to_owned(), real, watcher, events, stale: false };
        let real = watch.real.clone();
        watch
            .watcher
            .watch(&real, RecursiveMode::NonRecursive)
            .with_context(|| format!("cannot watch {}", root.display()))?;
        for folder in FOLDERS {
            watch.watch_folder(folder)?;
        }
        Ok(watch)
    }

    /// The folder of the bank, as the system names it.
    pub(crate) fn folder(&self) -> &Path {
        &self.real
    }

    /// Waits for a change and reads it. An error means that the disk gave trouble; waiting can go on.
    pub fn wait(&mut self, sources: &mut SourceFiles) -> Result<()> {
        loop {
            let burst = self.burst()?;
            let mut all = burst.lost || self.stale;
            for folder in FOLDERS.iter().filter(|folder| burst.paths.contains(Path::new(folder))) {
                self.watch_folder(folder)?;
                all = true;
            }
            if self.read(&burst.paths, all, sources)? {
                return Ok(());
            }
        }
    }

    /// Whether anything is different. What cannot be read may just be on its way to another name.
    fn read(
        &mut self,
        paths: &BTreeSet<PathBuf>,
        all: bool,
        sources: &mut SourceFiles,
    ) -> Result<bool> {
        self.stale = true;
        let mut different = if all {
            read::read_again(&self.root, sources)
        } else {
            read::update(&self.root, paths, sources)
        };
        let mut tries = TRIES;
        while different.is_err() && tries > 0 {
            std::thread::sleep(2 * QUIET);
            different = read::read_again(&self.root, sources);
            tries -= 1;
        }
        self.stale = different.is_err();
        different
    }

    /// A folder that was deleted and made again is another one.
    fn watch_folder(&mut self, folder: &str) -> Result<()> {
        let folder = self.real.join(folder);
        // It is an error if it was not watched, and that is no trouble.
        drop(self.watcher.unwatch(&folder));
        if std::fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir()) {
            let failed = || format!("cannot watch {}", folder.display());
            self.watcher.watch(&folder, RecursiveMode::Recursive).with_context(failed)?;
        }
        Ok(())
    }

    fn burst(&self) -> Result<Burst> {
        let mut burst = Burst::default();
        while !self
            .note(&mut burst, self.events.recv().context("the watcher of files has stopped")?)
        {
        }
        let start = Instant::now();
        let mut end = start + QUIET;
        while let Ok(event) =
            self.events.recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            if self.note(&mut burst, event) {
                end = (Instant::now() + QUIET).min(start + LONGEST);
            }
        }
        Ok(burst)
    }

    /// Whether an event says that something may be different.
    fn note(&self, burst: &mut Burst, event: notify::Result<Event>) -> bool {
        let Ok(event) = event else {
            burst.lost = true;
            return true;
        };
        // Our own reading makes events too.
        if matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write))
        {
            return false;
        }
        burst.lost |= event.need_rescan();
        let inside = event.paths.iter().filter_map(|path| path.strip_prefix(&self.real).ok());
        let ours = |path: &&Path| {
            *path == Path::new("site.toml") || FOLDERS.iter().any(|folder| path.starts_with(folder))
        };
        let ours: Vec<PathBuf> = inside.filter(ours).map(Path::to_owned).collect();
        let any = !ours.is_empty();
        burst.paths.extend(ours);
        any || burst.lost
    }
}
