//! `static/` of the theme and its parents → the files that are published, as they are, and their addresses.
//! All stand in one folder with a name that changes when any of them does: what they ask of each other by
//! relative addresses holds, and hosts may let browsers keep them for ever.

use crate::address::file::theme_file;
use crate::config::Config;
use crate::hash::Hasher;
use crate::output::content::{Content, Made};
use crate::path::{SourcePath, Url};
use crate::read::SourceFiles;
use crate::span::Span;
use crate::theme::below::below;
use crate::theme::static_file::StaticFile;
use std::collections::BTreeMap;
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
) -> (Vec<StaticFile>, BTreeMap<String, Url>) {
    let found = with_stand_ins(candidates(sources, config), config.offline);
    let mut hasher = Hasher::default();
    for (name, file) in &found {
        hasher.update(name.as_bytes()).update(b"\0").hash(file.made.hash);
    }
    let all = hasher.finish();
    let mut files = Vec::new();
    let mut addresses = BTreeMap::new();
    for (name, Candidate { path, made, .. }) in found {
        let url = theme_file(&name, all);
        files.push(StaticFile { path: url.out_path(), made, span: Span::top(&path) });
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

/// Where pages are opened as files, with what stands in for others. A stand-in of a parent does not know
/// what a child has put in its place.
fn with_stand_ins(
    found: BTreeMap<String, Candidate>,
    offline: bool,
) -> BTreeMap<String, Candidate> {
    let (stand_ins, mut found): (BTreeMap<_, _>, BTreeMap<_, _>) =
        found.into_iter().partition(|(name, _)| name.starts_with(OFFLINE));
    for (name, file) in stand_ins.into_iter().filter(|_| offline) {
        let meant = name[OFFLINE.len()..].to_owned();
        if found.get(&meant).is_none_or(|known| known.layer <= file.layer) {
            found.insert(meant, file);
        }
    }
    found
}
