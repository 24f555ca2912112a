//! [`Plan`] × [`Theme`] → pages and files, given to a [`Sink`] one by one, in parallel.

use crate::diagnostic::{Diagnostic, Diagnostics, Outcome};
use crate::hash::{Hash, Hasher};
use crate::output::content::Made;
use crate::output::sink::Sink;
use crate::pages::page::Page;
use crate::path::{OutPath, SourcePath};
use crate::plan::Plan;
use crate::rule::site_too_large::site_too_large;
use crate::rule::template::missing_anchor;
use crate::span::Span;
use crate::theme::Theme;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicBool, AtomicU64};
use tera::{Context, Value};

/// Pages rendered before, by path: what they were made from, and what came out. Of a page only hashes and
/// its size are kept.
#[derive(Default)]
pub(crate) struct Pages {
    keep: bool,
    known: BTreeMap<OutPath, CachedPage>,
}

/// A page that was rendered before.
struct CachedPage {
    /// Hash of everything it was made from.
    key: Hash,
    /// Hash of its bytes.
    hash: Hash,
    /// In bytes.
    size: usize,
}

impl Pages {
    /// Remembers what it renders, for the next time.
    pub(crate) fn remembering() -> Self {
        Self { keep: true, known: BTreeMap::new() }
    }
}

/// What a site has taken of the room that it has: a few lines can ask for more pages and cells than any disk
/// holds.
struct Room {
    most: u64,
    taken: AtomicU64,
}

impl Room {
    /// Room for so many bytes.
    fn new(most: u64) -> Self {
        Self { most, taken: AtomicU64::new(0) }
    }

    fn take(&self, bytes: usize) {
        self.taken.fetch_add(bytes as u64, Relaxed);
    }

    fn is_full(&self) -> bool {
        self.taken.load(Relaxed) > self.most
    }

    /// What there is to report of pages and files, all of which were made: where they have no room nothing but
    /// that, since which pages were left out is chance.
    fn report(&self, plan: &Plan, diagnostics: Diagnostics) -> Diagnostics {
        if !self.is_full() {
            return diagnostics;
        }
        let span = plan.site.config.limits.span().cloned();
        let span = span.unwrap_or_else(|| Span::top(&SourcePath::new("site.toml")));
        Diagnostics::from_iter([site_too_large(&span, "pages", self.most)])
    }
}

/// Fills in every page, makes every other file but the index, and gives each to the sink as soon as it is
/// made. The number of pages that were made.
pub(crate) fn render(
    plan: &Plan,
    theme: &Theme,
    pages: &mut Pages,
    most: u64,
    sink: &dyn Sink,
) -> Outcome<usize> {
    let room = Room::new(most);
    let one = |buffer: &mut Vec<u8>, page: &Page| {
        if room.is_full() {
            return Ok(None);
        }
        buffer.clear();
        let path = page.url.out_path();
        let known = pages.known.get(&path);
        let rendered = fill(plan, theme, page, pages.keep, buffer, |key| {
            known.is_some_and(|known| known.key == key && sink.keep(&path, known.hash, known.size))
        });
        match rendered {
            Rendered::Made(key, made) => {
                room.take(buffer.len());
                let known = CachedPage { key, hash: made.hash, size: buffer.len() };
                sink.take(&path, made);
                Ok(Some((path, Some(known))))
            }
            Rendered::Known => {
                room.take(known.map_or(0, |known| known.size));
                Ok(Some((path, None)))
            }
            Rendered::Failed(finding) => Err(*finding),
            Rendered::NoTheme => Ok(None),
        }
    };
    let rendered: Vec<_> = plan.pages.par_iter().map_init(Vec::new, one).collect();
    let mut diagnostics = Diagnostics::default();
    let mut number = 0;
    let mut known = BTreeMap::new();
    for page in rendered {
        match page {
            Ok(Some((path, fresh))) => {
                number += 1;
                let same = pages.known.remove(&path);
                known.extend(fresh.or(same).filter(|_| pages.keep).map(|page| (path, page)));
            }
            Ok(None) => {}
            Err(finding) => diagnostics.push(finding),
        }
    }
    pages.known = known;
    plan.files.par_iter().for_each(|file| {
        let made = plan.made(file);
        room.take(made.content.in_memory());
        sink.take(&file.path, made);
    });
    theme.files.par_iter().for_each(|file| sink.take(&file.path, file.made.clone()));
    Outcome { value: number, diagnostics: room.report(plan, diagnostics) }
}

/// Fills in one page. `None` where the theme cannot be read, or the page cannot be made; that is reported.
pub fn page(plan: &Plan, theme: &Theme, page: &Page) -> Outcome<Option<Made>> {
    match fill(plan, theme, page, false, &mut Vec::new(), |_| false) {
        Rendered::Made(_, made) => {
            Outcome { value: Some(made), diagnostics: Diagnostics::default() }
        }
        Rendered::Failed(finding) => {
            Outcome { value: None, diagnostics: Diagnostics::from_iter([*finding]) }
        }
        Rendered::Known | Rendered::NoTheme => {
            Outcome { value: None, diagnostics: Diagnostics::default() }
        }
    }
}

/// A file of the site that is no page.
pub fn file(plan: &Plan, theme: &Theme, path: &OutPath) -> Option<Made> {
    let of_theme = || theme.files.iter().find(|file| file.path == *path);
    let planned = plan.file(path).map(|file| plan.made(file));
    planned.or_else(|| of_theme().map(|file| file.made.clone()))
}

/// Fills in every page for what is reported about it. `None` if it was stopped.
pub(crate) fn faults(
    plan: &Plan,
    theme: &Theme,
    most: u64,
    stop: &AtomicBool,
) -> Option<Diagnostics> {
    let room = Room::new(most);
    let one = |buffer: &mut Vec<u8>, page: &Page| {
        if stop.load(Relaxed) {
            return None;
        }
        if room.is_full() {
            return Some(Diagnostics::default());
        }
        buffer.clear();
        let failed = match fill(plan, theme, page, false, buffer, |_| false) {
            Rendered::Failed(finding) => Some(*finding),
            Rendered::Made(..) | Rendered::Known | Rendered::NoTheme => None,
        };
        room.take(buffer.len());
        Some(failed.into_iter().collect())
    };
    let pages = plan.pages.par_iter().map_init(Vec::new, one);
    let diagnostics: Vec<Diagnostics> = pages.collect::<Option<_>>()?;
    plan.files.par_iter().for_each(|file| room.take(plan.made(file).content.in_memory()));
    Some(room.report(plan, diagnostics.into_iter().flatten().collect()))
}

enum Rendered {
    Made(Hash, Made),
    /// As it was before.
    Known,
    Failed(Box<Diagnostic>),
    NoTheme,
}

/// Fills in a page; the buffer is empty, and only saves making one. `is_known` is asked with the hash of
/// everything the page is made from, where that is wanted.
fn fill(
    plan: &Plan,
    theme: &Theme,
    page: &Page,
    keep: bool,
    buffer: &mut Vec<u8>,
    is_known: impl FnOnce(Hash) -> bool,
) -> Rendered {
    let view = plan.view(page);
    let anchors = view.anchors();
    let view = Value::from_serializable(&view);
    let site = plan.site_view(page);
    let key = if keep { key(theme, page, site, &view) } else { Hash::default() };
    if keep && is_known(key) {
        return Rendered::Known;
    }
    let mut context = Context::new();
    context.insert_value("page", view);
    context.insert_value("site", site.clone());
    context.insert_value("theme", theme.view(plan.addresses(page)));
    match theme.render(page.subject.template(), page.language, &context, &page.span, buffer) {
        None => Rendered::NoTheme,
        Some(Err(finding)) => Rendered::Failed(finding),
        Some(Ok(())) => match missing(&anchors, buffer) {
            Some(anchor) => Rendered::Failed(Box::new(missing_anchor(&page.span, anchor))),
            None => Rendered::Made(key, Made::of(buffer.as_slice())),
        },
    }
}

/// A place that other pages lead to and a page lacks: a theme that was made before there were such places
/// does not show them.
fn missing<'a>(anchors: &'a [String], html: &[u8]) -> Option<&'a str> {
    if anchors.is_empty() {
        return None;
    }
    let html = String::from_utf8_lossy(html);
    let lacks = |anchor: &&String| !html.contains(&format!("id=\"{anchor}\""));
    anchors.iter().find(lacks).map(String::as_str)
}

/// Everything a page is made from: a template sees its view and nothing else.
fn key(theme: &Theme, page: &Page, site: &Value, view: &Value) -> Hash {
    let mut hasher = Hasher::default();
    hasher.hash(theme.hash).update(page.subject.template().as_bytes());
    for value in [site, view] {
        let written = serde_json::to_writer(std::io::BufWriter::new(&mut hasher), value);
        written.expect("views are plain data");
    }
    hasher.finish()
}
