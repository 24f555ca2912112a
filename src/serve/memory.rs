//! How much of what is answered may be in memory at once: a reader that takes slowly holds all of its answer.

use axum::body::{Body, Bytes};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Bytes of all answers together. The largest file of a bank has a hundred million.
const MOST: usize = 256 << 20;

/// What is left: a permit for each byte.
#[derive(Clone)]
pub(super) struct Memory(Arc<Semaphore>);

impl Default for Memory {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST)))
    }
}

impl Memory {
    /// Takes so many bytes, until the permit is dropped; `None` where they are not free now.
    pub(super) fn take(&self, bytes: u64) -> Option<OwnedSemaphorePermit> {
        let permits = u32::try_from(bytes).ok()?;
        self.0.clone().try_acquire_many_owned(permits).ok()
    }
}

/// The bytes of an answer, and their permit for as long as somebody reads them.
struct Held {
    bytes: Vec<u8>,
    _permit: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// The body of an answer that takes memory.
pub(super) fn body(bytes: Vec<u8>, permit: OwnedSemaphorePermit) -> Body {
    Body::from(Bytes::from_owner(Held { bytes, _permit: permit }))
}

#[cfg(test)]
mod tests {
    use super::{MOST, Memory};

    #[test]
    fn what_is_dropped_is_free_again() {
        let most = MOST as u64;
        let memory = Memory::default();
        let first = memory.take(most - 1);
        assert!(first.is_some() && memory.take(2).is_none());
        assert!(memory.take(1).is_some(), "what was refused takes nothing");
        drop(first);
        assert!(memory.take(most).is_some());
        assert!(memory.take(most + 1).is_none() && memory.take(u64::MAX / 2).is_none());
    }
}
