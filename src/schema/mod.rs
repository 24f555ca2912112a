//! `content/*/_collection.md` → [`Schemas`]: what the author says that a bank is made of.
//! After this floor no name of a collection, field or choice is special.

pub(crate) mod apart;
pub(crate) mod axis;
pub(crate) mod collection;
pub(crate) mod condition;
pub(crate) mod count;
mod field;
pub(crate) mod gap;
pub(crate) mod map;
mod meanings;
pub(crate) mod names;
pub(crate) mod nearby;
pub(crate) mod own_page;
mod provenance;
pub(crate) mod referrer;
pub(crate) mod selection;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Outcome};
use crate::hash::{Hash, Hasher};
use crate::kind::field::{Domain, Field};
use crate::path::SourcePath;
use crate::read::SourceFiles;
use crate::rule::broken_reference::unknown_collection;
use crate::rule::invalid_schema::invalid_schema;
use crate::rule::unknown_field::unknown_field;
use crate::schema::collection::Collection;
use crate::schema::count::Measure;
use crate::schema::gap::Missing;
use crate::schema::names::{DECLARATION, PAGES};
use crate::schema::referrer::Referrer;
use crate::span::Span;
use crate::syntax::{front_matter, yaml};
use crate::text::SourceFile;

/// All collections, sorted by id.
#[derive(Clone, Debug)]
pub struct Schemas {
    /// The collections.
    pub collections: Vec<Collection>,
    /// Ids of collections whose declaration cannot be used: nothing is said of their entries.
    pub(crate) broken: Vec<String>,
    /// Hash of all declarations, the languages and the functional mailboxes: of everything that decides how an entry is read.
    pub(crate) hash: Hash,
}

impl Schemas {
    /// The collection with an id, and its index.
    pub fn find(&self, id: &str) -> Option<(usize, &Collection)> {
        self.collections.iter().enumerate().find(|(_, collection)| collection.id == id)
    }

    /// Whether there is a collection with this id whose declaration cannot be used.
    pub(crate) fn is_broken(&self, id: &str) -> bool {
        self.broken.iter().any(|broken| broken == id)
    }

    /// The collection whose entries can be named as sources of facts.
    pub(crate) fn provenance(&self) -> Option<(usize, &Collection)> {
        self.collections.iter().enumerate().find(|(_, collection)| collection.provenance)
    }
}

/// Reads all declarations.
pub(crate) fn load(sources: &SourceFiles, config: &Config) -> Outcome<Schemas> {
    let mut diagnostics = Diagnostics::default();
    let mut hasher = Hasher::default();
    let decisive = config.languages.codes().chain(config.functional.iter().map(String::as_str));
    for text in decisive {
        hasher.update(text.as_bytes()).update(b"\0");
    }
    let (mut collections, mut broken) = (Vec::new(), Vec::new());
    let declared = |path: &&SourcePath| {
        path.as_str().starts_with("content/") && path.file_name() == DECLARATION
    };
    for path in sources.texts.keys().filter(declared) {
        let source = &sources.texts[path];
        hasher.update(path.as_str().as_bytes()).hash(source.hash);
        match declaration(source, config, &mut diagnostics) {
            Some(collection) if is_placed(path) => collections.push(collection),
            Some(_) => diagnostics.push(misplaced(path)),
            None => broken.push(folder_id(path)),
        }
    }
    if !collections.iter().any(|collection: &Collection| collection.id == PAGES) {
        let source =
            SourceFile::new(SourcePath::new("content/pages/_collection.md"), BUILT_IN_PAGES);
        collections.extend(declaration(&source, config, &mut diagnostics));
    }
    collections.sort_by(|one, other| one.id.cmp(&other.id));
    check_together(&mut collections, &broken, &mut diagnostics);
    Outcome { value: Schemas { collections, broken, hash: hasher.finish() }, diagnostics }
}

/// What `content/pages/` is when it does not say so itself.
const BUILT_IN_PAGES: &str = "---
path: ''
fields:
  title: {kind: text, as: title, required: true, translated: true, label: Title}
  summary: {kind: text, as: summary, translated: true, label: Summary}
---
";

/// Whether a declaration stands in a folder of its own, directly below `content/`.
fn is_placed(path: &SourcePath) -> bool {
    let id = folder_id(path);
    !id.is_empty() && id != "content" && !id.contains('/')
}

fn misplaced(path: &SourcePath) -> Diagnostic {
    invalid_schema(&Span::top(path), "folder", path.folder())
}

/// The collection that a file below `content/` belongs to.
fn folder_id(path: &SourcePath) -> String {
    path.folder().strip_prefix("content/").unwrap_or_default().to_owned()
}

fn declaration(
    source: &SourceFile,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Option<Collection> {
    let parts = front_matter::split(source, diagnostics)?;
    let root = yaml::parse(source, parts.front_matter, diagnostics)?;
    Collection::read(&root, source, config, diagnostics)
}

/// What can only be said when all collections are known.
fn check_together(
    collections: &mut [Collection],
    broken: &[String],
    diagnostics: &mut Diagnostics,
) {
    let ids = collections.iter().map(|collection| &collection.id).chain(broken);
    let ids: Vec<String> = ids.cloned().collect();
    let mut provenance: Option<&Collection> = None;
    for collection in collections.iter() {
        for field in collection.all_fields() {
            check_target(field, &ids, diagnostics);
        }
        for referrer in referrers(collection) {
            check_referrer(referrer, &collection.id, collections, broken, diagnostics);
        }
        if collection.provenance {
            if let Some(first) = provenance {
                let finding = invalid_schema(&collection.span, "one-provenance", "");
                diagnostics.push(finding.label(&first.span, "label-first"));
            }
            provenance = provenance.or(Some(collection));
        }
    }
}

/// Whom figures, gaps and pages of a collection name as referring to it.
fn referrers(collection: &Collection) -> impl Iterator<Item = &Referrer> {
    let counts = collection.counts.iter().filter_map(|count| match &count.measure {
        Measure::Referred(referrer) => Some(referrer),
        _ => None,
    });
    let gaps = collection.gaps.iter().filter_map(|gap| match &gap.missing {
        Missing::Referrer(referrer) => Some(referrer),
        Missing::Answer(_) => None,
    });
    let nearby = collection.nearby.iter().map(|nearby| &nearby.from);
    counts.chain(gaps).chain(collection.own_page.referrers()).chain(nearby)
}

/// Reports a referrer that is not there, or does not refer to this collection: nothing would be found.
fn check_referrer(
    referrer: &Referrer,
    to: &str,
    collections: &[Collection],
    broken: &[String],
    diagnostics: &mut Diagnostics,
) {
    let Some(from) = collections.iter().find(|known| known.id == referrer.collection) else {
        if !broken.contains(&referrer.collection) {
            let ids = collections.iter().map(|known| known.id.as_str());
            let finding = unknown_collection(&referrer.span, &referrer.collection);
            diagnostics.push(finding.suggest(&referrer.collection, ids));
        }
        return;
    };
    let refers = |field: &Field| field.target() == Some(to);
    let mut known = Vec::new();
    for field in &from.fields {
        known.extend(refers(field).then(|| field.id.clone()));
        let inner = field.record_fields().iter().filter(|inner| refers(inner));
        known.extend(inner.map(|inner| format!("{}.{}", field.id, inner.id)));
    }
    let written = match &referrer.inner {
        Some(inner) => format!("{}.{inner}", referrer.field),
        None => referrer.field.clone(),
    };
    if !known.contains(&written) {
        let known = known.iter().map(String::as_str);
        diagnostics.push(unknown_field(&written, &referrer.span, known));
    }
}

fn check_target(field: &Field, ids: &[String], diagnostics: &mut Diagnostics) {
    let Domain::Entries(to) = field.kind.domain() else { return };
    if !ids.contains(&to.id) {
        let finding = unknown_collection(&to.span, &to.id);
        diagnostics.push(finding.suggest_instead(&to.id, ids.iter().map(String::as_str)));
    }
}
