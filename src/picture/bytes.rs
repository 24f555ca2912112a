//! Numbers in files, the greatest byte first.

use std::ops::Range;

/// Two bytes.
pub(super) fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// Four bytes.
pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// Eight bytes.
pub(super) fn big(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// So many bytes, up to eight.
pub(super) fn number(bytes: &[u8], at: usize, size: usize) -> Option<u64> {
    let bytes = bytes.get(at..at.checked_add(size)?).filter(|_| size <= 8)?;
    Some(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// Reads numbers one after another, as far as the box goes that they stand in.
pub(super) struct Numbers<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Numbers<'b> {
    /// Those of a stretch of a file.
    pub(super) fn of(bytes: &'b [u8], within: &Range<usize>) -> Option<Numbers<'b>> {
        Some(Numbers { bytes: bytes.get(..within.end)?, at: within.start })
    }

    /// The next, of so many bytes.
    pub(super) fn next(&mut self, size: usize) -> Option<usize> {
        let value = number(self.bytes, self.at, size)?;
        self.at += size;
        usize::try_from(value).ok()
    }

    /// Leaves some out.
    pub(super) fn skip(&mut self, size: usize) -> Option<()> {
        self.at = self.at.checked_add(size).filter(|at| *at <= self.bytes.len())?;
        Some(())
    }
}
