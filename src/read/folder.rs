//! A folder on the disk → what is in it, opened name by name and through no link: what was looked at is what is
//! read, whatever somebody puts in its place meanwhile. Only regular files are opened, and none waits.
#![expect(clippy::disallowed_methods, reason = "reading is what this floor is for")]

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs::File;
use std::io;
use std::path::Path;

/// A folder that is open.
pub(crate) struct Folder(system::Handle);

/// Something in a folder.
pub(crate) struct FolderEntry {
    /// Its name there.
    pub(crate) name: OsString,
    /// What it was when the folder was looked into.
    pub(crate) kind: FolderEntryKind,
}

/// What something in a folder is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FolderEntryKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A link to somewhere.
    Link,
    /// A device, a pipe, a socket.
    Special,
}

/// Why something is not opened.
#[derive(Debug)]
pub(crate) enum Unopened {
    /// It is a link, or stands behind one.
    Link,
    /// It is no regular file.
    Special,
    /// The disk says why.
    Failed(io::Error),
}

impl Folder {
    /// Opens a folder. How it is named is up to its owner: links on the way to it are followed.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let here = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        system::open(here).map(Self)
    }

    /// Opens a regular file, by a path from here with forward slashes.
    pub(crate) fn file(&self, path: &str) -> Result<File, Unopened> {
        let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
        let above = if above.is_empty() { None } else { Some(self.folder(above)?) };
        let file = above.as_ref().unwrap_or(self).0.file(plain(name)?)?;
        let is_file = file.metadata().map_err(Unopened::Failed)?.is_file();
        if is_file { Ok(file) } else { Err(Unopened::Special) }
    }

    /// Opens a folder, by a path from here with forward slashes.
    pub(crate) fn folder(&self, path: &str) -> Result<Self, Unopened> {
        let mut names = path.split('/');
        let first = self.0.folder(plain(names.next().unwrap_or_default())?)?;
        names.try_fold(first, |above, name| above.folder(plain(name)?)).map(Self)
    }

    /// What is in it, by name.
    pub(crate) fn entries(&self) -> io::Result<Vec<FolderEntry>> {
        let mut entries = self.0.entries()?;
        entries.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(entries)
    }
}

/// A name that leads nowhere but into its folder.
fn plain(name: &str) -> Result<&OsStr, Unopened> {
    let leads_elsewhere = matches!(name, "" | "." | "..") || name.contains('\0');
    let separates = cfg!(windows) && name.contains(['\\', ':']);
    if leads_elsewhere || separates {
        return Err(Unopened::Failed(io::ErrorKind::InvalidInput.into()));
    }
    Ok(OsStr::new(name))
}

impl Unopened {
    /// Whether nothing is there.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self, Self::Failed(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

impl fmt::Display for Unopened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Link => formatter.write_str("it is a link, or stands behind one"),
            Self::Special => formatter.write_str("it is not a regular file"),
            Self::Failed(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for Unopened {}

/// Each name is opened in the folder that is open already, so no name stands for anything that was not looked
/// at. Nothing waits: not for who writes into a pipe, not for a device.
#[cfg(unix)]
mod system {
    use super::{FolderEntry, FolderEntryKind, OsStr, Path, Unopened, io};
    use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags, openat, statat};
    use rustix::io::Errno;
    use std::ffi::CStr;
    use std::fs::File;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt as _;

    pub(super) struct Handle(OwnedFd);

    const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
    const FILE: OFlags = OFlags::RDONLY
        .union(OFlags::NONBLOCK)
        .union(OFlags::NOCTTY)
        .union(OFlags::NOFOLLOW)
        .union(OFlags::CLOEXEC);

    pub(super) fn open(path: &Path) -> io::Result<Handle> {
        Ok(Handle(openat(CWD, path, FOLDER, Mode::empty())?))
    }

    impl Handle {
        pub(super) fn folder(&self, name: &OsStr) -> Result<Handle, Unopened> {
            openat(&self.0, name, FOLDER | OFlags::NOFOLLOW, Mode::empty())
                .map(Handle)
                .map_err(unopened)
        }

        pub(super) fn file(&self, name: &OsStr) -> Result<File, Unopened> {
            openat(&self.0, name, FILE, Mode::empty()).map(File::from).map_err(unopened)
        }

        pub(super) fn entries(&self) -> io::Result<Vec<FolderEntry>> {
            let names = Dir::read_from(&self.0)?.map(|entry| {
                let entry = entry?;
                let kind = match entry.file_type() {
                    // Not every disk says it in the list.
                    FileType::Unknown => self.kind(entry.file_name())?,
                    known => known,
                };
                let name = OsStr::from_bytes(entry.file_name().to_bytes()).to_owned();
                let kind = match kind {
                    FileType::RegularFile => FolderEntryKind::File,
                    FileType::Directory => FolderEntryKind::Folder,
                    FileType::Symlink => FolderEntryKind::Link,
                    _ => FolderEntryKind::Special,
                };
                Ok(FolderEntry { name, kind })
            });
            let itself = |entry: &FolderEntry| entry.name == "." || entry.name == "..";
            names.filter(|entry| !entry.as_ref().is_ok_and(itself)).collect()
        }

        fn kind(&self, name: &CStr) -> io::Result<FileType> {
            let found = statat(&self.0, name, AtFlags::SYMLINK_NOFOLLOW)?;
            Ok(FileType::from_raw_mode(found.st_mode))
        }
    }

    /// Systems differ in what they say of a link.
    fn unopened(error: Errno) -> Unopened {
        match error {
            Errno::LOOP | Errno::MLINK | Errno::NOTDIR => Unopened::Link,
            Errno::NXIO | Errno::NODEV | Errno::OPNOTSUPP => Unopened::Special,
            error => Unopened::Failed(error.into()),
        }
    }
}

/// As long as a folder is open here, nobody can give its name to something else: it is not shared with who would
/// delete it. So a path whose folders are all open, and none of them a link, leads where it says.
#[cfg(windows)]
mod system {
    use super::{FolderEntry, FolderEntryKind, OsStr, Path, Unopened, io};
    use std::fs::{self, File, OpenOptions};
    use std::os::windows::fs::{MetadataExt as _, OpenOptionsExt as _};
    use std::path::PathBuf;
    use std::sync::Arc;

    const SHARE_READ_AND_WRITE: u32 = 1 | 2;
    const BACKUP_SEMANTICS: u32 = 0x0200_0000;
    const OPEN_REPARSE_POINT: u32 = 0x0020_0000;
    const REPARSE_POINT: u32 = 0x400;

    pub(super) struct Handle {
        path: PathBuf,
        /// This folder, and those above it that no link may stand for.
        held: Vec<Arc<File>>,
    }

    pub(super) fn open(path: &Path) -> io::Result<Handle> {
        let path = fs::canonicalize(path)?;
        let folder = held(&path, BACKUP_SEMANTICS)?;
        Ok(Handle { path, held: vec![Arc::new(folder)] })
    }

    fn held(path: &Path, flags: u32) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).share_mode(SHARE_READ_AND_WRITE).custom_flags(flags).open(path)
    }

    impl Handle {
        pub(super) fn folder(&self, name: &OsStr) -> Result<Handle, Unopened> {
            let path = self.path.join(name);
            let folder = unlinked(&path, BACKUP_SEMANTICS)?;
            if !folder.metadata().map_err(Unopened::Failed)?.is_dir() {
                return Err(Unopened::Link);
            }
            let mut held = self.held.clone();
            held.push(Arc::new(folder));
            Ok(Handle { path, held })
        }

        pub(super) fn file(&self, name: &OsStr) -> Result<File, Unopened> {
            // A folder can be opened too, to be found to be none.
            unlinked(&self.path.join(name), BACKUP_SEMANTICS)
        }

        pub(super) fn entries(&self) -> io::Result<Vec<FolderEntry>> {
            let entries = fs::read_dir(&self.path)?.map(|entry| {
                let entry = entry?;
                let kind = entry.file_type()?;
                let kind = match () {
                    () if kind.is_symlink() => FolderEntryKind::Link,
                    () if kind.is_dir() => FolderEntryKind::Folder,
                    () if kind.is_file() => FolderEntryKind::File,
                    () => FolderEntryKind::Special,
                };
                Ok(FolderEntry { name: entry.file_name(), kind })
            });
            entries.collect()
        }
    }

    fn unlinked(path: &Path, flags: u32) -> Result<File, Unopened> {
        let file = held(path, flags | OPEN_REPARSE_POINT).map_err(Unopened::Failed)?;
        let found = file.metadata().map_err(Unopened::Failed)?;
        if found.file_type().is_symlink() {
            return Err(Unopened::Link);
        }
        // What a disk keeps elsewhere, such as in a cloud, is opened as what it stands for.
        if found.file_attributes() & REPARSE_POINT == 0 {
            return Ok(file);
        }
        held(path, flags).map_err(Unopened::Failed)
    }
}
