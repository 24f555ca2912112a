//! The tables of pages that are views, as CSV beside them: RFC 4180 in UTF-8, and no cell that a
//! spreadsheet would take for a formula.

use crate::address::csv::url;
use crate::files::file::File;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::views;
use crate::place::Span;
use crate::view::view_page::{CellView, ViewView};

/// One file for each such page and language.
pub(crate) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let mut files = Vec::new();
    for page in context.site.views.keys() {
        for language in context.site.config.languages.iter() {
            let Some(url) = url(context.site, *page, language) else { continue };
            let span = Span::top(&context.site.entries[*page].original.path);
            let page = *page;
            files.push(File::new(url.out_path(), span, move |context, _| {
                let rows =
                    views::view(context, page, language).as_ref().map_or_else(Vec::new, rows);
                written(&rows).into_bytes()
            }));
        }
    }
    files
}

/// What a view shows, as rows.
fn rows(view: &ViewView) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    if let Some(table) = &view.table {
        let grouped = table.groups.iter().any(|group| group.title.is_some());
        let first = |cell: Option<&CellView>| grouped.then(|| cell.map_or(String::new(), words));
        rows.push(first(None).into_iter().chain(table.columns.iter().map(words)).collect());
        for group in &table.groups {
            rows.extend(group.rows.iter().map(|row| {
                let cells = std::iter::once(&row.header).chain(&row.cells).map(words);
                first(group.title.as_ref()).into_iter().chain(cells).collect()
            }));
        }
    }
    for dated in &view.dates {
        let owner = dated.owner.as_ref().map_or(String::new(), |owner| owner.title.clone());
        let date = dated.date.data.clone().unwrap_or_default();
        rows.push(vec![date, dated.kind.clone(), dated.what.title.clone(), owner]);
    }
    for term in view.letters.iter().flat_map(|letter| &letter.terms) {
        let names = term.names.join("; ");
        rows.push(vec![term.term.title.clone(), names, term.summary.text.clone()]);
    }
    for spread in &view.distributions {
        rows.extend(spread.values.iter().map(|value| {
            let name = if value.state == "known" { &value.name.text } else { value.state };
            vec![spread.label.clone(), name.to_owned(), value.number.to_string()]
        }));
    }
    rows
}

/// What stands in a cell: nothing at all is 0 where things are counted.
fn words(cell: &CellView) -> String {
    if cell.number == Some(0) {
        return "0".to_owned();
    }
    let said = cell.claims.iter().map(|claim| match claim.state {
        "known" => claim.text.text.as_str(),
        state => state,
    });
    said.collect::<Vec<_>>().join("; ")
}

fn written(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        text.push_str(&row.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell; what a spreadsheet would calculate is kept as words by an apostrophe.
fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}
