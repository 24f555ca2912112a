//! Items → rows of a table, grouped by the values of a field.

use crate::anchor::Anchor;
use crate::kind::answer::{Certainty, State};
use crate::language::Language;
use crate::link::listing::From;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::query::item::Item;
use crate::schema::axis::Axis;
use crate::view::fact::{ClaimView, ProvenanceView};
use crate::view::listing::{CellView, RowView, RowsView};
use std::collections::BTreeMap;

/// An item as a row: the first column names it, and leads to where it stands.
pub(super) fn row(
    context: &Context<'_>,
    of: &From,
    item: &Item<'_>,
    language: Language,
) -> RowView {
    let cell = |axis: &Axis| CellView::claims(item::claims(context, item, *axis, language));
    let mut cells: Vec<CellView> = of.columns.iter().map(cell).collect();
    let mut header = cells.remove(0);
    // The first cell of a row names it, and leads to where it stands.
    if let Some(first) = header.claims.first_mut() {
        first.url.get_or_insert_with(|| item::url(context, item, language));
        // The grounds of a record are those of all its cells, which name none of their own.
        first.provenance =
            first.provenance.take().or_else(|| item::grounds(context, of, item, language));
    }
    RowView { header, cells }
}

/// Groups in the order in which their values are declared or listed, and where there is no end to values, in
/// that in which they first come; what has no value comes last, without a title.
pub(super) fn grouped(
    context: &Context<'_>,
    (of, axis): (&From, Axis),
    items: &[Item<'_>],
    language: Language,
    row: impl Fn(&Item<'_>) -> RowView,
) -> Vec<RowsView> {
    let mut groups: Vec<(String, RowsView)> = Vec::new();
    let mut rest = Vec::new();
    for item in items {
        let Some(key) = item.ids(axis).next() else {
            rest.push(row(item));
            continue;
        };
        let claims = item::claims(context, item, axis, language).into_iter();
        let mut claim = claims.filter(|claim| claim.state == State::Known).take(1);
        match groups.iter_mut().find(|(known, _)| *known == *key) {
            Some((_, group)) => {
                if let Some(title) = group.title.as_mut().and_then(|title| title.claims.first_mut())
                    && certainty(title) != claim.next().as_ref().and_then(certainty)
                {
                    title.provenance = None;
                }
                group.rows.push(row(item));
            }
            None => {
                let title = CellView::claims(claim.map(of_group).collect());
                let id = has_anchors(context, of).then(|| Anchor::Group(&key).id());
                let group = RowsView { id, title: Some(title), rows: vec![row(item)] };
                groups.push((key.into_owned(), group));
            }
        }
    }
    if let Some(values) = item::values(context, of, axis, language) {
        let places: BTreeMap<&str, usize> =
            values.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
        groups.sort_by_key(|(id, _)| places.get(id.as_str()).copied().unwrap_or(places.len()));
    }
    let rest = (!rest.is_empty()).then_some(RowsView { id: None, title: None, rows: rest });
    groups.into_iter().map(|(_, group)| group).chain(rest).collect()
}

/// Whether texts can lead to a group of the table: where its name is one that the bank declares or writes.
fn has_anchors(context: &Context<'_>, of: &From) -> bool {
    let Some(axis @ Axis::Field(_)) = of.group else { return false };
    let field = of.scope(&context.site.schemas).field(axis);
    of.selection.records.is_none() && field.is_some_and(|field| field.kind.domain().has_members())
}

fn certainty(claim: &ClaimView) -> Option<Certainty> {
    claim.provenance.as_ref().map(|provenance| provenance.certainty)
}

/// A value as the title of all that have it. How sure it is may hold for all of them; its source and the note
/// beside it are those of one.
fn of_group(mut claim: ClaimView) -> ClaimView {
    let certainty = certainty(&claim).filter(|certainty| *certainty != Certainty::Stated);
    claim.provenance =
        certainty.map(|certainty| ProvenanceView { certainty, ..ProvenanceView::default() });
    claim
}
