//! The names of rules that a bank writes: in `site.toml`, in `allow` and under `gaps`. Only here are both the
//! rules of the program and those of the bank known.

use crate::check::table::RULES;
use crate::diagnostic::Diagnostics;
use crate::link::site::Site;
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::unknown_field::unknown_field;
use crate::rule::unknown_value::unknown_value;

/// Reports severities and `allow` of rules that are not there, and rules of the bank whose name is taken.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    // What rules a broken declaration has, nobody knows.
    let whole = site.schemas.broken.is_empty();
    for (key, _) in site.config.severities.iter().filter(|_| whole) {
        if !names(site, None).any(|name| name == key.name) {
            diagnostics.push(unknown_field(&key.name, &key.span, names(site, None)));
        }
    }
    for gap in site.schemas.collections.iter().flat_map(|collection| &collection.gaps) {
        if RULES.iter().any(|(rule, _)| rule.name == gap.rule.name) {
            diagnostics.push(invalid_schema(&gap.span, "free-name", &gap.rule.name));
        }
    }
    for entry in &site.entries {
        for (rule, span) in &entry.original.keys.allow {
            if !is_rule(site, entry.collection, rule) {
                let known = names(site, Some(entry.collection));
                diagnostics.push(unknown_value(rule, span, known, None, str::to_owned));
            }
        }
    }
}

/// Whether a rule can be reported about entries of a collection.
pub(super) fn is_rule(site: &Site, collection: usize, name: &str) -> bool {
    names(site, Some(collection)).any(|known| known == name)
}

/// The rules of the program, and those that a collection declares, or all of them.
fn names(site: &Site, collection: Option<usize>) -> impl Iterator<Item = &str> {
    let program = RULES.iter().map(|(rule, _)| rule.name);
    let collections = site.schemas.collections.iter().enumerate();
    let asked = collections.filter(move |(index, _)| collection.is_none_or(|own| own == *index));
    let own = asked.flat_map(|(_, known)| &known.gaps).map(|gap| gap.rule.name.as_str());
    program.chain(own)
}
