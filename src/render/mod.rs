//! [`Plan`] × [`Theme`] → [`Output`]: every page filled in, in parallel, and remembered.

mod relative;

use crate::diagnostic::{Diagnostic, Diagnostics, Outcome};
use crate::output::Content;
use crate::pages::page::Page;
use crate::place::OutPath;
use crate::plan::Plan;
use crate::text::{Hash, Hasher};
use crate::theme::Theme;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use tera::{Context, Value};

/// The whole site.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// What is in it, by path.
    pub files: BTreeMap<OutPath, Made>,
    /// How many of them are pages.
    pub pages: usize,
}

impl Output {
    /// Adds files that are no pages.
    pub fn add(&mut self, files: impl IntoIterator<Item = (OutPath, Made)>) {
        self.files.extend(files);
    }
}

/// A file of the site.
#[derive(Clone, Debug)]
pub struct Made {
    /// What is in it.
    pub content: Content,
    /// Hash of its bytes.
    pub hash: Hash,
}

/// Pages rendered before, by path: what they were made from, and what came out.
#[derive(Default)]
pub(crate) struct Pages {
    keep: bool,
    made: BTreeMap<OutPath, (Hash, Made)>,
}

impl Pages {
    /// Remembers what it renders, for the next time.
    pub(crate) fn remembering() -> Self {
        Self { keep: true, made: BTreeMap::new() }
    }
}

/// Fills in every page.
pub(crate) fn render(plan: &Plan, theme: &Theme, pages: &mut Pages) -> Outcome<Output> {
    let rendered: Vec<(OutPath, Rendered)> = plan
        .pages
        .par_iter()
        .map_init(Vec::new, |buffer, page| {
            buffer.clear();
            (page.url.out_path(), one(plan, theme, page, pages, buffer))
        })
        .collect();
    let mut diagnostics = Diagnostics::default();
    let mut output = Output::default();
    let mut known = BTreeMap::new();
    for (path, rendered) in rendered {
        match rendered {
            Rendered::Made(key, file) => {
                if pages.keep {
                    known.insert(path.clone(), (key, file.clone()));
                }
                output.files.insert(path, file);
                output.pages += 1;
            }
            Rendered::Failed(finding) => diagnostics.push(*finding),
            Rendered::NoTheme => {}
        }
    }
    pages.made = known;
    let planned = plan.files.par_iter().map(|file| (file.path.clone(), made(plan.content(file))));
    output.add(planned.collect::<Vec<_>>());
    output.add(theme.files.iter().map(|file| (file.path.clone(), made(file.content.clone()))));
    Outcome { value: output, diagnostics }
}

/// Fills in one page. `None` where the theme cannot be read, or the page cannot be made; that is reported.
pub fn page(plan: &Plan, theme: &Theme, page: &Page) -> Outcome<Option<Made>> {
    match one(plan, theme, page, &Pages::default(), &mut Vec::new()) {
        Rendered::Made(_, made) => {
            Outcome { value: Some(made), diagnostics: Diagnostics::default() }
        }
        Rendered::Failed(finding) => {
            Outcome { value: None, diagnostics: Diagnostics::from_iter([*finding]) }
        }
        Rendered::NoTheme => Outcome { value: None, diagnostics: Diagnostics::default() },
    }
}

/// A file of the site that is no page.
pub fn file(plan: &Plan, theme: &Theme, path: &OutPath) -> Option<Made> {
    let of_theme = || theme.files.iter().find(|file| file.path == *path);
    let content = plan.file(path).map(|file| plan.content(file));
    content.or_else(|| of_theme().map(|file| file.content.clone())).map(made)
}

/// Fills in every page for what is reported about it. `None` if it was stopped.
pub(crate) fn faults(plan: &Plan, theme: &Theme, stop: &AtomicBool) -> Option<Diagnostics> {
    let pages = plan.pages.par_iter();
    let diagnostics =
        pages.map(|shown| (!stop.load(Relaxed)).then(|| page(plan, theme, shown).diagnostics));
    diagnostics
        .collect::<Option<Vec<_>>>()
        .map(|diagnostics| diagnostics.into_iter().flatten().collect())
}

enum Rendered {
    Made(Hash, Made),
    Failed(Box<Diagnostic>),
    NoTheme,
}

/// Fills in a page; the buffer is empty, and only saves making one.
fn one(plan: &Plan, theme: &Theme, page: &Page, pages: &Pages, buffer: &mut Vec<u8>) -> Rendered {
    let view = Value::from_serializable(&plan.view(page));
    let site = plan.site_view(page.language);
    let key = if pages.keep { key(theme, page, site, &view) } else { Hash::default() };
    if let Some((known, made)) = pages.made.get(&page.url.out_path())
        && *known == key
    {
        return Rendered::Made(key, made.clone());
    }
    let mut context = Context::new();
    context.insert_value("page", view);
    context.insert_value("site", site.clone());
    context.insert_value("theme", theme.view.clone());
    match theme.render(page.kind.template, page.language, &context, &page.span, buffer) {
        None => Rendered::NoTheme,
        Some(Err(finding)) => Rendered::Failed(finding),
        Some(Ok(())) => {
            let bytes: Arc<[u8]> = match plan.offline_base() {
                Some(base) => {
                    let html = String::from_utf8_lossy(buffer);
                    relative::relative(&html, base, &page.url.out_path()).into_bytes().into()
                }
                None => buffer.as_slice().into(),
            };
            let hash = Hash::of(&bytes);
            Rendered::Made(key, Made { content: Content::Bytes(bytes), hash })
        }
    }
}

/// Everything a page is made from: a template sees its view and nothing else.
fn key(theme: &Theme, page: &Page, site: &Value, view: &Value) -> Hash {
    let mut hasher = Hasher::default();
    hasher.hash(theme.hash).update(page.kind.template.as_bytes());
    for value in [site, view] {
        let written = serde_json::to_writer(std::io::BufWriter::new(&mut hasher), value);
        written.expect("views are plain data");
    }
    hasher.finish()
}

fn made(content: Content) -> Made {
    let hash = match &content {
        Content::Bytes(bytes) => Hash::of(bytes),
        Content::Copy(_, hash) => *hash,
    };
    Made { content, hash }
}
