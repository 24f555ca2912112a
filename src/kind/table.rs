//! The kinds of fields there are: one line each.

use crate::kind::declaration::Declaration;
use crate::kind::field::Kind;
use crate::kind::{
    boolean, choice, choices, date, file, image, markdown, number, point, records, reference,
    references, text, url,
};
use std::sync::Arc;

/// Reads the properties that only one kind has.
pub(crate) type Declare = fn(&mut Declaration<'_, '_>) -> Arc<dyn Kind>;

/// The kinds by name, as declarations write them.
pub(crate) const KINDS: &[(&str, Declare)] = &[
    ("text", text::declare),
    ("markdown", markdown::declare),
    ("choice", choice::declare),
    ("choices", choices::declare),
    ("ref", reference::declare),
    ("refs", references::declare),
    ("date", date::declare),
    ("number", number::declare),
    ("url", url::declare),
    ("boolean", boolean::declare),
    ("image", image::declare),
    ("file", file::declare),
    ("point", point::declare),
    ("records", records::declare),
];
