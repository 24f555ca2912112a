//! How much of what is answered may be in memory at once: a reader that takes slowly holds all of its answer.

use axum::body::{Body, Bytes};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

/// Bytes of all answers together. The largest file of a bank has a hundred million.
const MOST: u64 = 256 << 20;

/// What is left, by what is taken.
#[derive(Clone, Default)]
pub(super) struct Room(Arc<AtomicU64>);

/// A part of it, until it is dropped.
pub(super) struct Taken {
    room: Room,
    bytes: u64,
}

impl Room {
    /// Takes so many bytes; `None` where there is no room for them now.
    pub(super) fn take(&self, bytes: u64) -> Option<Taken> {
        let taken = Taken { room: self.clone(), bytes };
        (self.0.fetch_add(bytes, Relaxed).saturating_add(bytes) <= MOST).then_some(taken)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.room.0.fetch_sub(self.bytes, Relaxed);
    }
}

/// The bytes of an answer, and their room for as long as somebody reads them.
struct Held {
    bytes: Vec<u8>,
    _taken: Taken,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// The body of an answer that takes room.
pub(super) fn body(bytes: Vec<u8>, taken: Taken) -> Body {
    Body::from(Bytes::from_owner(Held { bytes, _taken: taken }))
}

#[cfg(test)]
mod tests {
    use super::{MOST, Room};

    #[test]
    fn what_is_dropped_is_free_again() {
        let room = Room::default();
        let first = room.take(MOST - 1);
        assert!(first.is_some() && room.take(2).is_none());
        assert!(room.take(1).is_some(), "what was refused takes nothing");
        drop(first);
        assert!(room.take(MOST).is_some());
        assert!(room.take(MOST + 1).is_none() && room.take(u64::MAX / 2).is_none());
    }
}
