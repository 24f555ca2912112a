//! The stages in order: all sources in as one value, the whole site out as one value, findings beside it.
//! There is no other way to build: `serve` asks the same [`Assembled`] site for one page at a time.

use crate::check::{self, merge};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Diagnostics, Outcome, Severity};
use crate::hash::{Hash, Hasher};
use crate::link::site::Site;
use crate::link::{self, Bank};
use crate::locale::{self, Locales};
use crate::output::content::Made;
use crate::output::sink::{Collect, Output, Sink};
use crate::parse;
use crate::parse::doc::Doc;
use crate::path::{OutPath, SourcePath};
use crate::plan::{self, Plan};
use crate::read::{Settings, SourceFiles};
use crate::render::{self, Pages};
use crate::schema::names::DECLARATION;
use crate::schema::{self, Schemas};
use crate::search;
use crate::text::SourceFile;
use crate::theme::{self, Theme};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What a build remembers for the next one. An empty memory is always correct. Pages and the index are only
/// kept where another build follows: they are the largest part.
#[derive(Default)]
pub struct BuildCache {
    setup: Cached<Setup>,
    docs: BTreeMap<SourcePath, CachedDoc>,
    theme: Cached<Theme>,
    pages: Pages,
    search: search::index::IndexCache,
}

/// What the documents stand on.
struct Setup {
    config: Arc<Config>,
    schemas: Arc<Schemas>,
    locales: Arc<Locales>,
}

/// One thing that is made of the files that decide how documents are read and shown, and what these were.
struct Cached<T>(Option<(SetupKey, Outcome<Arc<T>>)>);

/// What decides: [`hash_of_setup`], and what was asked for beside the files.
type SetupKey = (Hash, Settings);

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Cached<T> {
    /// The thing; what there is to report of it is reported every time.
    fn get(
        &mut self,
        sources: &SourceFiles,
        diagnostics: &mut Diagnostics,
        make: impl FnOnce() -> Outcome<T>,
    ) -> Arc<T> {
        let key = (hash_of_setup(sources), sources.settings.clone());
        let known = self.0.take().filter(|(known, _)| *known == key);
        let (_, outcome) = self.0.insert(known.unwrap_or_else(|| {
            let Outcome { value, diagnostics } = make();
            (key, Outcome { value: Arc::new(value), diagnostics })
        }));
        diagnostics.extend(outcome.diagnostics.iter().cloned());
        Arc::clone(&outcome.value)
    }
}

/// A document that was read, and what it was read from and by.
struct CachedDoc {
    text: Hash,
    schema: Hash,
    outcome: Outcome<Option<Arc<Doc>>>,
}

impl BuildCache {
    /// For builds that others follow.
    pub fn remembering() -> Self {
        let (pages, search) = (Pages::remembering(), search::index::IndexCache::remembering());
        Self { pages, search, ..Self::default() }
    }
}

/// A bank that was put together, before anything is made of it.
pub struct Linked {
    /// The bank.
    pub site: Arc<Site>,
    /// What was found so far.
    diagnostics: Diagnostics,
}

/// A site that was put together: any page of it can be asked for.
pub struct Assembled {
    /// What is to be made.
    pub plan: Plan,
    /// What makes it.
    pub theme: Arc<Theme>,
    /// Bytes that it may become.
    most: u64,
    /// What was found so far.
    diagnostics: Diagnostics,
}

/// Builds the site into memory.
pub fn build(sources: &SourceFiles, memory: &mut BuildCache) -> Outcome<Output> {
    let output = Collect::default();
    let Outcome { diagnostics, .. } = build_into(sources, memory, &output);
    Outcome { value: output.finish(), diagnostics }
}

/// Builds the site; every file goes to the sink as soon as it is made. The number of pages.
pub fn build_into(
    sources: &SourceFiles,
    memory: &mut BuildCache,
    sink: &dyn Sink,
) -> Outcome<usize> {
    let assembled = assemble(sources, memory);
    let Assembled { plan, theme, most, .. } = &assembled;
    // Before the pages: what it needs for a while is then free for them.
    give_index(plan, &mut memory.search, &unstopped(), sink).expect("nobody stops it");
    let pages = &mut memory.pages;
    let (checked, rendered) = rayon::join(
        || check::check(&plan.site),
        || render::render(plan, theme, pages, *most, sink),
    );
    let Outcome { value, diagnostics } = rendered;
    Outcome { value, diagnostics: assembled.findings(checked.into_iter().chain(diagnostics)) }
}

/// For what nobody stops.
pub fn unstopped() -> AtomicBool {
    AtomicBool::new(false)
}

/// The index of the search; nothing where it is turned off. `None` if it was stopped.
pub fn index(
    plan: &Plan,
    memory: &mut search::index::IndexCache,
    stop: &AtomicBool,
) -> Option<Vec<(OutPath, Made)>> {
    let files = Collect::default();
    give_index(plan, memory, stop, &files)?;
    Some(files.finish().files.into_iter().collect())
}

/// The same, file by file.
fn give_index(
    plan: &Plan,
    memory: &mut search::index::IndexCache,
    stop: &AtomicBool,
    sink: &dyn Sink,
) -> Option<()> {
    let Some(facets) = plan.facets() else { return Some(()) };
    let give = |search::index::IndexFile { path, bytes }| sink.take(&path, Made::of(bytes));
    search::index::index(&plan.site, facets, memory, stop, &give)
}

/// Everything up to the pages: what can be asked for, and what makes it.
pub fn assemble(sources: &SourceFiles, memory: &mut BuildCache) -> Assembled {
    let Linked { site, mut diagnostics } = link(sources, memory);
    let mut theme_diagnostics = Diagnostics::default();
    let load = || theme::load(sources, &site.config, &site.locales);
    let (planned, theme) = rayon::join(
        || plan::plan(Arc::clone(&site)),
        || memory.theme.get(sources, &mut theme_diagnostics, load),
    );
    let plan = planned.into_value(&mut diagnostics);
    diagnostics.extend(theme_diagnostics);
    Assembled { plan, theme, most: site.room, diagnostics }
}

impl Assembled {
    /// The errors that are known before a page was made. No entry can allow one.
    pub(crate) fn errors(&self) -> Diagnostics {
        let mut diagnostics = self.diagnostics.clone();
        merge::set_severities(&mut diagnostics, &self.plan.site);
        diagnostics.retain(|finding| finding.severity == Severity::Error);
        diagnostics.sort();
        diagnostics
    }

    /// Looks for everything that there is to report, by making every page and keeping none: what `build`
    /// tells. `None` if it was stopped.
    pub fn inspect(&self, stop: &AtomicBool) -> Option<Diagnostics> {
        let faults = render::faults(&self.plan, &self.theme, self.most, stop)?;
        let checked = check::check(&self.plan.site);
        Some(self.findings(checked.into_iter().chain(faults)))
    }

    fn findings(&self, later: impl Iterator<Item = Diagnostic>) -> Diagnostics {
        merge::merge(self.diagnostics.iter().cloned().chain(later).collect(), &self.plan.site)
    }
}

/// The first half: reads every document and puts the bank together.
pub fn link(sources: &SourceFiles, memory: &mut BuildCache) -> Linked {
    let mut diagnostics = sources.diagnostics.clone();
    let setup = memory.setup.get(sources, &mut diagnostics, || setup(sources));
    let Setup { config, schemas, locales } = &*setup;
    diagnostics.extend(parse::strays(sources, schemas));
    let docs = docs(sources, schemas, config, &mut memory.docs, &mut diagnostics);
    let site =
        link::link(&docs, Bank { config, schemas, locales, sources }).into_value(&mut diagnostics);
    Linked { site: Arc::new(site), diagnostics }
}

fn setup(sources: &SourceFiles) -> Outcome<Setup> {
    let mut diagnostics = Diagnostics::default();
    let config = Arc::new(config::load(sources).into_value(&mut diagnostics));
    let schemas = Arc::new(schema::load(sources, &config).into_value(&mut diagnostics));
    let locales = Arc::new(locale::load(sources, &config).into_value(&mut diagnostics));
    Outcome { value: Setup { config, schemas, locales }, diagnostics }
}

fn is_document(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/") && path.extension() == Some("md")
}

/// Hash of the files that decide how documents are read and shown. A declaration is both.
fn hash_of_setup(sources: &SourceFiles) -> Hash {
    let texts = sources.texts.iter().map(|(path, source)| (path, source.hash));
    let assets = sources.assets.iter().map(|(path, asset)| (path, asset.source));
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
    sources: &SourceFiles,
    schemas: &Schemas,
    config: &Config,
    known: &mut BTreeMap<SourcePath, CachedDoc>,
    diagnostics: &mut Diagnostics,
) -> Vec<Arc<Doc>> {
    let read = |path: &SourcePath, source: &SourceFile| {
        let same = |old: &CachedDoc| old.text == source.hash && old.schema == schemas.hash;
        if known.get(path).is_some_and(same) {
            return None;
        }
        let Outcome { value, diagnostics } = parse::parse(source, schemas, config);
        let outcome = Outcome { value: value.map(Arc::new), diagnostics };
        Some((path.clone(), CachedDoc { text: source.hash, schema: schemas.hash, outcome }))
    };
    let texts = sources.texts.par_iter().filter(|(path, _)| is_document(path));
    let fresh: Vec<(SourcePath, CachedDoc)> =
        texts.filter_map(|(path, source)| read(path, source)).collect();
    known.extend(fresh);
    known.retain(|path, _| sources.texts.contains_key(path));
    let outcomes = || known.values().map(|document| &document.outcome);
    diagnostics.extend(outcomes().flat_map(|outcome| &outcome.diagnostics).cloned());
    outcomes().filter_map(|outcome| outcome.value.clone()).collect()
}
