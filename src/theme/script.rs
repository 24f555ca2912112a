//! Scripts of a theme → as they are published: without comments that fill lines and without indentation,
//! and under each other's hashed names where one imports another. Nothing else in them is changed.

use crate::plan::asset::hashed;
use crate::text::Hash;
use std::collections::BTreeMap;

/// A script as it is published.
pub(super) struct Script {
    /// What it says.
    pub text: String,
    /// Its hash.
    pub hash: Hash,
}

/// All scripts, by their names in `static/`.
pub(super) fn publish(sources: &BTreeMap<String, String>) -> BTreeMap<String, Script> {
    let mut published = BTreeMap::new();
    for name in sources.keys() {
        add(name, sources, &mut published, &mut Vec::new());
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
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let other = format!("{folder}/{written}");
            let (other, _) = sources.get_key_value(other.trim_start_matches('/'))?;
            if !above.contains(&other.as_str()) {
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
