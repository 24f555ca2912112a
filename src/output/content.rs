//! The content of one published file, and its hash.

use crate::hash::Hash;
use crate::path::SourcePath;
use crate::picture::pieces::FilePiece;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
pub enum Content {
    /// In memory.
    Bytes(Arc<[u8]>),
    /// In this file of the bank: it is copied, and never read into memory as a whole.
    Disk(BankFile),
    /// Parts of this file, and what stands between them: a picture without what it says about its making.
    Pieces(BankFile, Arc<[FilePiece]>),
}

/// A file of a bank that stays on the disk. It is opened from the folder of the bank on, through no link.
#[derive(Clone, Debug)]
pub struct BankFile {
    /// The folder of the bank.
    pub(crate) root: Arc<Path>,
    /// Where in it.
    pub(crate) path: SourcePath,
    /// Its bytes when it was read.
    pub(crate) size: u64,
}

impl Content {
    /// How many bytes of it were made, and not only copied.
    pub(crate) fn in_memory(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Disk(_) | Self::Pieces(..) => 0,
        }
    }

    /// How many bytes there are to publish.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Disk(file) => file.size,
            Self::Pieces(_, pieces) => pieces.iter().map(|piece| piece.len() as u64).sum(),
        }
    }
}

impl fmt::Display for BankFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.fmt(formatter)
    }
}

/// A file of the site.
#[derive(Clone, Debug)]
pub struct Made {
    /// What is in it.
    pub content: Content,
    /// Hash of its bytes.
    pub hash: Hash,
}

impl Made {
    /// A file with these bytes.
    pub(crate) fn of(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let hash = Hash::of(&bytes);
        Self { content: Content::Bytes(bytes), hash }
    }
}
