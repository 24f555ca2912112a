//! The stages in order: all sources in as one value, the whole site out as one value, findings beside it.
//! There is no other way to build: `serve` asks the same [`Assembled`] site for one page at a time.

use crate::check;
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Outcome, Severity, rules};
use crate::link::site::Site;
use crate::link::{self, Bank};
use crate::locale::{self, Locales};
use crate::parse;
use crate::parse::doc::Doc;
use crate::place::{OutPath, SourcePath, Span};
use crate::plan::{self, Content, Plan};
use crate::read::{Settings, Sources};
use crate::render::{self, Made, Output, Pages};
use crate::schema::{self, DECLARATION, Schemas};
use crate::search;
use crate::text::{Hash, Hasher, Source};
use crate::theme::{self, Theme};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What a build remembers for the next one. An empty memory is always correct. Pages and the index are only
/// kept where another build follows: they are the largest part.
#[derive(Default)]
pub struct Memory {
    ground: Kept<Ground>,
    docs: BTreeMap<SourcePath, Remembered>,
    theme: Kept<Theme>,
    pages: Pages,
    search: search::index::Memory,
}

/// What the documents stand on.
struct Ground {
    config: Arc<Config>,
    schemas: Arc<Schemas>,
    locales: Arc<Locales>,
}

/// One thing that is made of the files that decide how documents are read and shown, and what these were.
struct Kept<T>(Option<(Decisive, Outcome<Arc<T>>)>);

/// What decides: [`hash_of_ground`], and what was asked for beside the files.
type Decisive = (Hash, Settings);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Kept<T> {
    /// The thing; what there is to tell of it is told every time.
    fn get(
        &mut self,
        sources: &Sources,
        told: &mut Vec<Diagnostic>,
        make: impl FnOnce() -> Outcome<T>,
    ) -> Arc<T> {
        let key = (hash_of_ground(sources), sources.settings.clone());
        let known = self.0.take().filter(|(known, _)| *known == key);
        let (_, outcome) = self.0.insert(known.unwrap_or_else(|| {
            let Outcome { value, told } = make();
            (key, Outcome { value: Arc::new(value), told })
        }));
        told.extend(outcome.told.iter().cloned());
        Arc::clone(&outcome.value)
    }
}

/// A document that was read, and what it was read from and by.
struct Remembered {
    text: Hash,
    schema: Hash,
    outcome: Outcome<Option<Arc<Doc>>>,
}

impl Memory {
    /// For builds that others follow.
    pub fn remembering() -> Self {
        let (pages, search) = (Pages::remembering(), search::index::Memory::remembering());
        Self { pages, search, ..Self::default() }
    }
}

/// A bank that was put together, before anything is made of it.
pub struct Linked {
    /// The bank.
    pub site: Arc<Site>,
    /// What was found so far.
    told: Vec<Diagnostic>,
}

/// A site that was put together: any page of it can be asked for.
pub struct Assembled {
    /// What is to be made.
    pub plan: Plan,
    /// What makes it.
    pub theme: Arc<Theme>,
    /// What was found so far.
    told: Vec<Diagnostic>,
}

/// Builds the site.
pub fn build(sources: &Sources, memory: &mut Memory) -> Outcome<Output> {
    let assembled = assemble(sources, memory);
    let Assembled { plan, theme, .. } = &assembled;
    // Before the pages: what it needs for a while is then free for them, which stay.
    let index = index(&plan.site, &mut memory.search, &unstopped()).expect("nobody stops it");
    let pages = &mut memory.pages;
    let (checked, rendered) =
        rayon::join(|| check::check(&plan.site), || render::render(plan, theme, pages));
    let Outcome { mut value, told } = rendered;
    value.add(index);
    Outcome { value, told: assembled.findings(checked.into_iter().chain(told)) }
}

/// For what nobody stops.
pub fn unstopped() -> AtomicBool {
    AtomicBool::new(false)
}

/// The index of the search. `None` if it was stopped.
pub fn index(
    site: &Site,
    memory: &mut search::index::Memory,
    stop: &AtomicBool,
) -> Option<Vec<(OutPath, Made)>> {
    let files = search::index::index(site, memory, stop)?.into_par_iter();
    let made = |search::index::File { path, bytes }| {
        let hash = Hash::of(&bytes);
        (path, Made { content: Content::Bytes(bytes), hash })
    };
    Some(files.map(made).collect())
}

/// Everything up to the pages: what can be asked for, and what makes it.
pub fn assemble(sources: &Sources, memory: &mut Memory) -> Assembled {
    let Linked { site, mut told } = link(sources, memory);
    let mut told_of_theme = Vec::new();
    let load = || theme::load(sources, &site.config, &site.locales);
    let (planned, theme) = rayon::join(
        || plan::plan(Arc::clone(&site)),
        || memory.theme.get(sources, &mut told_of_theme, load),
    );
    let plan = planned.tell(&mut told);
    told.extend(told_of_theme);
    Assembled { plan, theme, told }
}

impl Assembled {
    /// The errors that are known before a page was made. No entry can allow one.
    pub fn errors(&self) -> Vec<Diagnostic> {
        let mut told = self.told.clone();
        set_severities(&mut told, &self.plan.site);
        told.retain(|finding| finding.severity == Severity::Error);
        sort(&mut told);
        told
    }

    /// Looks for everything that there is to tell, by making every page and keeping none: what `build`
    /// tells. `None` if it was stopped.
    pub fn inspect(&self, stop: &AtomicBool) -> Option<Vec<Diagnostic>> {
        let faults = render::faults(&self.plan, &self.theme, stop)?;
        let checked = check::check(&self.plan.site);
        Some(self.findings(checked.into_iter().chain(faults)))
    }

    fn findings(&self, later: impl Iterator<Item = Diagnostic>) -> Vec<Diagnostic> {
        merge(self.told.iter().cloned().chain(later).collect(), &self.plan.site)
    }
}

/// The first half: reads every document and puts the bank together.
pub fn link(sources: &Sources, memory: &mut Memory) -> Linked {
    let mut told = sources.told.clone();
    let ground = memory.ground.get(sources, &mut told, || ground(sources));
    let Ground { config, schemas, locales } = &*ground;
    told.extend(parse::strays(sources, schemas));
    let docs = docs(sources, schemas, config, &mut memory.docs, &mut told);
    let site = link::link(&docs, Bank { config, schemas, locales, sources }).tell(&mut told);
    Linked { site: Arc::new(site), told }
}

fn ground(sources: &Sources) -> Outcome<Ground> {
    let mut told = Vec::new();
    let config = Arc::new(config::load(sources).tell(&mut told));
    let schemas = Arc::new(schema::load(sources, &config).tell(&mut told));
    let locales = Arc::new(locale::load(sources, &config).tell(&mut told));
    Outcome { value: Ground { config, schemas, locales }, told }
}

fn is_document(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/") && path.extension() == Some("md")
}

/// Hash of the files that decide how documents are read and shown. A declaration is both.
fn hash_of_ground(sources: &Sources) -> Hash {
    let texts = sources.texts.iter().map(|(path, source)| (path, source.hash));
    let assets = sources.assets.iter().map(|(path, asset)| (path, asset.hash));
    let decides = |path: &SourcePath| {
        !path.as_str().starts_with("content/") || path.file_name() == DECLARATION
    };
    let mut hasher = Hasher::default();
    for (path, hash) in texts.chain(assets).filter(|(path, _)| decides(path)) {
        hasher.update(path.as_str().as_bytes()).update(b"\0").hash(hash);
    }
    hasher.finish()
}

/// Every document, read again where it or what it is read by is another.
fn docs(
    sources: &Sources,
    schemas: &Schemas,
    config: &Config,
    known: &mut BTreeMap<SourcePath, Remembered>,
    told: &mut Vec<Diagnostic>,
) -> Vec<Arc<Doc>> {
    let read = |path: &SourcePath, source: &Source| {
        let same = |old: &Remembered| old.text == source.hash && old.schema == schemas.hash;
        if known.get(path).is_some_and(same) {
            return None;
        }
        let Outcome { value, told } = parse::parse(source, schemas, config);
        let outcome = Outcome { value: value.map(Arc::new), told };
        Some((path.clone(), Remembered { text: source.hash, schema: schemas.hash, outcome }))
    };
    let texts = sources.texts.par_iter().filter(|(path, _)| is_document(path));
    let fresh: Vec<(SourcePath, Remembered)> =
        texts.filter_map(|(path, source)| read(path, source)).collect();
    known.extend(fresh);
    known.retain(|path, _| sources.texts.contains_key(path));
    let outcomes = || known.values().map(|document| &document.outcome);
    told.extend(outcomes().flat_map(|outcome| &outcome.told).cloned());
    outcomes().filter_map(|outcome| outcome.value.clone()).collect()
}

/// Sets the severities, takes away what is allowed, sorts, and tells everything once.
fn merge(mut told: Vec<Diagnostic>, site: &Site) -> Vec<Diagnostic> {
    set_severities(&mut told, site);
    told.retain(|finding| finding.severity > Severity::Off);
    let mut unused = allow(&mut told, site);
    set_severities(&mut unused, site);
    told.extend(unused.into_iter().filter(|finding| finding.severity > Severity::Off));
    sort(&mut told);
    told
}

/// As `site.toml` says.
fn set_severities(told: &mut [Diagnostic], site: &Site) {
    for finding in told {
        let set = site.config.severities.iter().find(|(rule, _)| rule.name == finding.name());
        finding.severity = set.map_or(finding.severity, |(_, severity)| *severity);
    }
}

/// Each finding once, in order.
fn sort(told: &mut Vec<Diagnostic>) {
    told.sort_by(|one, other| one.order().cmp(&other.order()));
    told.dedup_by(|one, other| same(one, other));
}

/// Takes away what an entry says is meant to be so; gives what was allowed for nothing.
fn allow(told: &mut Vec<Diagnostic>, site: &Site) -> Vec<Diagnostic> {
    let mut allowed: BTreeMap<(&SourcePath, &str), usize> = BTreeMap::new();
    let mut spans: Vec<(&Span, &str, bool)> = Vec::new();
    for entry in &site.entries {
        for (rule, span) in &entry.original.keys.allow {
            let docs = entry.docs.iter().map(|(doc, _)| ((&doc.path, rule.as_str()), spans.len()));
            allowed.extend(docs);
            spans.push((span, rule, false));
        }
    }
    told.retain(|finding| {
        let number = allowed.get(&(&finding.span.path, finding.name()));
        // An error cannot be allowed: what it is about would be missing or do harm.
        let Some(number) = number.filter(|_| finding.severity < Severity::Error) else {
            return true;
        };
        spans[*number].2 = true;
        false
    });
    let unused = spans.into_iter().filter(|(.., used)| !used);
    unused
        .map(|(span, rule, _)| Diagnostic::new(rules::UNUSED_ALLOW, span).arg("name", rule))
        .collect()
}

/// A fault of a template is one fault, however many pages show it.
fn same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let place = one.name() == other.name() && one.span == other.span && one.args == other.args;
    place && (one.rule == rules::TEMPLATE || one.labels == other.labels)
}
