//! Scripts of a theme → as they are published: without comments that fill lines and without indentation,
//! and under each other's hashed names where one imports another. Pages that are opened as files cannot
//! load modules: for them each script is put together with all that it imports.

use crate::address::file::hashed;
use crate::text::Hash;
use std::collections::BTreeMap;

/// A script as it is published.
pub(super) struct Script {
    /// What it says.
    pub(crate) text: String,
    /// Its hash.
    pub(crate) hash: Hash,
}

/// All scripts, by their names in `static/`; as classic scripts that need no other file, or as modules.
pub(super) fn publish(
    sources: &BTreeMap<String, String>,
    classic: bool,
) -> BTreeMap<String, Script> {
    let mut published = BTreeMap::new();
    for name in sources.keys() {
        if classic {
            let text = together(name, sources);
            let hash = Hash::of(text.as_bytes());
            published.insert(name.clone(), Script { text, hash });
        } else {
            add(name, sources, &mut published, &mut Vec::new());
        }
    }
    published
}

/// Publishes a script after those that it imports. `above` are those that import it; what imports in a
/// circle keeps the name that it writes, for no hash can hold itself.
fn add<'a>(
    name: &'a str,
    sources: &'a BTreeMap<String, String>,
    published: &mut BTreeMap<String, Script>,
    above: &mut Vec<&'a str>,
) {
    if published.contains_key(name) {
        return;
    }
    above.push(name);
    let mut text = String::new();
    for line in lines(&sources[name]) {
        let imported = imported(line).and_then(|written| {
            let other = other(name, written, sources)?;
            if !above.contains(&other) {
                add(other, sources, published, above);
            }
            let hash = published.get(other)?.hash;
            Some((written, hashed(written, &hash.to_string())))
        });
        match imported {
            Some((written, address)) => {
                text.push_str(&line.replacen(&format!("./{written}"), &format!("./{address}"), 1));
            }
            None => text.push_str(line),
        }
        text.push('\n');
    }
    above.pop();
    let hash = Hash::of(text.as_bytes());
    published.insert(name.to_owned(), Script { text, hash });
}

/// A script and all that it imports in one: a module becomes an object with what it exports.
fn together(name: &str, sources: &BTreeMap<String, String>) -> String {
    let mut order = Vec::new();
    gather(name, sources, &mut Vec::new(), &mut order);
    let mut text = "'use strict';\n(() => {\n".to_owned();
    for (number, module) in order.iter().enumerate() {
        let mut exported = Vec::new();
        text.push_str(&format!("const module{number} = (() => {{\n"));
        for line in lines(&sources[*module]) {
            let of = imported(line).and_then(|written| other(module, written, sources));
            let place = of.and_then(|other| order[..number].iter().position(|one| *one == other));
            text.push_str(&in_one(line, place, &mut exported));
            text.push('\n');
        }
        text.push_str(&format!("return {{ {} }};\n}})();\n", exported.join(", ")));
    }
    text.push_str("})();\n");
    text
}

/// Adds the scripts that one imports, each after those that it imports itself, and then this one.
/// `seen` are those that are begun, so that a circle ends.
fn gather<'a>(
    name: &'a str,
    sources: &'a BTreeMap<String, String>,
    seen: &mut Vec<&'a str>,
    order: &mut Vec<&'a str>,
) {
    if seen.contains(&name) {
        return;
    }
    seen.push(name);
    for written in lines(&sources[name]).into_iter().filter_map(imported) {
        if let Some(other) = other(name, written, sources) {
            gather(other, sources, seen, order);
        }
    }
    order.push(name);
}

/// A line of a module that stands in one script with the others; `place` is the module that it imports.
fn in_one(line: &str, place: Option<usize>, exported: &mut Vec<String>) -> String {
    if let Some(place) = place {
        if let Some((before, after)) = line.split_once("import('./") {
            let rest = after.split_once("')").map_or("", |(_, rest)| rest);
            return format!("{before}Promise.resolve(module{place}){rest}");
        }
        let names = line.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
        return names.map_or_else(String::new, |(names, _)| {
            format!("const {{{}}} = module{place};", names.replace(" as ", ": "))
        });
    }
    let Some(rest) = line.strip_prefix("export ") else { return line.to_owned() };
    let words = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let name = words.filter(|word| !word.is_empty()).find(|word| !DECLARES.contains(word));
    exported.extend(name.map(str::to_owned));
    rest.to_owned()
}

/// Words before the name of what is exported.
const DECLARES: &[&str] = &["async", "function", "const", "let", "class"];

/// The name in `static/` of a script that another imports.
fn other<'a>(name: &str, written: &str, sources: &'a BTreeMap<String, String>) -> Option<&'a str> {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let other = format!("{folder}/{written}");
    sources.get_key_value(other.trim_start_matches('/')).map(|(other, _)| other.as_str())
}

/// The file that a line imports from its own folder: `./` and the quote after it are not part of it.
fn imported(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("'./").or_else(|| line.split_once("\"./"))?;
    let imports = ["from ", "import(", "import "].iter().any(|word| before.ends_with(word));
    imports.then(|| after.split(['\'', '"']).next()).flatten()
}

/// The lines that say something, without indentation. A text in backquotes may go over several lines and
/// look like anything: where one does, all lines stay as they are.
fn lines(text: &str) -> Vec<&str> {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.lines().collect();
    }
    let mut comment = false;
    let said = text.lines().map(str::trim).filter(|line| {
        let (begins, ends) = (line.starts_with("/*"), line.ends_with("*/"));
        let silent = comment || (begins && (ends || !line.contains("*/")));
        comment = silent && !ends;
        !silent && !line.is_empty() && !line.starts_with("//")
    });
    said.collect()
}
