//! Two sources held against each other: what both are tied to, what only the first is, what only the second is;
//! and beside it what is tied to nothing of it.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::State;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::pages::listings::item;
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, OwnFigure, SourceCount};
use crate::pages::listings::size::tied_fit;
use crate::query::item::Item;
use crate::query::member::members;
use crate::query::mirror::{Band, MirrorRow, SIDES, mirror};
use crate::rule::wrong_value::wrong_value;
use crate::schema::axis::Axis;
use crate::view::drawing::{
    BesideItemView, BesideView, MirrorBandView, MirrorGroupView, MirrorItemView, MirrorRowView,
    MirrorView,
};
use crate::view::fact::ClaimView;
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "mirror",
    sources: SourceCount::Two,
    has_file: true,
    fits: tied_fit,
    check,
    figures,
    show,
};

/// What is drawn, in order, by the name that templates know it by.
const BANDS: &[(Band, &str)] =
    &[(Band::Both, "both"), (Band::First, "first"), (Band::Second, "second")];

fn check(declared: &ListingDeclaration<'_>, diagnostics: &mut Diagnostics) {
    declared.needs_rows(diagnostics);
    let Some(sides) = sides(declared.view) else { return };
    let ends = |of: &From| Some((of.row_collection(declared.schemas), choices(declared, of)?));
    if let ([Some(first), Some(second)], Some((key, _))) =
        (sides.map(ends), declared.sources().nth(1))
        && first != second
        && let Some((name, span)) = &key.shown.rows
    {
        diagnostics.push(wrong_value(span, "same-rows", name));
    }
}

/// The ids of the choices that the rows are; none where there are no rows.
fn choices<'a>(declared: &ListingDeclaration<'a>, of: &From) -> Option<Vec<&'a str>> {
    let scope = of.scope(declared.schemas);
    let choices = scope.field(of.rows?).map_or(&[][..], |field| field.choices());
    Some(choices.iter().map(|choice| choice.id.as_str()).collect())
}

fn sides(view: &Listing) -> Option<[&From; SIDES]> {
    Some([view.of.first()?, view.of.get(1)?])
}

/// How many are tied to both, to one only, to none; and the items.
fn figures(site: &Site, view: &Listing) -> Vec<OwnFigure> {
    let mirror = sides(view).and_then(|sides| mirror(site, sides, Language::DEFAULT));
    let Some(mirror) = mirror else { return Vec::new() };
    let number = |band| mirror.rows.iter().filter(|row| row.band() == band).count();
    vec![
        ("items", mirror.items.iter().map(Vec::len).sum()),
        ("both", number(Band::Both)),
        ("first", number(Band::First)),
        ("second", number(Band::Second)),
        ("neither", number(Band::Neither)),
    ]
}

/// Fills in the bands, and the same as a table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some(sides) = sides(view) else { return };
    let Some(mirror) = mirror(context.site, sides, language) else { return };
    let Some(rows) = sides[0].rows else { return };
    let row = |row: &MirrorRow<'_>| {
        let groups = |side: usize| {
            let items = row.tied[side].iter().map(|index| &mirror.items[side][*index]);
            let id = row.member.id(context.site);
            groups(context, sides[side], &items.collect::<Vec<_>>(), id, language)
        };
        MirrorRowView {
            header: item::member_claim(context, row.member, language),
            sides: vec![groups(0), groups(1)],
        }
    };
    let band = |(band, name): &(Band, &'static str)| {
        let rows = mirror.rows.iter().filter(|row| row.band() == *band).map(row);
        MirrorBandView { band: name, rows: rows.collect() }
    };
    let bands: Vec<MirrorBandView> = BANDS.iter().map(band).collect();
    let labels = sides.map(|side| item::plural_of_items(context, side, language));
    let heading = item::label(context, sides[0], rows, language);
    shown.table = Some(table(&heading, &labels, &bands));
    let neither = mirror.rows.iter().filter(|row| row.band() == Band::Neither);
    let neither = neither.map(|row| item::member_claim(context, row.member, language)).collect();
    shown.empty.extend(item::empty(context, sides[0], rows, neither, language));
    let beside = view.beside.iter().map(|of| beside(context, of, language)).collect();
    shown.mirror = Some(MirrorView { heading, sides: labels.to_vec(), bands, beside });
}

/// The items of a side in a row, by the values of its group in their order.
fn groups(
    context: &Context<'_>,
    of: &From,
    items: &[&Item<'_>],
    row: &str,
    language: Language,
) -> Vec<MirrorGroupView> {
    let mut groups: Vec<(String, MirrorGroupView)> = Vec::new();
    for item in items {
        let view = item_view(context, of, item, row, language);
        let id = of.group.and_then(|axis| item.ids(axis).next()).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == id) {
            Some((_, group)) => group.items.push(view),
            None => {
                let label = of.group.and_then(|axis| value(context, item, axis, language));
                let group = MirrorGroupView { label: label.unwrap_or_default(), items: vec![view] };
                groups.push((id.into_owned(), group));
            }
        }
    }
    if let Some(values) = of.group.and_then(|axis| {
        members(context.site, of.collection, of.scope(&context.site.schemas), axis, language)
    }) {
        let place = |id: &str| values.iter().position(|value| value.id(context.site) == id);
        groups.sort_by_key(|(id, _)| place(id).unwrap_or(values.len()));
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The first known value of an item.
fn value(
    context: &Context<'_>,
    item: &Item<'_>,
    axis: Axis,
    language: Language,
) -> Option<ClaimView> {
    let claims = item::claims(context, item, axis, language);
    claims.into_iter().find(|claim| claim.state == State::Known)
}

fn item_view(
    context: &Context<'_>,
    of: &From,
    item: &Item<'_>,
    row: &str,
    language: Language,
) -> MirrorItemView {
    let ties: Vec<(Axis, &str)> = of.rows.map(|axis| (axis, row)).into_iter().collect();
    let words = match of.cells.get(language) {
        Some(_) => item::cell(context, of, item, &ties, language),
        None => Vec::new(),
    };
    MirrorItemView {
        certainty: of.rows.map(|axis| item::tie(item, axis, row)).unwrap_or_default(),
        name: item::named(context, item, language),
        words,
    }
}

/// The bands as one table: who says what of what.
fn table(heading: &str, sides: &[String], bands: &[MirrorBandView]) -> TableView {
    let cell = |groups: &Vec<MirrorGroupView>| {
        let items = groups.iter().flat_map(|group| &group.items);
        let claims = items.flat_map(|item| match item.words.as_slice() {
            [] => std::slice::from_ref(&item.name),
            words => words,
        });
        CellView::claims(claims.cloned().collect())
    };
    let row = |row: &MirrorRowView| RowView {
        header: CellView::claims(vec![row.header.clone()]),
        cells: row.sides.iter().map(cell).collect(),
    };
    let columns = std::iter::once(heading).chain(sides.iter().map(String::as_str));
    TableView {
        columns: columns.map(CellView::words).collect(),
        groups: vec![RowsView {
            id: None,
            title: None,
            rows: bands.iter().flat_map(|band| &band.rows).map(row).collect(),
        }],
    }
}

/// What stands beside it: the words of each item, and who says them.
fn beside(context: &Context<'_>, of: &From, language: Language) -> BesideView {
    let item = |item: &Item<'_>| BesideItemView {
        words: item::cell(context, of, item, &[], language),
        original: item::original(context, of, item, language),
        owner: context.entry_link(item.entry, language),
    };
    BesideView {
        label: item::plural_of_items(context, of, language),
        items: item::items(context, of, language).iter().map(item).collect(),
    }
}
