//! Maps and sets of names and words, where there are very many. The hash is quick, and differs from run to
//! run, so that nobody can choose words that collide; the order is that in which they came.

use foldhash::fast::RandomState;

/// A map that remembers the order in which its keys came.
pub(crate) type FastMap<K, V> = indexmap::IndexMap<K, V, RandomState>;
/// A set that remembers the order in which its members came.
pub(crate) type FastSet<T> = indexmap::IndexSet<T, RandomState>;
