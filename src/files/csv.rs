//! The tables of pages that are views, as CSV beside them: RFC 4180 in UTF-8, and no cell that a
//! spreadsheet would take for a formula.

use crate::files::file::File;
use crate::kind::answer::State;
use crate::language::Language;
use crate::number::{Bound, Number};
use crate::pages::context::Context;
use crate::pages::listings;
use crate::pages::page::Page;
use crate::span::Span;
use crate::view::fact::{ClaimView, Datum};
use crate::view::listing::{CellView, ListingView, TableView};
use fluent_bundle::FluentArgs;

/// What a formula begins with, in the forms of other keyboards too; a tab and a line feed at the start of a cell
/// are left out by some programs, which then look at what follows.
const FORMULA: &[char] = &[
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    '\u{fe66}', '\u{fe62}', '\u{fe63}', '\u{fe6b}',
];

/// What a file in UTF-8 can begin with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// One file for each such page and language.
pub(crate) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let mut files = Vec::new();
    for page in context.site.listings.keys() {
        for language in context.site.config.languages.iter() {
            let Some(url) = listings::csv_url(context, *page, language) else { continue };
            let span = Span::top(&context.site.entries[*page].original.path);
            let page = *page;
            files.push(File::new(url.out_path(), span, move |context, _| {
                let view = listings::listing(context, page, language);
                let words = Words { context, language };
                file(&view.map_or_else(Vec::new, |view| words.rows(&view)))
            }));
        }
    }
    files
}

/// Says what a view shows in the words of a language.
struct Words<'c, 'a> {
    context: &'c Context<'a>,
    language: Language,
}

impl Words<'_, '_> {
    /// What a view shows, as rows; the first are the headings.
    fn rows(&self, view: &ListingView) -> Vec<Vec<String>> {
        let heads = |keys: &[&str]| {
            keys.iter().map(|key| self.context.string(key, self.language)).collect()
        };
        let mut rows: Vec<Vec<String>> = Vec::new();
        if let Some(table) = &view.table {
            let mut table = self.table_rows(table);
            if view.is_counted() {
                self.add_empty(view, &mut table);
            }
            rows.extend(table);
        }
        let asked = view.dates.iter().any(|dated| dated.happened.is_some());
        if !view.dates.is_empty() {
            let heads: Vec<String> =
                heads(&["date-of-item", "kind-of-item", "title-of-item", "from", "happened"]);
            rows.push(heads.into_iter().take(if asked { 5 } else { 4 }).collect());
        }
        for dated in &view.dates {
            let owner = dated.owner.as_ref().map_or(String::new(), |owner| text(&owner.title));
            let mut row = vec![
                self.cell_of(std::slice::from_ref(&dated.date)),
                text(&dated.kind),
                text(&dated.what.title),
                owner,
            ];
            row.extend(
                asked.then(|| dated.happened.map_or_else(String::new, |it| self.happened(it))),
            );
            rows.push(row);
        }
        if !view.letters.is_empty() {
            rows.push(heads(&["term", "other-names", "explanation"]));
        }
        for term in view.letters.iter().flat_map(|letter| &letter.terms) {
            let names = text(&term.names.join("; "));
            rows.push(vec![text(&term.term.title), names, text(&term.summary.text)]);
        }
        if !view.distributions.is_empty() {
            rows.push(heads(&["field", "value", "number-of-items"]));
        }
        for spread in &view.distributions {
            let label = with_unit(text(&spread.label), &spread.unit);
            rows.extend(spread.values.iter().map(|value| {
                let name = match (value.state, &value.datum) {
                    (State::Known, Some(Datum::Number(number))) => written(number),
                    (State::Known, _) => text(&value.name.text),
                    (state, _) => text(&self.state(state)),
                };
                vec![label.clone(), name, value.number.to_string()]
            }));
        }
        rows
    }

    /// A table; where its rows are grouped, the first column says in which group they are.
    fn table_rows(&self, table: &TableView) -> Vec<Vec<String>> {
        let grouped = table.groups.iter().any(|group| group.title.is_some());
        let first = |title: Option<&CellView>| {
            grouped.then(|| title.map_or(String::new(), |title| self.cell(title)))
        };
        let mut rows = vec![
            first(None)
                .into_iter()
                .chain(table.columns.iter().map(|column| self.cell(column)))
                .collect(),
        ];
        for group in &table.groups {
            rows.extend(group.rows.iter().map(|row| {
                let cells =
                    std::iter::once(&row.header).chain(&row.cells).map(|cell| self.cell(cell));
                first(group.title.as_ref()).into_iter().chain(cells).collect()
            }));
        }
        rows
    }

    /// Adds the rows and columns in which nothing stands: a page names them, and a file counts them.
    fn add_empty(&self, view: &ListingView, rows: &mut Vec<Vec<String>>) {
        let none = || "0".to_owned();
        for empty in &view.empty {
            let names = empty.values.iter().map(|claim| self.cell_of(std::slice::from_ref(claim)));
            if empty.is_rows {
                let width = rows.first().map_or(1, Vec::len);
                rows.extend(names.map(|name| {
                    std::iter::once(name).chain(std::iter::repeat_with(none)).take(width).collect()
                }));
                continue;
            }
            for name in names {
                for (index, row) in rows.iter_mut().enumerate() {
                    row.push(if index == 0 { name.clone() } else { none() });
                }
            }
        }
    }

    /// What stands in a cell: nothing at all is 0 where things are counted. A heading names its unit, so that
    /// the numbers below it need not.
    fn cell(&self, cell: &CellView) -> String {
        if cell.number == Some(0) {
            return "0".to_owned();
        }
        with_unit(self.cell_of(&cell.claims), &cell.unit)
    }

    /// What is said, one thing after the other: numbers and dates as entries write them, all else in words.
    fn cell_of(&self, claims: &[ClaimView]) -> String {
        match claims {
            // As it is: a spreadsheet is to take a number below zero for a number.
            [ClaimView { datum: Some(Datum::Number(number)), .. }] => written(number),
            claims => {
                text(&claims.iter().map(|claim| self.said(claim)).collect::<Vec<_>>().join("; "))
            }
        }
    }

    fn said(&self, claim: &ClaimView) -> String {
        match (claim.state, &claim.datum) {
            (State::Known, Some(Datum::Number(number))) => written(number),
            (State::Known, Some(Datum::Date(date))) => date.edtf(),
            (State::Known, Some(Datum::Json(value))) => value.to_string(),
            (State::Known, None) => match &claim.apart {
                None => claim.text.text.clone(),
                Some(apart) => format!("{} ({apart})", claim.text.text),
            },
            (state, _) => self.state(state),
        }
    }

    /// Whether something came about.
    fn happened(&self, happened: &str) -> String {
        match happened {
            "yes" => self.context.string("boolean-true", self.language),
            "no" => self.context.string("boolean-false", self.language),
            _ => text(&self.state(State::Unknown)),
        }
    }

    /// What an answer that is not there is called: on the pages, or by entries where the theme has no word.
    fn state(&self, state: State) -> String {
        let locale = self.context.locale(self.language);
        let said = state.string().and_then(|key| locale.text(key, &FluentArgs::new()));
        said.unwrap_or_else(|| state.name().to_owned())
    }
}

fn with_unit(words: String, unit: &str) -> String {
    if unit.is_empty() { words } else { format!("{words} ({unit})") }
}

/// A number with its bound, as entries write it.
fn written(number: &Number) -> String {
    let bound = match number.bound {
        Bound::Exact => "",
        Bound::AtLeast => ">=",
        Bound::AtMost => "<=",
        Bound::About => "~",
    };
    format!("{bound}{}", number.value)
}

/// Words; what a spreadsheet would calculate is kept as words by an apostrophe. Some take a semicolon for the end of a
/// cell, as that of Swedish machines does where a file is opened by a click.
fn text(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 1);
    let mut at_start = true;
    for letter in words.chars() {
        if at_start && FORMULA.contains(&letter) {
            text.push('\'');
        }
        at_start = matches!(letter, ';' | '\t' | '\r' | '\n') || at_start && letter.is_whitespace();
        text.push(letter);
    }
    text
}

/// Rows → a file. The mark at its start tells spreadsheets that it is UTF-8.
fn file(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    for row in rows {
        writer.write_record(row).expect("memory takes what is written");
    }
    writer.into_inner().expect("memory takes what is written")
}
