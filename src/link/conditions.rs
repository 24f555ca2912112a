//! Entries that are named in conditions (`where: {lake: big}`) and are not there: nothing would ever be found.

use crate::diagnostic::Diagnostics;
use crate::link::site::Site;
use crate::nearest::nearest;
use crate::rule::broken_reference::{To, broken_reference};
use crate::schema::axis::{Axis, Scope};
use crate::schema::own_page::OwnPage;
use crate::schema::selection::{Selection, Test};

/// Reports them, in views, figures and gaps, of what stands apart or on a page of its own.
pub(crate) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for from in site.listings.values().flat_map(|view| view.of.iter().chain(&view.beside)) {
        selection(site, from.collection, &from.selection, diagnostics);
        for blank in &from.blanks {
            let records = from.selection.records;
            let of = Selection { records, filters: blank.filters.clone() };
            selection(site, from.collection, &of, diagnostics);
        }
        if let Some(star) = &from.star {
            selection(site, star.collection, &star.selection, diagnostics);
        }
    }
    for figure in site.entries.iter().flat_map(|entry| &entry.original.keys.figures) {
        selection(site, figure.collection, &figure.count.selection, diagnostics);
    }
    for (index, collection) in site.schemas.collections.iter().enumerate() {
        let counts = collection.counts.iter().map(|count| &count.selection);
        let apart = collection.apart.iter().map(|apart| &apart.selection);
        let own_page = match &collection.own_page {
            OwnPage::Always => None,
            OwnPage::Some(reasons) => Some(&reasons.selection),
        };
        for of in counts
            .chain(apart)
            .chain(own_page)
            .chain(collection.gaps.iter().map(|gap| &gap.selection))
        {
            selection(site, index, of, diagnostics);
        }
    }
}

fn selection(site: &Site, collection: usize, selection: &Selection, diagnostics: &mut Diagnostics) {
    let scope = Scope::new(&site.schemas.collections[collection].fields, selection.records);
    for filter in &selection.filters {
        let Test::OneOf(ids) = &filter.test else { continue };
        let target = match (filter.axis, scope.field(filter.axis)) {
            (Axis::Entry, _) => Some(collection),
            (_, field) => {
                let target = field.and_then(|field| field.target());
                target.and_then(|id| site.schemas.find(id)).map(|(index, _)| index)
            }
        };
        let Some(target) = target else { continue };
        let lost = |id: &str| site.find(target, id).is_none() && !site.is_draft(target, id);
        for (id, span) in ids.iter().filter(|(id, _)| lost(id)) {
            let collection = site.schemas.collections[target].id.as_str();
            let near = nearest(id, site.index.ids(target));
            let to = To { id, collection: Some(collection) };
            diagnostics.push(broken_reference(span, to, near, None));
        }
    }
}
