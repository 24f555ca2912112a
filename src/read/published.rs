//! A file of the site → its bytes, when they are asked for: in memory, or once more from the bank, and then only
//! if they are still those that were read.

use crate::hash::Hasher;
use crate::output::content::{BankFile, Content, Made};
use crate::picture::pieces::FilePiece;
use crate::read::folder::{Folder, Unopened};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

/// Bytes that are held of a file at a time.
const STRETCH: usize = 64 << 10;

/// Why a file of the bank is not what it was when it was read.
#[derive(Debug)]
pub(crate) enum Unpublished {
    /// It is something else by now.
    Changed,
    /// It is not there, or cannot be read.
    Unopened(Unopened),
    /// Who takes the bytes does not.
    Failed(io::Error),
}

/// All bytes of a file of the site.
pub(crate) fn bytes(made: &Made) -> Result<Vec<u8>, Unpublished> {
    let mut bytes = Vec::new();
    copy(made, &mut bytes)?;
    Ok(bytes)
}

/// Gives the bytes of a file of the site, in stretches. Only when that went well are they what they have to be.
pub(crate) fn copy(made: &Made, to: &mut dyn Write) -> Result<(), Unpublished> {
    let (BankFile { root, path, size }, pieces) = match &made.content {
        Content::Bytes(bytes) => return to.write_all(bytes).map_err(Unpublished::Failed),
        Content::Disk(file) => (file, None),
        Content::Pieces(file, pieces) => (file, Some(pieces)),
    };
    let folder = Folder::open(root).map_err(Unopened::Failed);
    let opened = folder.and_then(|folder| folder.file(path.as_str()));
    let mut file = opened.map_err(Unpublished::Unopened)?;
    let mut hasher = Hasher::default();
    let mut give = |bytes: &[u8]| {
        hasher.update(bytes);
        to.write_all(bytes)
    };
    match pieces {
        None => stretches(&mut file, *size, &mut give),
        Some(pieces) => pieces.iter().try_for_each(|piece| give_piece(piece, &mut file, &mut give)),
    }
    .map_err(Unpublished::Failed)?;
    if hasher.finish() == made.hash { Ok(()) } else { Err(Unpublished::Changed) }
}

/// Gives so many bytes in stretches, or as many as there are.
pub(crate) fn stretches(
    from: &mut dyn Read,
    size: u64,
    give: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    let mut from = from.take(size);
    let mut stretch = vec![0; STRETCH.min(usize::try_from(size).unwrap_or(STRETCH))];
    loop {
        match from.read(&mut stretch) {
            Ok(0) => return Ok(()),
            Ok(count) => give(&stretch[..count])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn give_piece(
    piece: &FilePiece,
    file: &mut File,
    give: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    match piece {
        FilePiece::Kept(range) => {
            file.seek(SeekFrom::Start(range.start as u64))?;
            stretches(file, range.len() as u64, give)
        }
        FilePiece::Written(bytes) => give(bytes),
        FilePiece::Blank(count) => stretches(&mut io::repeat(0), *count as u64, give),
    }
}
