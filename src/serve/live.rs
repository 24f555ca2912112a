//! The site that is shown while it is edited, and the browsers that show it. The last good site stays
//! while there are errors; a browser hears only of changes of the page that it shows.

use crate::diagnostic::{Diagnostics, Severity};
use crate::hash::Hash;
use crate::output::content::{Content, Made};
use crate::path::OutPath;
use crate::pipeline::Assembled;
use crate::render;
use crate::report::words::Messages;
use crate::serve::fault::catch;
use crate::serve::find::{self, Found};
use crate::theme::static_file::StaticFile;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

/// The name of an event, and what it says: browsers do not hear an event that says nothing.
pub(crate) type Event = (&'static str, Arc<str>);

/// What is shown, and to whom.
pub(crate) struct Live {
    shown: RwLock<ShownSite>,
    tabs: Mutex<Vec<Tab>>,
    words: Arc<Messages>,
    /// The index of the search, which follows the pages.
    index: RwLock<BTreeMap<OutPath, Made>>,
}

struct ShownSite {
    site: Arc<Assembled>,
    /// Whether it has no errors, as far as is known.
    good: bool,
    /// The errors as JSON, for the overlay.
    problems: Arc<str>,
    /// What was asked for lately, by path.
    found: Mutex<BTreeMap<String, Found>>,
}

/// Pages that are kept for who asks again.
const KEPT: usize = 64;

/// Pages that browsers show at once.
const MOST_TABS: usize = 64;

/// A page that a browser shows.
struct Tab {
    path: String,
    /// Hash of the page as it is shown.
    shown: String,
    words: UnboundedSender<Event>,
}

/// Addresses of the theme's static files before and now, and whether each is a stylesheet. All are others
/// when one has changed.
struct Restyled(Vec<(String, String, bool)>);

impl Restyled {
    /// New addresses of stylesheets, by the old ones.
    fn styles(&self) -> BTreeMap<&str, &str> {
        let styles = self.0.iter().filter(|(.., is_style)| *is_style);
        styles.map(|(old, new, _)| (old.as_str(), new.as_str())).collect()
    }

    /// The hash that a page would have with the files of before.
    fn as_before(&self, made: &Made) -> Option<String> {
        let Content::Bytes(bytes) = &made.content else { return None };
        let mut html = std::str::from_utf8(bytes).ok()?.to_owned();
        for (old, new, _) in &self.0 {
            html = html.replace(new, old);
        }
        Some(Hash::of(html.as_bytes()).to_string())
    }
}

impl Live {
    /// Shows a site, whatever its errors: there is no better one yet.
    pub(crate) fn new(site: Arc<Assembled>, words: Arc<Messages>) -> Self {
        let good = site.errors().is_empty();
        let shown =
            RwLock::new(ShownSite { site, good, problems: "[]".into(), found: Mutex::default() });
        Self { shown, tabs: Mutex::default(), words, index: RwLock::default() }
    }

    /// The site that is shown.
    pub(crate) fn site(&self) -> Arc<Assembled> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner).site)
    }

    /// Takes the index of the site that is shown.
    pub(crate) fn take_index(&self, files: Vec<(OutPath, Made)>) {
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = files.into_iter().collect();
    }

    /// What stands at the path of an address.
    pub(crate) fn find(&self, path: &str) -> Found {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        let inner = path.strip_prefix(&shown.site.plan.site.config.base.path).unwrap_or(path);
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = index.get(&OutPath::new(inner)) {
            return Found::File(inner.to_owned(), made.clone());
        }
        let kept = || shown.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = kept().get(path) {
            return found.clone();
        }
        // While it is made, others are answered. What went wrong, whoever looks for all findings says.
        let found = catch(|| find::find(&shown.site, &self.words, path));
        let found = found.unwrap_or_else(|_| Found::Failed(Diagnostics::default()));
        let mut kept = kept();
        if kept.len() == KEPT {
            kept.clear();
        }
        kept.insert(path.to_owned(), found.clone());
        found
    }

    /// Shows a new site, unless it has errors and the one before had none, and says so to the browsers
    /// whose page is another now. Gives the errors.
    pub(crate) fn show(&self, next: &Arc<Assembled>) -> Diagnostics {
        let former = self.site();
        let mut tabs = self.tabs.lock().unwrap_or_else(PoisonError::into_inner);
        tabs.retain(|tab| !tab.words.is_closed());
        let pages: Vec<Found> =
            tabs.iter().map(|tab| find::find(next, &self.words, &tab.path)).collect();
        let mut errors = next.errors();
        if next.theme.hash != former.theme.hash && errors.is_empty() {
            errors.extend(try_templates(next));
        }
        for page in &pages {
            if let Found::Failed(diagnostics) = page {
                errors.extend(diagnostics.iter().cloned());
            }
        }
        {
            let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
            if shown.good && !errors.is_empty() {
                return errors;
            }
            shown.good = errors.is_empty();
            shown.site = Arc::clone(next);
            shown.found = Mutex::default();
        }
        let restyled = restyled(&former, next);
        for (tab, page) in tabs.iter_mut().zip(pages) {
            tab.bring_up_to_date(page, restyled.as_ref());
        }
        errors
    }

    /// Says which errors there are, as JSON, to all browsers.
    pub(crate) fn tell(&self, problems: String) {
        let problems: Arc<str> = problems.into();
        {
            let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
            if shown.problems == problems {
                return;
            }
            shown.problems = Arc::clone(&problems);
        }
        for tab in &*self.tabs.lock().unwrap_or_else(PoisonError::into_inner) {
            tab.say("problems", Arc::clone(&problems));
        }
    }

    /// A browser shows a page: it hears what becomes of it from now on, and what it has missed.
    pub(crate) fn connect(&self, path: String, shown: String) -> UnboundedReceiver<Event> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let mut tab = Tab { path, shown, words: sender };
        let mut tabs = self.tabs.lock().unwrap_or_else(PoisonError::into_inner);
        tabs.retain(|tab| !tab.words.is_closed());
        let problems = {
            let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(&shown.problems)
        };
        tab.say("problems", problems);
        tab.bring_up_to_date(self.find(&tab.path), None);
        // Each costs a page after every edit. One that is left out asks again.
        if tabs.len() == MOST_TABS {
            tabs.remove(0);
        }
        tabs.push(tab);
        receiver
    }
}

impl Tab {
    fn say(&self, name: &'static str, data: Arc<str>) {
        // A browser that is gone needs no word.
        drop(self.words.send((name, data)));
    }

    fn bring_up_to_date(&mut self, page: Found, restyled: Option<&Restyled>) {
        let made = match page {
            Found::File(_, made) | Found::Missing(made) => made,
            Found::Failed(_) if self.shown.is_empty() => return,
            Found::Folder | Found::Nothing | Found::Failed(_) => {
                return self.say("reload", "now".into());
            }
        };
        let hash = made.hash.to_string();
        if self.shown == hash {
            return;
        }
        let same_but_styles =
            restyled.filter(|change| change.as_before(&made).is_some_and(|old| old == self.shown));
        match same_but_styles.map(Restyled::styles) {
            Some(styles) => {
                self.say("style", json!({ "styles": styles, "shown": hash }).to_string().into());
            }
            None => self.say("reload", "now".into()),
        }
        self.shown = hash;
    }
}

/// What became of the stylesheets, unless another static file of the theme is different too.
fn restyled(former: &Assembled, next: &Assembled) -> Option<Restyled> {
    let (old, new) = (&former.theme.files, &next.theme.files);
    let base = &next.plan.site.config.base.path;
    let mut addresses = Vec::new();
    for (old, new) in old.iter().zip(new).filter(|(old, new)| old.path != new.path) {
        let is_style = old.path.as_str().ends_with(".css");
        if old.span != new.span || (old.made.hash != new.made.hash && !is_style) {
            return None;
        }
        let address = |file: &StaticFile| format!("{base}{}", file.path);
        addresses.push((address(old), address(new), is_style));
    }
    let changed = old.len() == new.len() && !addresses.is_empty();
    changed.then_some(Restyled(addresses))
}

/// Makes one page of every kind in every language, to see whether a changed theme can.
fn try_templates(site: &Assembled) -> Diagnostics {
    let mut tried = BTreeMap::new();
    for page in &site.plan.pages {
        tried.entry((page.subject.template(), page.language)).or_insert(page);
    }
    let diagnostics =
        tried.values().map(|page| render::page(&site.plan, &site.theme, page).diagnostics);
    diagnostics.flatten().filter(|finding| finding.severity == Severity::Error).collect()
}
