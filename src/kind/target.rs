//! The collection that a field refers to.

use crate::span::Span;

/// The collection that a field refers to.
#[derive(Clone, Debug)]
pub(crate) struct TargetCollection {
    /// Its id.
    pub(crate) id: String,
    /// Where that is said.
    pub(crate) span: Span,
}
