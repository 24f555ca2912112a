//! `own_page` of a declaration: which entries of a collection have a page of their own. The others stand in
//! the list of the collection, whole, until somebody knows more.

use crate::diagnostic::Diagnostics;
use crate::kind::field::Field;
use crate::rule::invalid_schema::invalid_schema;
use crate::schema::axis::{Scope, field};
use crate::schema::condition;
use crate::schema::names::PAGES;
use crate::schema::referrer::Referrer;
use crate::schema::selection::{Filter, Selection};
use crate::syntax::fields::Fields;
use crate::syntax::tree::Node;
use std::num::NonZeroUsize;

/// Which entries have a page of their own.
#[derive(Clone, Debug, Default)]
pub(crate) enum OwnPage {
    /// All of them.
    #[default]
    Always,
    /// Those of which one of these things is true.
    Some(Reasons),
}

/// What gives an entry a page of its own: any one of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reasons {
    /// It answers one of these fields, by index.
    pub(crate) having: Vec<usize>,
    /// One of these refers to it.
    pub(crate) referred: Vec<Referrer>,
    /// All of this holds of it; of none where there is nothing that must.
    pub(crate) selection: Selection,
    /// It rests on so many passages of sources, or more.
    pub(crate) passages: Option<NonZeroUsize>,
}

impl OwnPage {
    /// Whose references give an entry its page.
    pub(crate) fn referrers(&self) -> &[Referrer] {
        match self {
            OwnPage::Always => &[],
            OwnPage::Some(reasons) => &reasons.referred,
        }
    }
}

/// Reads it. Without a list, as ordinary pages are, there is no other place to stand.
pub(super) fn read(
    node: &Node,
    collection: &str,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> OwnPage {
    if collection == PAGES {
        diagnostics.push(invalid_schema(&node.span, "own-page-of-pages", ""));
        return OwnPage::Always;
    }
    match node.plain() {
        Some("true") => return OwnPage::Always,
        Some("false") => return OwnPage::Some(Reasons::default()),
        _ => {}
    }
    if node.map().is_none_or(<[_]>::is_empty) {
        diagnostics.push(invalid_schema(&node.span, "own-page", ""));
        return OwnPage::Always;
    }
    let mut keys = Fields::of(node, invalid_schema, diagnostics);
    let reasons = reasons(&mut keys, fields, diagnostics);
    keys.finish(diagnostics);
    // A name that is not there has been reported; until it is mended, no page is taken away.
    reasons.map_or(OwnPage::Always, OwnPage::Some)
}

fn reasons(
    keys: &mut Fields<'_>,
    fields: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<Reasons> {
    let named = keys.texts("having", diagnostics);
    let by = keys.texts("referred", diagnostics);
    let conditions = condition::read(keys, diagnostics);
    let passages = passages(keys, diagnostics);
    let having: Vec<Option<usize>> =
        named.iter().map(|(name, span)| field(fields, name, span, diagnostics)).collect();
    let referred: Vec<Option<Referrer>> =
        by.iter().map(|(name, span)| Referrer::parse(name, span, diagnostics)).collect();
    let scope = Scope::new(fields, None);
    let filters: Vec<Option<Filter>> =
        conditions.iter().map(|one| one.resolve(scope, diagnostics)).collect();
    Some(Reasons {
        having: having.into_iter().collect::<Option<_>>()?,
        referred: referred.into_iter().collect::<Option<_>>()?,
        selection: Selection {
            records: None,
            filters: filters.into_iter().collect::<Option<_>>()?,
        },
        passages: passages?,
    })
}

/// How many passages are enough; `None` where what is written is no number from 1.
fn passages(keys: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<Option<NonZeroUsize>> {
    let Some(node) = keys.take("passages") else { return Some(None) };
    let number = node.plain().and_then(|written| written.parse().ok());
    if number.is_none() {
        diagnostics.push(keys.wrong(node, "number"));
    }
    number.map(Some)
}
