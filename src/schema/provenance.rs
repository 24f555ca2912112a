//! `provenance:` of the collection of sources: that its entries can be cited, and what the list of what is
//! cited from one is called.

use crate::diagnostic::Diagnostics;
use crate::language::{Languages, Translated};
use crate::rule::invalid_schema::invalid_schema;
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;

/// What the bank says of the passages of its sources.
#[derive(Clone, Debug, Default)]
pub(crate) struct PassageWords {
    /// What the list of them is called; empty where the theme says it.
    pub(crate) label: Translated<String>,
    /// What a place is, such as what a line is counted in.
    pub(crate) help: Translated<String>,
}

/// `true`, or a map with `label` and `help`; none where entries cannot be cited.
pub(super) fn read(
    keys: &mut Fields<'_>,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<PassageWords> {
    let node = keys.take("provenance")?;
    if node.map().is_none() {
        return keys.flag("provenance", diagnostics).then(PassageWords::default);
    }
    Some(words(node, languages, diagnostics))
}

fn words(node: &Node, languages: &Languages, diagnostics: &mut Diagnostics) -> PassageWords {
    let mut fields = Fields::of(node, invalid_schema, diagnostics);
    let label = fields.translated("label", languages, diagnostics);
    let help = fields.translated("help", languages, diagnostics);
    fields.finish(diagnostics);
    PassageWords { label, help }
}
