//! The content of one published file, and its hash.

use crate::hash::Hash;
use crate::picture::pieces::FilePiece;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
pub enum Content {
    /// In memory.
    Bytes(Arc<[u8]>),
    /// In this file of the bank: it is copied, and never read into memory as a whole.
    Disk(PathBuf),
    /// Parts of this file, and what stands between them: a picture without what it says about its making.
    Pieces(PathBuf, Arc<[FilePiece]>),
}

impl Content {
    /// How many bytes of it were made, and not only copied.
    pub(crate) fn in_memory(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Disk(_) | Self::Pieces(..) => 0,
        }
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
