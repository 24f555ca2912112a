//! `static/` of the theme and its parents → the files that are published, as they are, and their addresses.
//! All stand in one folder with a name that changes when any of them does: what they ask of each other by
//! relative addresses holds, and hosts may let browsers keep them for ever.

use crate::address::file::theme_file;
use crate::address::registry::fits;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::hash::Hasher;
use crate::output::content::{Content, Made};
use crate::path::{SourcePath, Url};
use crate::read::SourceFiles;
use crate::rule::missing_offline_script::missing_offline_script;
use crate::rule::unreadable_file::unreadable_file;
use crate::span::Span;
use crate::theme::below::below;
use crate::theme::module;
use crate::theme::static_file::StaticFile;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Below `static/`: files that stand in for those of the same name where pages are opened as files.
const OFFLINE: &str = "offline/";

/// A file, and how many themes stand between it and the last parent.
struct Candidate {
    path: SourcePath,
    made: Made,
    layer: usize,
}

/// The files, and their addresses by name.
pub(super) fn load(
    sources: &SourceFiles,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> (Vec<StaticFile>, BTreeMap<String, Url>) {
    let mut found = candidates(sources, config);
    // It stays a name where a backslash separates.
    found.retain(|name, file| {
        let is_plain = !name.contains('\\');
        if !is_plain {
            diagnostics.push(unreadable_file(&file.path, "name"));
        }
        is_plain
    });
    let stand_ins = take_stand_ins(&mut found);
    if config.offline {
        let imported = imported(&found, sources);
        put_in_place(stand_ins, &mut found);
        diagnostics.extend(modules(&found, &imported, sources));
    }
    let mut hasher = Hasher::default();
    for (name, file) in &found {
        hasher.update(name.as_bytes()).update(b"\0").hash(file.made.hash);
    }
    let all = hasher.finish();
    let mut files = Vec::new();
    let mut addresses = BTreeMap::new();
    for (name, Candidate { path, made, .. }) in found {
        let url = theme_file(&name, all);
        let (target, span) = (url.out_path(), Span::top(&path));
        if !fits(&target, &span, diagnostics) {
            continue;
        }
        files.push(StaticFile { path: target, made, span });
        addresses.insert(name, url);
    }
    (files, addresses)
}

/// By name; those of the theme win over those of its parents.
fn candidates(sources: &SourceFiles, config: &Config) -> BTreeMap<String, Candidate> {
    let mut found = BTreeMap::new();
    for (layer, theme) in config.themes.iter().rev().enumerate() {
        let folder = format!("themes/{theme}/static/");
        let texts = below(&sources.texts, &folder).map(|(path, source)| {
            let content = Content::Bytes(Arc::from(source.text.as_bytes()));
            (path, Made { content, hash: source.hash })
        });
        let assets = below(&sources.assets, &folder)
            .map(|(path, asset)| (path, Made { content: asset.content.clone(), hash: asset.hash }));
        for (path, made) in texts.chain(assets) {
            let name = path.as_str()[folder.len()..].to_owned();
            found.insert(name, Candidate { path: path.clone(), made, layer });
        }
    }
    found
}

/// The names of all files that scripts import: what stands in for others imports nothing.
fn imported(found: &BTreeMap<String, Candidate>, sources: &SourceFiles) -> BTreeSet<String> {
    let named = |(name, file): (&String, &Candidate)| {
        let text = sources.texts.get(&file.path).filter(|_| is_script(name));
        let imports = text.into_iter().flat_map(|source| module::imports(&source.text));
        imports.filter_map(|(_, address)| module::resolve(name, address)).collect::<Vec<_>>()
    };
    found.iter().flat_map(named).collect()
}

/// Reports the modules that no page can load: browsers load none where it was opened as a file. What another
/// script imports is in the one that stands in for that.
fn modules(
    found: &BTreeMap<String, Candidate>,
    imported: &BTreeSet<String>,
    sources: &SourceFiles,
) -> Diagnostics {
    let report = |(name, file): (&String, &Candidate)| {
        let theme = file.path.as_str().strip_suffix(name.as_str())?;
        if imported.contains(name) || !is_script(name) || theme.ends_with(OFFLINE) {
            return None;
        }
        let range = match sources.texts.get(&file.path) {
            Some(source) => statement(name, &source.text, found)?,
            None => 0..0,
        };
        let span = Span::new(&file.path, range);
        Some(missing_offline_script(&span, name, &format!("{theme}{OFFLINE}{name}")))
    };
    found.iter().filter_map(report).collect()
}

/// Where a script says that it is a module, or fetches one of the theme.
fn statement(name: &str, text: &str, found: &BTreeMap<String, Candidate>) -> Option<Range<usize>> {
    let is_known =
        |address| module::resolve(name, address).is_some_and(|it| found.contains_key(&it));
    let fetches = || module::imports(text).find(|(_, address)| is_known(address));
    module::first_statement(text).or_else(|| fetches().map(|(range, _)| range))
}

fn is_script(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".mjs")
}

/// Takes out what stands in for others, by the name of what it stands in for.
fn take_stand_ins(found: &mut BTreeMap<String, Candidate>) -> BTreeMap<String, Candidate> {
    let of_offline = found.extract_if(.., |name, _| name.starts_with(OFFLINE));
    of_offline.map(|(name, file)| (name[OFFLINE.len()..].to_owned(), file)).collect()
}

/// Puts them in place. A stand-in of a parent does not know what a child has put there.
fn put_in_place(stand_ins: BTreeMap<String, Candidate>, found: &mut BTreeMap<String, Candidate>) {
    for (name, file) in stand_ins {
        if found.get(&name).is_none_or(|known| known.layer <= file.layer) {
            found.insert(name, file);
        }
    }
}
