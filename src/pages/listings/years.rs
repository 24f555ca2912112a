//! Items as rows, years as columns, and in them what is tied to a row and has a date: what was, what was planned,
//! what did not come about. At the end of a row stands what is said of it.

use crate::date::Date;
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::listing::{From, Listing};
use crate::link::site::Site;
use crate::pages::context::Context;
use crate::pages::listings::dates::{NO, UNKNOWN, YES};
use crate::pages::listings::kind::{ListingDeclaration, ListingKind, OwnFigure, SourceCount};
use crate::pages::listings::size::{WITHOUT_GAPS, years_fit};
use crate::pages::listings::{dates, item, rows};
use crate::query::item::{Item, items};
use crate::rule::wrong_value::wrong_value;
use crate::view::drawing::{YearMarkView, YearsRowView, YearsView};
use crate::view::listing::{CellView, ListingView, RowView, RowsView, TableView};
use fluent_bundle::FluentArgs;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub(super) const KIND: ListingKind = ListingKind {
    name: "years",
    sources: SourceCount::Several,
    has_file: true,
    fits: years_fit,
    check,
    figures,
    show,
};

/// A row, by what others refer to it by.
type RowKey<'s> = (&'s str, Option<&'s str>);

fn check(declared: &ListingDeclaration<'_>, diagnostics: &mut Diagnostics) {
    let Some(rows) = declared.source() else { return };
    if rows.columns.is_empty() {
        declared.missing("columns", diagnostics);
    }
    if declared.view.of.len() < 2 {
        diagnostics.push(wrong_value(&declared.key.span, "rows-and-marks", KIND.name));
    }
    for (key, of) in declared.sources().skip(1) {
        let (name, span) = key.shown.rows.as_ref().unwrap_or(&key.items);
        let refers = of.rows.and_then(|rows| of.scope(declared.schemas).field(rows)?.target());
        if refers != Some(rows.collection(declared.schemas).id.as_str()) {
            diagnostics.push(wrong_value(span, "refers-to-rows", name));
        }
        if of.date(declared.schemas).is_none() {
            let (name, span) = &key.items;
            diagnostics.push(wrong_value(span, "dated", name));
        }
    }
}

/// How many rows there are, and how many have a mark; and the items that are marks.
fn figures(site: &Site, view: &Listing) -> Vec<OwnFigure> {
    let Some((rows, marks)) = view.of.split_first() else { return Vec::new() };
    let rows = items(site, rows.collection, &rows.selection, Language::DEFAULT);
    let known: BTreeSet<RowKey<'_>> = rows.iter().map(Item::own_reference).collect();
    let (mut number, mut marked) = (0, BTreeSet::new());
    for of in marks {
        let (Some(axis), Some(date)) = (of.rows, of.date(&site.schemas)) else { continue };
        for item in items(site, of.collection, &of.selection, Language::DEFAULT) {
            let keys = item.references(axis).map(|to| (to.id.as_str(), to.record.as_deref()));
            let keys: Vec<RowKey<'_>> = keys.filter(|key| known.contains(key)).collect();
            if item.dates(date).next().is_some() && !keys.is_empty() {
                number += 1;
                marked.extend(keys);
            }
        }
    }
    vec![("items", number), ("rows", rows.len()), ("marked", marked.len())]
}

/// Something that stands in a row, in some years.
struct DatedMark {
    from: Option<i16>,
    to: Option<i16>,
    view: YearMarkView,
}

/// Fills in the rows, and the same as a table.
fn show(context: &Context<'_>, view: &Listing, language: Language, shown: &mut ListingView) {
    let Some((of, sources)) = view.of.split_first() else { return };
    let Some((first, facts)) = of.columns.split_first() else { return };
    let mut marks: BTreeMap<RowKey<'_>, Vec<DatedMark>> = BTreeMap::new();
    for source in sources {
        add(context, source, language, &mut marks);
    }
    let years = years(marks.values().flatten());
    let rows = item::items(context, of, language);
    let row = |item: &Item<'_>| {
        let RowView { header, cells } = rows::row(context, of, item, language);
        let own = marks.get(&item.own_reference()).map_or(&[][..], Vec::as_slice);
        YearsRowView {
            header: header.claims,
            cells: years.iter().map(|year| cell(own, *year)).collect(),
            facts: cells.into_iter().map(|cell| cell.claims).collect(),
        }
    };
    let rows: Vec<YearsRowView> = rows.iter().map(row).collect();
    let label = |axis| item::label(context, of, axis, language);
    let all = rows.iter().flat_map(|row| row.cells.iter().flatten());
    let known: BTreeSet<&'static str> = all.map(|mark| mark.happened).collect();
    let drawn = YearsView {
        heading: label(*first),
        years: years.iter().map(i16::to_string).collect(),
        facts: facts.iter().map(|axis| label(*axis)).collect(),
        happened: HAPPENED.iter().copied().filter(|happened| known.contains(happened)).collect(),
        rows,
    };
    shown.table = Some(table(context, &drawn, language));
    shown.grid = Some(drawn);
}

/// Whether something came about, as templates name it, in the order in which a legend has it.
const HAPPENED: &[&str] = &[YES, UNKNOWN, NO];

/// Adds the dated items of a source to the rows that they refer to.
fn add<'s>(
    context: &Context<'s>,
    of: &From,
    language: Language,
    marks: &mut BTreeMap<RowKey<'s>, Vec<DatedMark>>,
) {
    let schemas = &context.site.schemas;
    let (Some(axis), Some(date)) = (of.rows, of.date(schemas)) else { return };
    let happened = of.happened(schemas);
    for item in item::items(context, of, language) {
        let said = item::claims(context, &item, date, language);
        let said_to_happen = happened.and_then(|axis| dates::happened(&item, axis));
        let happened = said_to_happen.unwrap_or(if of.planned { UNKNOWN } else { YES });
        for (number, date) in item.dates(date) {
            let (from, to) = date_years(&date);
            let view = YearMarkView {
                name: item::named(context, &item, language),
                date: said[number].text.text.clone(),
                happened,
                begins: true,
                ends: true,
            };
            for target in item.references(axis) {
                let key = (target.id.as_str(), target.record.as_deref());
                let mark = DatedMark { from, to, view: view.clone() };
                marks.entry(key).or_default().push(mark);
            }
        }
    }
}

fn date_years(date: &Date) -> (Option<i16>, Option<i16>) {
    let (from, to) = date.bounds();
    (from.map(jiff::civil::Date::year), to.map(jiff::civil::Date::year))
}

/// The years that are columns: all from the first to the last, or where there are too many, those in which
/// something begins or ends.
fn years<'m>(marks: impl Iterator<Item = &'m DatedMark>) -> Vec<i16> {
    let known: BTreeSet<i16> =
        marks.flat_map(|mark| mark.from.into_iter().chain(mark.to)).collect();
    match (known.first(), known.last()) {
        (Some(first), Some(last))
            if usize::try_from(last - first).is_ok_and(|gap| gap < WITHOUT_GAPS) =>
        {
            (*first..=*last).collect()
        }
        _ => known.into_iter().collect(),
    }
}

/// What stands in a row in a year.
fn cell(marks: &[DatedMark], year: i16) -> Vec<YearMarkView> {
    let within = |mark: &&DatedMark| {
        mark.from.is_none_or(|from| from <= year) && mark.to.is_none_or(|to| year <= to)
    };
    let view = |mark: &DatedMark| YearMarkView {
        begins: mark.from == Some(year),
        ends: mark.to == Some(year),
        ..mark.view.clone()
    };
    marks.iter().filter(within).map(view).collect()
}

/// The same as a table: in each year what stands there, and whether it came about.
fn table(context: &Context<'_>, drawn: &YearsView, language: Language) -> TableView {
    let word = |happened: &str| {
        let key = (happened != YES).then(|| format!("happened-{happened}"))?;
        context.locale(language).text(&key, &FluentArgs::new())
    };
    let cell = |marks: &Vec<YearMarkView>| {
        let said = marks.iter().map(|mark| {
            let mut claim = mark.name.clone();
            if let Some(word) = word(mark.happened) {
                claim.text.text = format!("{} ({word})", claim.text.text);
            }
            claim
        });
        CellView::claims(said.collect())
    };
    let row = |row: &YearsRowView| RowView {
        header: CellView::claims(row.header.clone()),
        cells: (row.cells.iter().map(cell))
            .chain(row.facts.iter().map(|claims| CellView::claims(claims.clone())))
            .collect(),
    };
    let heads = std::iter::once(&drawn.heading).chain(&drawn.years).chain(&drawn.facts);
    TableView {
        columns: heads.map(|head| CellView::words(head)).collect(),
        groups: vec![RowsView {
            id: None,
            title: None,
            rows: drawn.rows.iter().map(row).collect(),
        }],
    }
}
