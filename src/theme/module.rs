//! A script of a theme → whether it is a module, and what it imports. Read without a parser: what is found in a
//! comment or a text leads to no file, or looks like no statement.

use std::ops::Range;

/// Words that follow `export`.
const EXPORTED: &str = "async class const default function let var";

/// Where a script first says something that only a module can say.
pub(super) fn first_statement(text: &str) -> Option<Range<usize>> {
    let import = statements(text, "import").find(|(_, rest)| is_import(rest));
    let export = statements(text, "export").find(|(_, rest)| is_export(rest));
    import.into_iter().chain(export).map(|(range, _)| range).min_by_key(|range| range.start)
}

/// The relative addresses that a script imports, and where.
pub(super) fn imports(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let after = |word: &'static str| {
        text.match_indices(word).filter_map(move |(at, word)| {
            let rest = text[at + word.len()..].trim_start();
            let rest = rest.strip_prefix('(').unwrap_or(rest).trim_start();
            let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            let address = rest[1..].split(quote).next().unwrap_or_default();
            address.starts_with('.').then_some((at..at + word.len(), address))
        })
    };
    after("from").chain(after("import"))
}

/// The name that a relative address means in a script with this name; `None` where it leads out of the folder.
pub(super) fn resolve(name: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in address.split(['?', '#']).next().unwrap_or_default().split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Where a word begins a statement, and what follows it.
fn statements<'a>(
    text: &'a str,
    word: &'static str,
) -> impl Iterator<Item = (Range<usize>, &'a str)> {
    text.match_indices(word).filter_map(move |(at, word)| {
        let before = text[..at].trim_end();
        let begins = before.is_empty()
            || before.ends_with([';', '}'])
            || before.ends_with("*/")
            || text[before.len()..at].contains('\n');
        begins.then(|| (at..at + word.len(), &text[at + word.len()..]))
    })
}

/// Whether this goes on as a declaration: `import(…)` and `import.meta` can stand in expressions.
fn is_import(rest: &str) -> bool {
    let after = rest.trim_start();
    if after.starts_with(['"', '\'', '{', '*']) {
        return true;
    }
    let (_, next) = word(after);
    let next = next.trim_start();
    after.len() < rest.len() && (next.starts_with(',') || word(next).0 == "from")
}

fn is_export(rest: &str) -> bool {
    let after = rest.trim_start();
    after.starts_with(['{', '*'])
        || (after.len() < rest.len() && EXPORTED.split(' ').any(|known| known == word(after).0))
}

/// The name at the beginning, and the rest.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|sign: char| !(sign.is_alphanumeric() || "_$".contains(sign)));
    text.split_at(end.unwrap_or(text.len()))
}
