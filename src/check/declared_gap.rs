//! `declared-gap`: something missing that the bank itself says should not be.

use crate::diagnostic::{Diagnostic, Diagnostics, OwnRule, Rule, Severity};
use crate::kind::answer::Answer;
use crate::language::Language;
use crate::link::site::Site;
use crate::query::item::{Item, items};
use crate::schema::gap::{Gap, Missing};
use crate::span::Span;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The rule.
pub(crate) static RULE: Rule = Rule { name: "declared-gap", severity: Severity::Warning };

/// Reports every gap that a collection declares.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for (index, collection) in site.schemas.collections.iter().enumerate() {
        for gap in &collection.gaps {
            let referred = referred(site, index, gap);
            for item in items(site, index, &gap.selection, Language::DEFAULT) {
                let doc = &site.entries[item.entry].original;
                if doc.sound && is_gap(gap, &item, &referred, &doc.name.id) {
                    let top = || Span::new(&doc.path, 0..3);
                    let span = item.record.map_or_else(top, |of| of.claim.span.clone());
                    diagnostics.push(finding(&gap.rule, &span));
                }
            }
        }
    }
}

/// An entry, or a record of it.
type Referred<'a> = (&'a str, Option<&'a str>);

/// What the declared field refers to in this collection.
fn referred<'a>(site: &'a Site, index: usize, gap: &Gap) -> BTreeSet<Referred<'a>> {
    let mut referred = BTreeSet::new();
    let Missing::Referrer(by) = &gap.missing else { return referred };
    let Some((from, collection)) = site.schemas.find(&by.collection) else { return referred };
    let Some((outer, declared)) = collection.field(&by.field) else { return referred };
    let inner = by
        .inner
        .as_ref()
        .and_then(|inner| declared.record_fields().iter().position(|field| field.id == *inner));
    let this = site.schemas.collections[index].id.as_str();
    let target = inner.map_or(declared, |inner| &declared.record_fields()[inner]).target();
    if target != Some(this) {
        return referred;
    }
    for entry in site.entries.iter().filter(|entry| entry.collection == from) {
        let answer = entry.answer(outer);
        match inner {
            None => add(answer, &mut referred),
            Some(inner) => {
                for (record, _) in answer.records() {
                    add(&record.answers[inner], &mut referred);
                }
            }
        }
    }
    referred
}

fn add<'a>(answer: &'a Answer, referred: &mut BTreeSet<Referred<'a>>) {
    for target in answer.known().filter_map(|(value, _)| value.reference()) {
        referred.insert((&target.id, None));
        referred.insert((&target.id, target.record.as_deref()));
    }
}

/// Whether nothing is there that must be.
fn is_gap(gap: &Gap, item: &Item<'_>, referred: &BTreeSet<Referred<'_>>, id: &str) -> bool {
    match &gap.missing {
        Missing::Answer(axis) => item.answer(*axis).is_some_and(|answer| answer.claims.is_empty()),
        Missing::Referrer(_) => match item.record {
            None => !referred.contains(&(id, None)),
            Some(of) => {
                let record = of.record.id.as_ref().map(|(id, _)| id.as_str());
                record.is_none() || !referred.contains(&(id, record))
            }
        },
    }
}

/// A finding of a rule that the bank declares, under its name and with its severity.
fn finding(rule: &Arc<OwnRule>, span: &Span) -> Diagnostic {
    let finding = Diagnostic::new(&RULE, span);
    Diagnostic { severity: rule.severity, own: Some(Arc::clone(rule)), ..finding }
}
