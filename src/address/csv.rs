//! Where the table of a page that is a view stands.

use crate::language::Language;
use crate::link::site::{EntryIndex, Site};
use crate::parse::keys::ViewKind;
use crate::place::Url;

/// The address of the CSV of a page: its own, and its last part again as the name of the file.
pub(crate) fn url(site: &Site, page: EntryIndex, language: Language) -> Option<Url> {
    let kind = site.views.get(&page)?.kind;
    let path = site.entries[page].urls[language.index()].as_str().trim_matches('/');
    let name = path.rsplit('/').next().unwrap_or(path);
    let table = !matches!(kind, ViewKind::Kit | ViewKind::Accessibility);
    table.then(|| Url::file(&format!("{path}/{name}.csv")))
}
