//! `apart` of a declaration: entries that stand beside the others, as what was only planned does beside what
//! was done. Lists put them last, cards say so, maps do not count them.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Field;
use crate::language::{Languages, Translated};
use crate::rule::invalid_schema::invalid_schema;
use crate::schema::axis::Scope;
use crate::schema::condition;
use crate::schema::selection::{Filter, Selection};
use crate::syntax::fields::{Fields, require_default};
use crate::syntax::tree::Node;

/// Which entries stand apart.
#[derive(Clone, Debug)]
pub(crate) struct Apart {
    /// What must hold of them.
    pub(crate) selection: Selection,
    /// What they are called: on the card of each, and above them in lists.
    pub(crate) label: Translated<String>,
}

/// Reads it; `None` where it does not say of whom.
pub(super) fn read(
    node: &Node,
    fields: &[Field],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Option<Apart> {
    let mut keys = Fields::of(node, invalid_schema, diagnostics);
    let label = keys.translated("label", languages, diagnostics);
    require_default(&label, "label", &node.span, diagnostics);
    let conditions = condition::read(&mut keys, diagnostics);
    keys.finish(diagnostics);
    let scope = Scope::new(fields, None);
    let filters: Vec<Option<Filter>> =
        conditions.iter().map(|one| one.resolve(scope, diagnostics)).collect();
    if filters.is_empty() {
        diagnostics.push(invalid_schema(&node.span, "apart", ""));
        return None;
    }
    let filters = filters.into_iter().collect::<Option<_>>()?;
    Some(Apart { selection: Selection { records: None, filters }, label })
}
