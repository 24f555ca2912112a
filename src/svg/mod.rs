//! A drawing (SVG) as somebody wrote it → the same drawing, written anew from lists of what draws: elements,
//! attributes, properties. What is published holds no byte of the author's but inside checked values; what
//! falls away is reported. Which part is harm and which is only not supported, `removed` says.

mod attribute;
mod element;
mod embedded;
mod names;
mod reader;
pub(crate) mod removed;
mod style;
mod value;
mod weight;

use crate::svg::removed::{Reason, Removed, RemovedParts};

/// Drawings with more bytes are refused.
pub(crate) const LARGEST: usize = 8 << 20;

/// A drawing that was written anew.
#[derive(Debug)]
pub(crate) struct Rewritten {
    /// The drawing without what fell away; `None` where nothing of it can be published.
    pub(crate) drawing: Option<Vec<u8>>,
    /// What fell away, by place.
    pub(crate) removed: Vec<Removed>,
}

/// Reads a drawing and writes it anew.
pub(crate) fn rewrite(bytes: &[u8]) -> Rewritten {
    let mut removed = RemovedParts::default();
    let drawing = drawing(bytes, &mut removed);
    Rewritten { drawing, removed: removed.into_vec() }
}

fn drawing(bytes: &[u8], removed: &mut RemovedParts) -> Option<Vec<u8>> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            removed.push(Reason::Encoding, "", error.valid_up_to()..error.valid_up_to());
            return None;
        }
    };
    let drawing = reader::read(text, removed)?;
    let written = drawing.root.write();
    // What is weighed is what a browser will read, not what we meant to write.
    let again = reader::read(&written, &mut RemovedParts::default());
    if !again.is_some_and(|again| weight::is_light(&again)) {
        removed.push(Reason::Heavy, "", 0..0);
        return None;
    }
    Some(written.into_bytes())
}
