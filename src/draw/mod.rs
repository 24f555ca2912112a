//! Numbers → lines: maps, tiles and scales as data for templates. Knows nothing of a bank.

pub(crate) mod containment;
pub(crate) mod drawing;
pub(crate) mod projection;
