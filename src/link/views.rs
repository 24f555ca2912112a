//! The declarations of views, with names of collections and fields found: what `plan` shows of them
//! needs no names any more.

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::kind::field::{Field, Meaning};
use crate::link::site::{EntryIndex, Site};
use crate::parse::keys::{ViewKey, ViewKind};
use crate::place::Span;
use crate::rule::unknown_field::unknown_field;
use crate::schema::collection::Collection;
use std::collections::BTreeMap;

/// What a page shows of the bank.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// Which kind.
    pub(crate) kind: ViewKind,
    /// Where its items come from.
    pub(crate) of: Vec<ItemsOf>,
    /// Only items whose fields have these values, as entries write them.
    pub(crate) conditions: Vec<(Axis, String)>,
    /// What the columns are. A matrix has one: its values are the columns.
    pub(crate) columns: Vec<Axis>,
    /// What the rows of a matrix are.
    pub(crate) rows: Option<Axis>,
    /// What stands in the cells of a matrix.
    pub(crate) cells: Option<Axis>,
    /// What the rows of a table are grouped by.
    pub(crate) group: Option<Axis>,
}

/// The entries of a collection, or the records in one of their fields.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ItemsOf {
    /// Index of the collection.
    pub(crate) collection: usize,
    /// Index of the field that holds the records.
    pub(crate) records: Option<usize>,
}

/// What is asked of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axis {
    /// The entry that it is, or that it belongs to.
    Entry,
    /// The field with this index, of the record or of the entry.
    Field(usize),
}

/// The word for [`Axis::Entry`].
const ENTRY: &str = "entry";

impl ItemsOf {
    /// The collection.
    pub(crate) fn collection<'s>(&self, site: &'s Site) -> &'s Collection {
        &site.schemas.collections[self.collection]
    }

    /// The fields of an item.
    pub(crate) fn fields<'s>(&self, site: &'s Site) -> &'s [Field] {
        let fields = &self.collection(site).fields;
        self.records.map_or(fields.as_slice(), |records| fields[records].record_fields())
    }
}

/// Finds what every view shows. Names that are not there are reported, and the view is left out.
pub(crate) fn views(site: &Site, diagnostics: &mut Diagnostics) -> BTreeMap<EntryIndex, View> {
    let mut views = BTreeMap::new();
    for (index, entry) in site.entries.iter().enumerate() {
        if let Some(key) = &entry.original.keys.view
            && let Some(view) = view(site, key, diagnostics)
        {
            views.insert(index, view);
        }
    }
    views
}

fn view(site: &Site, key: &ViewKey, diagnostics: &mut Diagnostics) -> Option<View> {
    let of: Option<Vec<ItemsOf>> =
        key.of.iter().map(|(name, span)| items_of(site, name, span, diagnostics)).collect();
    let of = of?;
    let fields = of.first().map_or(&[][..], |of| of.fields(site));
    let mut axis = |written: &(String, Span)| axis(fields, written, diagnostics);
    let columns: Option<Vec<Axis>> = key.columns.iter().map(&mut axis).collect();
    let mut conditions = Vec::new();
    for condition in &key.conditions {
        conditions.push((axis(&condition.field)?, condition.value.0.clone()));
    }
    let mut optional = |written: &Option<(String, Span)>| match written {
        Some(written) => axis(written).map(Some),
        None => Some(None),
    };
    let (rows, cells, group) = (optional(&key.rows)?, optional(&key.cells)?, optional(&key.group)?);
    for (condition, (axis, _)) in key.conditions.iter().zip(&conditions) {
        if let Axis::Field(field) = axis {
            condition.check(&fields[*field], diagnostics);
        }
    }
    let view = View { kind: key.kind, of, conditions, columns: columns?, rows, cells, group };
    complete(site, &view, key, diagnostics).then_some(view)
}

/// Whether a view has what its kind needs.
fn complete(site: &Site, view: &View, key: &ViewKey, diagnostics: &mut Diagnostics) -> bool {
    let missing = match view.kind {
        ViewKind::Table | ViewKind::Matrix | ViewKind::Compare | ViewKind::Coverage
            if view.columns.is_empty() =>
        {
            Some("columns")
        }
        ViewKind::Matrix if view.rows.is_none() => Some("rows"),
        ViewKind::Map if map_collection(site, view).is_none() => Some("rows"),
        ViewKind::Dates | ViewKind::Timeline
            if !view.of.iter().any(|of| date_field(of.fields(site)).is_some()) =>
        {
            Some("as: date")
        }
        _ => None,
    };
    diagnostics.extend(
        missing.map(|name| Diagnostic::new(rules::MISSING_FIELD, &key.span).arg("name", name)),
    );
    missing.is_none()
}

/// The collection that the rows of a map are, if it says where its entries lie.
pub(crate) fn map_collection(site: &Site, view: &View) -> Option<usize> {
    let of = view.of.first()?;
    let collection = match view.rows? {
        Axis::Entry => of.collection,
        Axis::Field(field) => site.schemas.find(of.fields(site)[field].target()?)?.0,
    };
    site.schemas.collections[collection].map.as_ref().map(|_| collection)
}

/// The field that says when something was.
pub(crate) fn date_field(fields: &[Field]) -> Option<usize> {
    fields.iter().position(|field| field.meaning == Some(Meaning::Date))
}

fn items_of(
    site: &Site,
    name: &str,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<ItemsOf> {
    let (collection, field) = match name.split_once('.') {
        Some((collection, field)) => (collection, Some(field)),
        None => (name, None),
    };
    let Some((index, found)) = site.schemas.find(collection) else {
        let ids = site.schemas.collections.iter().map(|collection| collection.id.as_str());
        let finding = Diagnostic::new(rules::BROKEN_REFERENCE, span).arg("id", collection);
        diagnostics.push(finding.arg("collection", "none").suggest(collection, ids));
        return None;
    };
    let records = |field: &&Field| !field.record_fields().is_empty();
    match field {
        None => Some(ItemsOf { collection: index, records: None }),
        Some(name) => match found.field(name).filter(|(_, field)| records(field)) {
            Some((field, _)) => Some(ItemsOf { collection: index, records: Some(field) }),
            None => {
                let known = found.fields.iter().filter(records).map(|field| field.id.as_str());
                diagnostics.push(unknown_field(name, span, known));
                None
            }
        },
    }
}

fn axis(
    fields: &[Field],
    (name, span): &(String, Span),
    diagnostics: &mut Diagnostics,
) -> Option<Axis> {
    if name == ENTRY {
        return Some(Axis::Entry);
    }
    if let Some(index) = fields.iter().position(|field| field.id == *name) {
        return Some(Axis::Field(index));
    }
    let known = fields.iter().map(|field| field.id.as_str()).chain([ENTRY]);
    diagnostics.push(unknown_field(name, span, known));
    None
}
