//! A program that goes on, with all that it remembers, beside one that has just begun: byte for byte and finding
//! for finding the same, written as a whole and asked for page by page.

use exempelbank::{
    BuildCache, Collect, Diagnostics, IndexCache, Output, SourceFiles, assemble, build,
    build_index, build_into, render_file, render_page, unstopped,
};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

/// What a build made, as path and hash, and what it reported.
pub(crate) type Built = (Vec<(String, String)>, Diagnostics);

/// What programs remember that build again and again.
pub(crate) struct Warm {
    builds: BuildCache,
    index: IndexCache,
    former: Output,
}

impl Warm {
    /// After a first build.
    pub(crate) fn start(sources: &SourceFiles) -> Self {
        let mut builds = BuildCache::remembering();
        let former = build(sources, &mut builds).value;
        Self { builds, index: IndexCache::remembering(), former }
    }

    /// The site that was built last.
    pub(crate) fn output(&self) -> &Output {
        &self.former
    }

    /// What `build --watch` makes after an edit: the sink gives what is as it was.
    pub(crate) fn build(&mut self, sources: &SourceFiles) -> Built {
        let sink = Collect::after(std::mem::take(&mut self.former));
        let diagnostics = build_into(sources, &mut self.builds, &sink).diagnostics;
        self.former = sink.finish();
        (hashes(&self.former), diagnostics)
    }

    /// Builds again, first as `serve` does and then as `build --watch` does.
    pub(crate) fn assert_equals_cold(&mut self, sources: &SourceFiles) {
        let cold = outcome(sources, &mut BuildCache::default());
        assert_eq!(asked_for(sources, &mut self.builds, &mut self.index), cold);
        assert_eq!(self.build(sources), cold);
    }
}

/// One build.
pub(crate) fn outcome(sources: &SourceFiles, memory: &mut BuildCache) -> Built {
    let outcome = build(sources, memory);
    (hashes(&outcome.value), outcome.diagnostics)
}

fn hashes(output: &Output) -> Vec<(String, String)> {
    output.files.iter().map(|(path, made)| (path.to_string(), made.hash.to_string())).collect()
}

/// What `serve` shows after an edit: each page and file on its own, the index, and what is reported beside it.
fn asked_for(sources: &SourceFiles, memory: &mut BuildCache, index: &mut IndexCache) -> Built {
    let site = assemble(sources, memory);
    let (plan, theme) = (&site.plan, &site.theme);
    let mut made = BTreeMap::new();
    for page in &plan.pages {
        let path = page.url.out_path();
        let found = plan.page(&path).expect("a page is found by its path");
        if let Some(one) = render_page(plan, theme, found).value {
            made.insert(path, one.hash.to_string());
        }
    }
    let planned = plan.files.iter().map(|file| &file.path);
    for path in planned.chain(theme.files.iter().map(|file| &file.path)) {
        let one = render_file(plan, theme, path).expect("a file is found by its path");
        made.insert(path.clone(), one.hash.to_string());
    }
    // One that was stopped half-way does no harm to the next.
    assert!(build_index(plan, index, &AtomicBool::new(true)).is_none());
    for (path, one) in build_index(plan, index, &unstopped()).unwrap() {
        made.insert(path, one.hash.to_string());
    }
    let diagnostics = site.inspect(&unstopped()).expect("nobody stops it");
    (made.into_iter().map(|(path, hash)| (path.to_string(), hash)).collect(), diagnostics)
}
